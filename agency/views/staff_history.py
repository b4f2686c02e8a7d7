"""Riwayat perubahan of a person, for the admin."""

from typing import Any

from agency.selectors.changes import page_of_changes
from agency.selectors.staff_history import entries_of_person
from agency.views.base import PersonDoor
from core.doors import Page


class StaffHistory(PersonDoor, Page):
    """Who changed which field of a person's data, roles and lines, when, from what to what."""

    template_name = "agency/staff_history.html"

    def context(self) -> dict[str, Any]:
        entries = entries_of_person(self.person)
        page, rows = page_of_changes(entries, self.request.GET.get("page"))
        zone = self.person.unit.time_zone
        return {"person": self.person, "page_obj": page, "changes": rows, "tz": zone}
