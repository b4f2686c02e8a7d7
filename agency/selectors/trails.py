"""The people whose trails one may read, with figures of the last thirty days."""

import datetime as dt
from typing import Any

from django.db.models import Count, Q

from agency import lines, patterns, roles
from agency.models import AccessEvent, AuditEntry, Staff
from core import clock


def readable_people(reader: Any, held: frozenset[str]) -> Any:
    """Everybody for the data-protection officer, also who has left; for a supervisor the team."""
    if roles.PRIVACY in held:
        return Staff.objects.all()
    return lines.team_of(reader) if roles.SUPERVISOR in held else Staff.objects.none()


def figures_of(people: list[Any]) -> dict[Any, dict[str, int]]:
    """Pages, different files and denied tries of each person in the last thirty days."""
    since = clock.now() - dt.timedelta(days=patterns.DAYS)
    recent = Q(at__gte=since, actor__in=people)
    seen = AccessEvent.objects.shown().filter(recent).order_by().values("actor_id")
    seen = seen.annotate(pages=Count("pk"), files=Count("client_id", distinct=True))
    tried = AuditEntry.objects.denied().filter(recent).order_by().values("actor_id")
    figures = {person.pk: {"pages": 0, "files": 0, "denied": 0} for person in people}
    for row in seen:
        figures[row["actor_id"]] |= {"pages": row["pages"], "files": row["files"]}
    for one in tried.annotate(denied=Count("pk")):
        figures[one["actor_id"]]["denied"] = one["denied"]
    return figures
