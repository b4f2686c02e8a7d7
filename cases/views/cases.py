"""The lists of cases and the first page of the case file."""

from typing import Any

from django.core.paginator import Paginator

from agency import access, audit, roles
from agency.lines import team_of
from cases import timeline
from cases.forms.cases import AdminCaseFilter, CaseFilter
from cases.selectors.case_file import actions_of, facts_of
from cases.selectors.case_lists import cases_for_admin, cases_in_scope
from cases.views.base import CaseDoor
from core.doors import Page
from core.paging import NarrowPaginator
from core.search_terms import SearchedByPost

PER_PAGE = 25
TIMELINE_PER_PAGE = 30


class CaseList(SearchedByPost, Page):
    """Kasus: the cases a person may open, with name, age and hamlet."""

    roles = frozenset({roles.WORKER, roles.SUPERVISOR})
    template_name = "cases/case_list.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        team = team_of(user) if roles.SUPERVISOR in self.request.staff_roles else None  # type: ignore[attr-defined]
        form = CaseFilter(self.terms, team=team)
        cases = cases_in_scope(user, **form.chosen())
        page = NarrowPaginator(cases, PER_PAGE).get_page(self.request.GET.get("page"))
        audit.opened("cases:list", by=user, objs=page.object_list)
        return {"form": form, "page_obj": page, "narrowed": any(form.chosen().values())}


class CaseAdminList(Page):
    """Daftar kasus for the admin: number, worker, stage and dates only (R11)."""

    roles = frozenset({roles.ADMIN})
    template_name = "cases/case_admin_list.html"

    def context(self) -> dict[str, Any]:
        form = AdminCaseFilter(self.request.GET)
        cases = cases_for_admin(**form.chosen())
        page = NarrowPaginator(cases, PER_PAGE).get_page(self.request.GET.get("page"))
        return {"form": form, "page_obj": page, "narrowed": any(form.chosen().values())}


class CaseDetail(CaseDoor, Page):
    """Ringkasan: what comes next, and the timeline."""

    right = access.VIEW
    template_name = "cases/case_detail.html"

    def context(self) -> dict[str, Any]:
        story: Any = timeline.of(self.case)
        entries = Paginator(story, TIMELINE_PER_PAGE)
        return {
            **super().context(),
            "facts": facts_of(self.case),
            "actions": actions_of(self.case, self.request.rights),  # type: ignore[attr-defined]
            "page_obj": entries.get_page(self.request.GET.get("page")),
        }
