"""When monev is due by the rule."""

import datetime as dt
from itertools import count, takewhile
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from cases.monev_dates import first_after, nominal_on

DAYS = st.dates(dt.date(2025, 1, 1), dt.date(2028, 1, 1))
RHYTHMS = st.builds(
    SimpleNamespace,
    every=st.integers(1, 60),
    unit=st.sampled_from(["days", "weeks", "months"]),
    starts_on=DAYS,
)


def rhythm(every, unit, start):
    return SimpleNamespace(every=every, unit=unit, starts_on=dt.date.fromisoformat(start))


def dates(rule, number):
    return [nominal_on(rule, n).isoformat() for n in range(number)]


def test_every_fourteen_days_and_every_two_weeks_are_the_same():
    assert dates(rhythm(14, "days", "2026-11-19"), 9) == dates(rhythm(2, "weeks", "2026-11-19"), 9)


def test_the_end_of_the_month_stays_the_end_of_the_month():
    assert dates(rhythm(1, "months", "2027-01-31"), 4) == [
        "2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30",
    ]  # fmt: skip
    assert dates(rhythm(1, "months", "2026-11-30"), 3) == ["2026-11-30", "2026-12-31", "2027-01-31"]


def test_the_thirtieth_comes_back_after_february():
    assert dates(rhythm(1, "months", "2027-01-30"), 3) == ["2027-01-30", "2027-02-28", "2027-03-30"]


def test_months_count_in_leap_years():
    assert dates(rhythm(12, "months", "2027-02-28"), 2) == ["2027-02-28", "2028-02-29"]


@given(RHYTHMS, st.integers(0, 40))
def test_dates_go_forwards(rule, number):
    assert nominal_on(rule, number) < nominal_on(rule, number + 1)


@settings(deadline=None)
@given(RHYTHMS, DAYS)
def test_the_first_after_a_day_is_the_first(rule, day):
    found = first_after(rule, day)
    earlier = list(takewhile(lambda date: date < found, (nominal_on(rule, n) for n in count())))
    assert found > day
    assert nominal_on(rule, len(earlier)) == found
    assert all(date <= day for date in earlier)
