"""What an admin has to do today: who stands where, by number and name of staff only (R11)."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Subquery, Value

from agency.models import Staff, SupervisoryLine
from cases.models import ReportRegister
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
    """The admin's first page, in five queries."""
    cases = cases_for_admin()
    new = _first(cases.filter(stage=Stage.INTAKE).order_by("-opened_at"))
    reports = ReportRegister.objects.open().select_related("worker", "unit")
    waiting = _first(reports.order_by("response_due_at"))
    return AdminDay(
        open_cases=cases.filter(closed_at__isnull=True).count(),
        new_cases=new[0].together if new else 0,
        open_reports=waiting[0].together if waiting else 0,
        cases=new,
        reports=waiting,
        alone=without_supervisor(),
        acting=_acting(),
    )


def _first(rows: Any) -> list[Any]:
    """The first of these rows, each with `together`, the number of all of them."""
    each = rows.order_by().select_related(None).annotate(one=Value(1)).values("one")
    number = each.annotate(number=Count("pk")).values("number")
    return list(rows.annotate(together=Subquery(number))[:SHOWN])


def _acting() -> list[SupervisoryLine]:
    """Who stands in for a supervisor now or soon, the next to end first."""
    rows = SupervisoryLine.objects.not_over(clock.now()).acting()
    people = rows.select_related("supervisor", "supervisee__unit")
    return list(people.order_by("ends_at", "supervisee__name")[:SHOWN])
