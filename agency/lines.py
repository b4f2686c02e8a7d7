"""The supervisory line: who supervises whom at a moment, and for which span of time."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef

from agency.models import Staff, SupervisoryLine
from agency.role_spans import spans_of, within
from agency.roles import SUPERVISOR, holders
from core import clock

Span = tuple[Any, dt.datetime, dt.datetime | None]


def supervisors_within(spans: Iterable[Span]) -> dict[Span, list[Span]]:
    """For each (staff_id, since, until): the (supervisor_id, start, end) that overlap with it,
    as long as the supervisor holds that role.

    Moments are aware; None is an open end. One query for all spans.
    """
    wanted = set(spans)
    rows = SupervisoryLine.objects.filter(supervisee_id__in={span[0] for span in wanted})
    lines: dict[Any, list[Any]] = defaultdict(list)
    for row in rows.annotate(**spans_of("supervisor", SUPERVISOR)):
        lines[row.supervisee_id].append(row)
    found: dict[Span, list[Span]] = {}
    for span in wanted:
        staff_id, since, until = span
        found[span] = []
        for row in lines[staff_id]:
            low, high = max(since, row.starts_at), _earlier(until, row.ends_at)
            if high is None or low < high:
                parts = within(low, high, row.role_starts, row.role_ends)
                found[span] += [(row.supervisor_id, *part) for part in parts]
    return found


def supervisors_of(staff: Any) -> list[Any]:
    """Active supervisors who supervise `staff` now, the acting ones first."""
    now = clock.now()
    lines = SupervisoryLine.objects.active(now).over(staff).select_related("supervisor")
    found = list(lines.filter(supervisor__in=holders(SUPERVISOR)))
    found.sort(key=lambda line: line.kind != SupervisoryLine.Kind.ACTING)
    return [line.supervisor for line in found]


def supervises(supervisor: Any, staff: Any) -> bool:
    """Whether `supervisor` supervises `staff` now."""
    return bool(
        SupervisoryLine.objects.active(clock.now())
        .filter(supervisor=supervisor, supervisee=staff)
        .exists()
    )


def marking_supervisees(people: Any, supervisor: Any) -> Any:
    """Staff with `is_supervisee`: whether `supervisor` supervises each of them now."""
    lines = SupervisoryLine.objects.active(clock.now()).filter(supervisor=supervisor)
    return people.annotate(is_supervisee=Exists(lines.filter(supervisee=OuterRef("pk"))))


def team_of(supervisor: Any) -> Any:
    """Active staff whom `supervisor` supervises now, as a queryset."""
    lines = SupervisoryLine.objects.active(clock.now()).filter(supervisor=supervisor)
    return Staff.objects.filter(pk__in=lines.values("supervisee_id"), is_active=True)


def people_under(supervisor: Any) -> Any:
    """Everybody whose line leads to `supervisor` now or later, as a queryset."""
    lines = SupervisoryLine.objects.not_over(clock.now()).filter(supervisor=supervisor)
    return Staff.objects.filter(pk__in=lines.values("supervisee_id"))


def _earlier(one: dt.datetime | None, other: dt.datetime | None) -> dt.datetime | None:
    if one is None or other is None:
        return one or other
    return min(one, other)
