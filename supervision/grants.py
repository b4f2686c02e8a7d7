"""Who may open a supervision session: the two people it is about (9.3, R33)."""

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Q

from agency import access
from agency.role_spans import FIELD, spans_of, within
from supervision.models import SupervisionSession


def of_session(session_ids: Collection[Any]) -> Iterable[access.Right]:
    """Supervisor and supervisee see and change the session, as long as they work here as one."""
    rows: Any = SupervisionSession.objects.filter(pk__in=session_ids).annotate(
        **spans_of("supervisor", *FIELD, name="one"), **spans_of("supervisee", *FIELD, name="other")
    )
    for row in rows:
        for staff, *held in (
            (row.supervisor_id, row.one_starts, row.one_ends),
            (row.supervisee_id, row.other_starts, row.other_ends),
        ):
            for start, end in within(row.recorded_at, None, *held):
                for right in (access.VIEW, access.CHANGE):
                    yield access.Right(row.pk, staff, right, start, end, "session")


def reach(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Sessions do not follow the supervisory line: what was said stays between the two."""
    rows = SupervisionSession.objects.filter(
        Q(supervisor_id__in=staff_ids) | Q(supervisee_id__in=staff_ids)
    )
    return rows.values_list("pk", flat=True)
