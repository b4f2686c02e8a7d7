"""What an admin has to do today: who stands where, by number and name of staff only (R11)."""

from dataclasses import dataclass
from typing import Any

from agency.models import Staff, SupervisoryLine
from cases.models import Report
from cases.selectors.case_lists import cases_for_admin
from cases.states import Stage
from core import clock
from pekso.selectors.today import without_supervisor

SHOWN = 5


@dataclass(frozen=True)
class AdminDay:
    """`cases` and `reports`: the first to answer of those that may still be assigned.

    `new_cases` and `open_reports` count them all; nothing here holds a client's data.
    """

    open_cases: int
    new_cases: int
    open_reports: int
    cases: list[Any]
    reports: list[Any]
    alone: list[Staff]
    acting: list[SupervisoryLine]


def admin_day() -> AdminDay:
    """The admin's first page, in seven queries."""
    cases = cases_for_admin()
    new = cases.filter(stage=Stage.INTAKE)
    reports = Report.objects.open().select_related("worker", "unit").defer("about", "told")
    return AdminDay(
        open_cases=cases.filter(closed_at__isnull=True).count(),
        new_cases=new.count(),
        open_reports=reports.count(),
        cases=list(new.order_by("-opened_at")[:SHOWN]),
        reports=list(reports.order_by("response_due_at")[:SHOWN]),
        alone=without_supervisor(),
        acting=_acting(),
    )


def _acting() -> list[SupervisoryLine]:
    """Who stands in for a supervisor now or soon, the next to end first."""
    rows = SupervisoryLine.objects.not_over(clock.now()).acting()
    people = rows.select_related("supervisor", "supervisee__unit")
    return list(people.order_by("ends_at", "supervisee__name")[:SHOWN])
