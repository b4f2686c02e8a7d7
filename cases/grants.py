"""Who may see a case or a report, and the client behind it, because of who works on it."""

from collections.abc import Collection, Iterable
from typing import Any

from agency import access
from agency.lines import supervisors_within
from cases.models import Assignment, Report


def _rights(rows: list[tuple[Any, Any, Any, Any]], reason: str) -> Iterable[access.Right]:
    """Rights from (object_id, staff_id, since, until): the worker's and the supervisors'."""
    above = supervisors_within([(staff, since, until) for _pk, staff, since, until in rows])
    for pk, staff, since, until in rows:
        for right in (access.VIEW, access.CHANGE):
            yield access.Right(pk, staff, right, since, until, reason)
        for supervisor, start, end in above[(staff, since, until)]:
            for right in (access.VIEW, access.DECIDE):
                yield access.Right(pk, supervisor, right, start, end, "supervises")


def on_cases(case_ids: Collection[Any]) -> Iterable[access.Right]:
    """A case's workers see and change it while assigned; their supervisors see and decide."""
    rows = Assignment.objects.filter(case_id__in=case_ids)
    return _rights(list(rows.values_list("case_id", "staff_id", "starts_at", "ends_at")), "works")


def on_clients(client_ids: Collection[Any]) -> Iterable[access.Right]:
    """Whoever works on a case of the client sees and changes the client's file."""
    rows = Assignment.objects.filter(case__client_id__in=client_ids)
    spans = rows.values_list("case__client_id", "staff_id", "starts_at", "ends_at")
    return _rights(list(spans), "works")


def on_reports(report_ids: Collection[Any]) -> Iterable[access.Right]:
    """Whoever holds the report, from the time it was recorded, and their supervisors."""
    rows = Report.objects.filter(pk__in=report_ids)
    held = rows.values_list("pk", "worker_id", "recorded_at")
    return _rights([(pk, staff, since, None) for pk, staff, since in held], "works")


def cases_of(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Cases that these people ever worked on."""
    return Assignment.objects.filter(staff_id__in=staff_ids).values_list("case_id", flat=True)


def clients_of(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Clients of the cases that these people ever worked on."""
    rows = Assignment.objects.filter(staff_id__in=staff_ids)
    return rows.values_list("case__client_id", flat=True)


def reports_of(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Reports held by these people."""
    return Report.objects.filter(worker_id__in=staff_ids).values_list("pk", flat=True)
