"""Working days in Indonesia: Monday to Friday without public holidays and joint leave.

Source: the `holidays` package, country ID, categories public and government (cuti bersama).
Days after the last decree of the government are estimates.
"""

import datetime as dt
from functools import lru_cache

import holidays

SATURDAY = 5


@lru_cache(maxsize=64)
def holidays_of(year: int) -> dict[dt.date, str]:
    """The holidays of a year with their Indonesian names."""
    found = holidays.country_holidays(
        "ID", years=[year], categories=("public", "government"), language="id"
    )
    return {day: name for day, name in found.items() if day.year == year}


def holiday_name(day: dt.date) -> str:
    """The name of the holiday on `day`; "" on any other day, weekends included."""
    return holidays_of(day.year).get(day, "")


def is_workday(day: dt.date) -> bool:
    """Whether offices work on `day`."""
    return day.weekday() < SATURDAY and day not in holidays_of(day.year)


def next_workday(day: dt.date) -> dt.date:
    """`day` itself if offices work, else the first working day after it."""
    while not is_workday(day):
        day += dt.timedelta(days=1)
    return day


def add_workdays(day: dt.date, number: int) -> dt.date:
    """The working day that is `number` (0 or more) working days after `day`.

    With 0 it is `day` itself or the next working day. Raises ValueError for a negative number.
    """
    if number < 0:
        raise ValueError("Working days are counted forwards only.")
    if number == 0:
        return next_workday(day)
    while number:
        day = next_workday(day + dt.timedelta(days=1))
        number -= 1
    return day
