"""Staff: the list, and each person's page. Shows no client (A6)."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import BaseForm
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import roles
from agency.forms.staff import PersonForm, StaffFilter
from agency.models import Staff
from agency.selectors.staff import (
    may_read,
    profile_of,
    rows_of,
    staff_list,
    with_factor,
)
from agency.services.staff import change_staff
from agency.views.base import AdminDoor, PersonFormDoor, one_or_404
from core import clock
from core.doors import FormDoor, Page
from core.refusals import Refused

PER_PAGE = 25


class StaffList(AdminDoor, Page):
    """Staf: name, unit, roles, supervisor, STR, number of open cases."""

    template_name = "agency/staff_list.html"

    def context(self) -> dict[str, Any]:
        form = StaffFilter(self.request.GET)
        chosen = form.chosen()
        page = Paginator(staff_list(**chosen), PER_PAGE).get_page(self.request.GET.get("page"))
        return {
            "form": form,
            "narrowed": any(chosen.values()),
            "page_obj": page,
            "rows": rows_of(page.object_list),
        }


class StaffDetail(Page):
    """One person: for the admin to change, for the person and the supervisor to read."""

    template_name = "agency/staff_detail.html"
    person: Staff

    def fetch(self) -> None:
        people = with_factor(Staff.objects.select_related("unit"))
        self.person = one_or_404(people, self.kwargs["staff_id"])
        held = self.request.staff_roles  # type: ignore[attr-defined]
        if not may_read(self.request.user, held, self.person):
            raise Refused("R10", obj=self.person)

    def context(self) -> dict[str, Any]:
        admin = roles.ADMIN in self.request.staff_roles  # type: ignore[attr-defined]
        return {
            "person": self.person,
            "profile": profile_of(self.person),
            "may_change": admin and self.person.is_active,
            "is_admin": admin,
            "is_self": self.person.pk == self.request.user.pk,
            "now": clock.now(),
            "tz": self.person.unit.time_zone,
        }


class StaffEdit(PersonFormDoor, FormDoor):
    """Name, e-mail and unit."""

    form_class = PersonForm
    title = gettext_lazy("Ubah data staf")

    def initial(self) -> dict[str, Any]:
        person = self.person
        return {"name": person.name, "email": person.email, "unit": person.unit_id}

    def act(self, form: BaseForm) -> str:
        change_staff(staff=self.person, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("Data staf sudah disimpan."))
        return self.back_url()
