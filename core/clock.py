"""The one clock of all business time, so that stories can move it."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from zoneinfo import ZoneInfo

from django.conf import settings

_fixed: ContextVar[dt.datetime | None] = ContextVar("pekso_clock", default=None)


def now() -> dt.datetime:
    """The present moment, aware, in UTC; a moved clock answers the moment it was set to."""
    fixed = _fixed.get()
    return fixed if fixed is not None else dt.datetime.now(dt.UTC)


def stopped_at() -> dt.datetime | None:
    """The moment at which the clock stands; None while it runs."""
    return _fixed.get()


def today(tz_name: str | None = None) -> dt.date:
    """The date of `now()` in the named IANA zone (default: the installation's zone)."""
    return now().astimezone(ZoneInfo(tz_name or settings.TIME_ZONE)).date()


@contextmanager
def at(moment: dt.datetime) -> Iterator[None]:
    """Stop the clock at an aware `moment` inside the block (stories and demo data).

    Raises ValueError for a naive moment.
    """
    if moment.tzinfo is None:
        raise ValueError("The clock takes aware moments only.")
    token = _fixed.set(moment.astimezone(dt.UTC))
    try:
        yield
    finally:
        _fixed.reset(token)
