"""Riwayat perubahan and Jejak akses of a case."""

from typing import Any

from agency import trails
from agency.forms.trails import TrailFilter
from agency.selectors.changes import page_of_changes
from cases.selectors.history import entries_of_case
from cases.views.base import CaseDoor
from core.doors import Page


class CaseHistory(CaseDoor, Page):
    """Who changed which field of the case and its consents, when, from what to what."""

    template_name = "cases/case_history.html"

    def context(self) -> dict[str, Any]:
        entries = entries_of_case(self.case)
        page, rows = page_of_changes(entries, self.request.GET.get("page"))
        zone = self.case.unit.time_zone
        return {**super().context(), "page_obj": page, "changes": rows, "tz": zone}


class CaseTrail(CaseDoor, Page):
    """Who saw this case, when and why."""

    template_name = "cases/case_trail.html"

    def context(self) -> dict[str, Any]:
        zone = self.case.unit.time_zone
        form = TrailFilter(self.request.GET, tz_name=zone)
        rows = trails.of_case(self.case.pk, form.asked())
        page = trails.page_of(rows, self.request.GET.get("page"))
        return {
            **super().context(),
            "form": form,
            "page_obj": page,
            "traces": trails.traces(page.object_list, root=self.case),
            "tz": zone,
        }
