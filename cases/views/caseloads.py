"""Beban kasus: who carries how much, weighted by risk, and the requests that wait."""

from typing import Any

from django.core.paginator import Paginator

from agency import access, house_rules, roles
from agency.licences import str_until_by_staff
from agency.lines import team_of
from cases.models import AssignmentOverride, Case
from cases.selectors.caseloads import WEIGHTS, loads_of, without_worker
from cases.states import OverrideStatus
from core import clock
from core.doors import Page

PER_PAGE = 25


class Caseload(Page):
    """Numbers of staff, never of clients: everybody for the admin, one's own team otherwise."""

    purpose = "assignment"
    roles = frozenset({roles.SUPERVISOR, roles.ADMIN})
    template_name = "cases/caseload.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        everybody = roles.ADMIN in self.request.staff_roles  # type: ignore[attr-defined]
        workers = roles.holders(roles.WORKER) if everybody else team_of(user)
        page = Paginator(workers.order_by("name"), PER_PAGE).get_page(self.request.GET.get("page"))
        people = list(page.object_list)
        ids = [person.pk for person in people]
        loads, licences = loads_of(ids), str_until_by_staff(ids)
        today = clock.today(user.unit.time_zone)  # type: ignore[union-attr]
        rows = [
            {"person": one, "load": loads[one.pk], "lapsed": _lapsed(licences.get(one.pk), today)}
            for one in people
        ]
        limits = house_rules.values("caseload_warn", "caseload_limit", *WEIGHTS.values())
        return {
            "page_obj": page,
            "rows": rows,
            "limits": limits,
            "waiting": self._waiting(user, everybody=everybody),
            **self._orphaned(user, everybody=everybody),
            "everybody": everybody,
        }

    def _waiting(self, user: Any, *, everybody: bool) -> Any:
        rows = AssignmentOverride.objects.filter(status=OverrideStatus.ASKED, handover=None)
        rows = rows.exclude(assignment__ends_at__isnull=False)  # it went to somebody else
        if not everybody:
            rows = rows.filter(staff__in=team_of(user))
        related = ("case", "report", "staff", "asked_by")
        return rows.select_related(*related).order_by("asked_at")[:PER_PAGE]

    def _orphaned(self, user: Any, *, everybody: bool) -> dict[str, Any]:
        """Cases without a worker: those that the supervisor decides on, all for the admin."""
        rows = Case.objects.all() if everybody else access.visible(Case.objects, user, "decide")
        found = without_worker(rows).select_related("worker").order_by("number")
        shown = list(found[: PER_PAGE + 1])
        return {"orphaned": shown[:PER_PAGE], "more_orphaned": len(shown) > PER_PAGE}


def _lapsed(until: Any, today: Any) -> Any:
    """The last day of an STR that is over, else None."""
    return until if until is not None and until < today else None
