"""What strikes the eye in the books: many files in an hour, many denied tries, nights.

A pattern is no verdict; it says whom to ask.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.db.models.functions import ExtractHour, TruncDate, TruncHour
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agency.models import AccessEvent, AuditEntry
from core import clock
from core.wording import zone

DAYS = 30
MANY_FILES = 20
MANY_TRIES = 5
MANY_AT_NIGHT = 5
NIGHT_FROM, NIGHT_TO = 22, 5


@dataclass(frozen=True, slots=True)
class Pattern:
    """One thing worth asking about; `at` is the hour or the day (a date) in question."""

    actor_id: Any
    name: str
    text: str
    at: Any
    number: int


def patterns(people: Any, *, tz_name: str, days: int = DAYS) -> list[Pattern]:
    """What stands out among these people (a queryset of staff), newest first; three queries."""
    since = clock.now() - dt.timedelta(days=days)
    seen = AccessEvent.objects.shown().filter(at__gte=since, actor__in=people).order_by()
    tried = AuditEntry.objects.denied().filter(at__gte=since, actor__in=people).order_by()
    found = [*_many_files(seen, tz_name), *_many_tries(tried, tz_name), *_nights(seen, tz_name)]
    return sorted(found, key=lambda one: _day(one.at), reverse=True)


def at_night() -> Q:
    """The condition that `hour` (an annotation in the zone) is one of the night."""
    return Q(hour__gte=NIGHT_FROM) | Q(hour__lt=NIGHT_TO)


def _many_files(seen: Any, tz_name: str) -> list[Pattern]:
    hours = seen.annotate(hour=TruncHour("at", tzinfo=zone(tz_name)))
    rows = hours.values("actor_id", "actor__name", "hour")
    rows = rows.annotate(number=Count("client_id", distinct=True)).filter(number__gte=MANY_FILES)
    return [
        Pattern(
            row["actor_id"],
            row["actor__name"],
            _("%(number)d berkas dibuka dalam satu jam") % {"number": row["number"]},
            row["hour"],
            row["number"],
        )
        for row in rows
    ]


def _many_tries(tried: Any, tz_name: str) -> list[Pattern]:
    days = tried.annotate(day=TruncDate("at", tzinfo=zone(tz_name)))
    rows = days.values("actor_id", "actor__name", "day")
    rows = rows.annotate(number=Count("pk")).filter(number__gte=MANY_TRIES)
    return [
        Pattern(
            row["actor_id"],
            row["actor__name"],
            ngettext(
                "%(number)d percobaan ditolak dalam sehari",
                "%(number)d percobaan ditolak dalam sehari",
                row["number"],
            )
            % {"number": row["number"]},
            row["day"],
            row["number"],
        )
        for row in rows
    ]


def _nights(seen: Any, tz_name: str) -> list[Pattern]:
    tz = zone(tz_name)
    nights = seen.annotate(hour=ExtractHour("at", tzinfo=tz), day=TruncDate("at", tzinfo=tz))
    nights = nights.filter(at_night()).values("actor_id", "actor__name", "day")
    rows = nights.annotate(number=Count("pk")).filter(number__gte=MANY_AT_NIGHT)
    return [
        Pattern(
            row["actor_id"],
            row["actor__name"],
            _("%(number)d halaman dibuka pada malam hari") % {"number": row["number"]},
            row["day"],
            row["number"],
        )
        for row in rows
    ]


def _day(at: Any) -> dt.date:
    return at.date() if isinstance(at, dt.datetime) else at
