"""When something happened, told relative to the day on which the demonstration is loaded."""

import datetime as dt
import re
from zoneinfo import ZoneInfo

from core.workdays import is_workday, next_workday

DAYS_AGO = re.compile(r"T-(\d+) (\d\d):(\d\d)")
SPAN_AGO = re.compile(r"now-(\d+)([hm])")
UNITS = {"h": "hours", "m": "minutes"}


class Moments:
    """The calendar of one run: `now` is aware, days are those of `zone`."""

    def __init__(self, now: dt.datetime, zone: ZoneInfo) -> None:
        self.now = now
        self.zone = zone
        self.today = now.astimezone(zone).date()

    def at(self, text: str) -> dt.datetime:
        """ "T-10 09:00": ten days ago at that local time, on the working day before where offices
        were closed. "now-40m", "now-20h": that long ago, whatever day it is.

        Always in the past. Raises ValueError for another text.
        """
        if found := SPAN_AGO.fullmatch(text):
            return self.now - dt.timedelta(**{UNITS[found[2]]: int(found[1])})
        if (found := DAYS_AGO.fullmatch(text)) is None or found[1] == "0":
            raise ValueError(f"no moment of the demonstration: {text!r}")
        day = self.day(-int(found[1]))
        while not is_workday(day):
            day -= dt.timedelta(days=1)
        return self.local(day, dt.time(int(found[2]), int(found[3])))

    def local(self, day: dt.date, time: dt.time) -> dt.datetime:
        """That local time on that day, aware."""
        return dt.datetime.combine(day, time, tzinfo=self.zone)

    def day(self, days: int) -> dt.date:
        """The date that many days from today; negative: before."""
        return self.today + dt.timedelta(days=days)

    def workday(self, days: int) -> dt.date:
        """The same, moved on to a working day."""
        return next_workday(self.day(days))

    def mornings(self, first: dt.datetime, hour: int) -> list[dt.datetime]:
        """That hour of each day after `first`, without the latest one before now.

        What fell due at the latest of them has not been said when the demonstration ends.
        """
        day = first.astimezone(self.zone).date()
        found = []
        while (morning := self.local(day, dt.time(hour, 1))) <= self.now:
            found.append(morning)
            day += dt.timedelta(days=1)
        return [morning for morning in found[:-1] if morning > first]
