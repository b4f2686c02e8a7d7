"""Units of the lembaga: name, code and time zone."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.forms.units import UnitForm
from agency.models import Unit
from agency.selectors.staff import units_with_numbers
from agency.services.units import add_unit, change_unit
from agency.views.base import AdminDoor, one_or_404
from core.doors import FormDoor, Page

PER_PAGE = 25


class UnitList(AdminDoor, Page):
    """Unit: with time zone and number of people."""

    template_name = "agency/unit_list.html"

    def context(self) -> dict[str, Any]:
        pages = Paginator(units_with_numbers(), PER_PAGE)
        return {"page_obj": pages.get_page(self.request.GET.get("page"))}


class UnitNew(AdminDoor, FormDoor):
    """Unit baru."""

    form_class = UnitForm
    title = gettext_lazy("Unit baru")

    def initial(self) -> dict[str, Any]:
        return {"time_zone": Unit.Zone.WIB}

    def back_url(self) -> str:
        return reverse("agency:unit_list")

    def act(self, form: BaseForm) -> str:
        add_unit(by=self.request.user, **form.facts())  # type: ignore[attr-defined]
        messages.success(self.request, _("Unit sudah dibuat."))
        return self.back_url()


class UnitEdit(AdminDoor, FormDoor):
    """Ubah unit."""

    form_class = UnitForm
    title = gettext_lazy("Ubah unit")
    unit: Unit

    def fetch(self) -> None:
        self.unit = one_or_404(Unit.objects.all(), self.kwargs["unit_id"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"unit": self.unit}

    def initial(self) -> dict[str, Any]:
        return {key: getattr(self.unit, key) for key in ("name", "code", "time_zone")}

    def back_url(self) -> str:
        return reverse("agency:unit_list")

    def act(self, form: BaseForm) -> str:
        change_unit(unit=self.unit, by=self.request.user, **form.facts())  # type: ignore[attr-defined]
        messages.success(self.request, _("Unit sudah disimpan."))
        return self.back_url()
