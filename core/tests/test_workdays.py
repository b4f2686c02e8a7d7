"""Working days with Indonesian holidays."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.workdays import add_workdays, holiday_name, is_workday, next_workday

DAYS = st.dates(dt.date(2024, 1, 1), dt.date(2030, 12, 1))


def test_weekends_and_holidays_are_no_working_days():
    assert is_workday(dt.date(2026, 11, 19))
    assert not is_workday(dt.date(2026, 11, 21))
    assert not is_workday(dt.date(2026, 12, 25))
    assert holiday_name(dt.date(2026, 12, 25)) == "Hari Raya Natal"


def test_joint_leave_counts_as_a_holiday():
    assert holiday_name(dt.date(2026, 3, 20)).startswith("Cuti Bersama")
    assert next_workday(dt.date(2026, 3, 20)) == dt.date(2026, 3, 25)


def test_working_days_skip_the_holidays_of_christmas():
    assert add_workdays(dt.date(2026, 12, 23), 1) == dt.date(2026, 12, 28)
    assert add_workdays(dt.date(2026, 11, 20), 3) == dt.date(2026, 11, 25)
    assert add_workdays(dt.date(2026, 11, 21), 0) == dt.date(2026, 11, 23)


def test_a_negative_number_of_working_days_is_an_error():
    with pytest.raises(ValueError):
        add_workdays(dt.date(2026, 11, 19), -1)


@given(DAYS, st.integers(0, 30))
def test_the_answer_is_a_working_day_and_counts_right(day, number):
    found = add_workdays(day, number)
    span = (day + dt.timedelta(days=n) for n in range(1, (found - day).days + 1))
    assert is_workday(found)
    assert sum(is_workday(one) for one in span) == (number or (found > day))
