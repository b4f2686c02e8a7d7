"""Who may see a case or a report, and the client behind it, because of who works on it."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from agency import access
from agency.lines import supervisors_within
from agency.role_spans import FIELD, Window, spans_of, within
from agency.roles import WORKER
from cases.models import Assignment, BreakGlass, Report

SPANS = ("role_starts", "role_ends")


@dataclass(frozen=True)
class Work:
    """That somebody works on a root record within a window, and reads on until `reads_until`."""

    object_id: Any
    staff_id: Any
    since: dt.datetime
    until: dt.datetime | None
    kind: str
    reads_until: dt.datetime | None
    role_starts: list[dt.datetime]
    role_ends: list[dt.datetime | None]

    def within(self, since: dt.datetime, until: dt.datetime | None) -> Iterable[Window]:
        """The parts of a window in which that person holds the role it is done in."""
        return within(since, until, self.role_starts, self.role_ends)

    @property
    def span(self) -> tuple[Any, dt.datetime, dt.datetime | None]:
        """Whose work, from when to when."""
        return (self.staff_id, self.since, self.until)


def _rights(rows: list[Work]) -> Iterable[access.Right]:
    """The worker's rights while the role is held, and the supervisors', which outlast it so
    that the work can be handed on; a former worker only reads.
    """
    above = supervisors_within([row.span for row in rows])
    for row in rows:
        for start, end in row.within(row.since, row.until):
            for right in (access.VIEW, access.CHANGE):
                yield access.Right(
                    row.object_id, row.staff_id, right, start, end, f"works.{row.kind}"
                )
        if row.until is not None and row.reads_until is not None:
            for start, end in row.within(row.until, row.reads_until):
                yield access.Right(row.object_id, row.staff_id, access.VIEW, start, end, "reads")
        for supervisor, start, end in above[row.span]:
            for right in (access.VIEW, access.DECIDE):
                yield access.Right(row.object_id, supervisor, right, start, end, "supervises")


def on_cases(case_ids: Collection[Any]) -> Iterable[access.Right]:
    """A case's workers see and change it while assigned; their supervisors see and decide."""
    return _rights(_works(Assignment.objects.filter(case_id__in=case_ids), "case_id"))


def on_clients(client_ids: Collection[Any]) -> Iterable[access.Right]:
    """Whoever works on a case of the client sees and changes the client's file."""
    rows = Assignment.objects.filter(case__client_id__in=client_ids)
    return _rights(_works(rows, "case__client_id"))


def _works(rows: Any, root: str) -> list[Work]:
    fields = (root, "staff_id", "starts_at", "ends_at", "kind", "reads_until", *SPANS)
    rows = rows.annotate(**spans_of("staff", WORKER))
    return [Work(*row) for row in rows.values_list(*fields)]


def on_reports(report_ids: Collection[Any]) -> Iterable[access.Right]:
    """Whoever holds the report, from the time it was recorded, and their supervisors."""
    rows = Report.objects.filter(pk__in=report_ids)
    rows = rows.annotate(**spans_of("worker", *FIELD))
    held = rows.values_list("pk", "worker_id", "recorded_at", *SPANS)
    return _rights(
        [Work(pk, who, since, None, "report", None, *spans) for pk, who, since, *spans in held]
    )


def cases_of(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Cases that these people ever worked on."""
    return Assignment.objects.filter(staff_id__in=staff_ids).values_list("case_id", flat=True)


def clients_of(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Clients of the cases that these people ever worked on."""
    rows = Assignment.objects.filter(staff_id__in=staff_ids)
    return rows.values_list("case__client_id", flat=True)


def opened_cases(case_ids: Collection[Any]) -> Iterable[access.Right]:
    """Whoever opened a case in an emergency reads it for that hour."""
    return _readings(BreakGlass.objects.filter(case_id__in=case_ids), "case_id")


def opened_clients(client_ids: Collection[Any]) -> Iterable[access.Right]:
    """Such an opening shows the client of the case as well."""
    return _readings(BreakGlass.objects.filter(case__client_id__in=client_ids), "case__client_id")


def _readings(openings: Any, root: str) -> Iterable[access.Right]:
    rows = openings.annotate(**spans_of("staff", *FIELD))
    for pk, staff, since, until, *spans in rows.values_list(
        root, "staff_id", "started_at", "ends_at", *SPANS
    ):
        for start, end in within(since, until, *spans):
            yield access.Right(pk, staff, access.VIEW, start, end, "break_glass")


def cases_opened_by(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Cases that these people ever opened in an emergency."""
    return BreakGlass.objects.filter(staff_id__in=staff_ids).values_list("case_id", flat=True)


def clients_opened_by(staff_ids: Collection[Any]) -> Iterable[Any]:
    """The clients of those cases."""
    rows = BreakGlass.objects.filter(staff_id__in=staff_ids)
    return rows.values_list("case__client_id", flat=True)


def reports_of(staff_ids: Collection[Any]) -> Iterable[Any]:
    """Reports held by these people."""
    return Report.objects.filter(worker_id__in=staff_ids).values_list("pk", flat=True)


def register() -> None:
    """Say to agency.access which facts of this room give whom which rights."""
    access.register_source("cases.case", on_cases, cases_of)
    access.register_source("cases.case", opened_cases, cases_opened_by)
    access.register_source("cases.report", on_reports, reports_of)
    access.register_source("clients.client", on_clients, clients_of)
    access.register_source("clients.client", opened_clients, clients_opened_by)
