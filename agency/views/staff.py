"""The list of staff for the admin: to read, not to edit."""

from typing import Any

from django.core.paginator import Paginator

from agency import roles
from agency.caseload import open_cases
from agency.selectors.lines import staff_with_roles
from core.doors import Page

PER_PAGE = 25


class StaffList(Page):
    """Staf: name, roles, supervisor, number of open cases."""

    roles = frozenset({roles.ADMIN})
    template_name = "agency/staff_list.html"

    def context(self) -> dict[str, Any]:
        page = Paginator(staff_with_roles(), PER_PAGE).get_page(self.request.GET.get("page"))
        held = open_cases([person.pk for person in page.object_list])
        rows = [(person, held.get(person.pk, 0)) for person in page.object_list]
        return {"page_obj": page, "rows": rows}
