"""Who may open a supervision session: the two people it is about (9.3, R33)."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Q

from agency import access
from agency.role_spans import FIELD, RoleSpans
from supervision.models import SupervisionSession


def of_session(session_ids: Collection[Any]) -> Iterable[access.Right]:
    """Supervisor and supervisee see and change the session, as long as they work here as one."""
    rows = list(
        SupervisionSession.objects.filter(pk__in=session_ids).values_list(
            "pk", "supervisor_id", "supervisee_id", "recorded_at"
        )
    )
    held = RoleSpans([staff for row in rows for staff in row[1:3]], *FIELD)
    for pk, one, other, since in rows:
        for staff in (one, other):
            for start, end in held.within(staff, since, None):
                for right in (access.VIEW, access.CHANGE):
                    yield access.Right(pk, staff, right, start, end, "session")


def reach(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Sessions do not follow the supervisory line: what was said stays between the two."""
    rows = SupervisionSession.objects.filter(
        Q(supervisor_id__in=staff_ids) | Q(supervisee_id__in=staff_ids)
    )
    return rows.values_list("pk", flat=True)
