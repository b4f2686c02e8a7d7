"""The dates of a monev schedule. Pure functions."""

import datetime as dt
from itertools import count
from typing import Protocol

from dateutil.relativedelta import relativedelta

LAST_DAY = 31


class Rhythm(Protocol):
    """What a schedule says: every `every` `unit` ("days", "weeks", "months") from `starts_on`."""

    every: int
    unit: str
    starts_on: dt.date


def nominal_on(rhythm: Rhythm, number: int) -> dt.date:
    """The date by the rule, the first one being number 0; not yet moved to a working day.

    In months, a day that a month does not have becomes its last day, and a schedule that starts
    on the last day of a month stays at the end of every month.
    """
    start, span = rhythm.starts_on, number * rhythm.every
    if rhythm.unit == "months":
        at_end = (start + dt.timedelta(days=1)).day == 1
        return start + relativedelta(months=span, day=LAST_DAY if at_end else None)
    return start + dt.timedelta(days=span * (7 if rhythm.unit == "weeks" else 1))


def first_after(rhythm: Rhythm, day: dt.date) -> dt.date:
    """The first date by the rule that lies after `day`."""
    longest = {"days": 1, "weeks": 7}.get(rhythm.unit, LAST_DAY) * rhythm.every
    passed = max(0, (day - rhythm.starts_on).days // longest)
    return next(found for n in count(passed) if (found := nominal_on(rhythm, n)) > day)
