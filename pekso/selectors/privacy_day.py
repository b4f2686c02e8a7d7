"""What the data-protection officer has to look at today: numbers and names of staff only."""

import datetime as dt
from dataclasses import dataclass

from django.db.models import Count, Q, Subquery
from django.db.models.functions import Coalesce

from agency import patterns
from agency.models import AccessEvent, AuditEntry, Seal, Staff
from core import clock

SHOWN = 5
SILENT_MINUTES = 15


@dataclass(frozen=True)
class PrivacyDay:
    """`opened`: answers with clients' data in the last 24 hours; `denied`: tries refused in the
    last seven days; `found`: what strikes the eye; `seal_is_late`: rows of these days wait for
    their seal longer than they should.
    """

    opened: int
    denied: int
    found: list[patterns.Pattern]
    seal_is_late: bool


def privacy_day(*, tz_name: str) -> PrivacyDay:
    """The officer's first page, in five queries."""
    now = clock.now()
    week = now - dt.timedelta(days=7)
    sealed = Coalesce(Subquery(Seal.objects.order_by("-number").values("until")[:1]), 0)
    waiting = Q(turn__gte=sealed, at__lt=now - dt.timedelta(minutes=SILENT_MINUTES))
    seen = (
        AccessEvent.objects.shown()
        .filter(at__gte=week)
        .aggregate(
            opened=Count("pk", filter=Q(at__gte=now - dt.timedelta(days=1))),
            waiting=Count("pk", filter=waiting),
        )
    )
    found = patterns.patterns(Staff.objects.values("pk"), tz_name=tz_name)
    return PrivacyDay(
        opened=seen["opened"],
        denied=AuditEntry.objects.denied().filter(at__gte=week).count(),
        found=found[:SHOWN],
        seal_is_late=seen["waiting"] > 0,
    )
