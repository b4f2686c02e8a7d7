from typing import Any

from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.service_records import AddendumForm, ServiceForm
from cases.models import ServiceRecord
from cases.selectors.plans import step_titles
from cases.services import service_records as services
from cases.views.base import CaseDoor
from core.doors import FormDoor, Page, Verb


class ServiceList(CaseDoor, Page):
    """Services given, newest first."""

    template_name = "cases/service_list.html"

    def context(self) -> dict[str, Any]:
        rows = self.case.service_records.select_related("by").prefetch_related("addenda__by")
        page = Paginator(rows, 25).get_page(self.request.GET.get("page"))
        titles = step_titles(self.case, {row.step_lineage for row in page.object_list})
        told = [(row, titles.get(row.step_lineage, "")) for row in page.object_list]
        return {**super().context(), "tab": "services", "page_obj": page, "rows": told}


class ServiceNew(CaseDoor, FormDoor):
    """Record one act of service."""

    right = access.CHANGE
    form_class = ServiceForm
    template_name = "cases/case_form.html"
    title = _("Catat pelayanan")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"case": self.case}

    def back_url(self) -> str:
        return reverse("cases:service_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        typed = dict(form.cleaned_data)
        typed.pop("submission_id")
        record = services.record_service(
            case=self.case, by=self.request.user, step_lineage=typed.pop("step"), **typed
        )
        return f"{self.back_url()}#{record.pk}"


class OneService(CaseDoor):
    """Mixin: the service record that the address names."""

    right = access.CHANGE
    record: ServiceRecord

    def fetch(self) -> None:
        super().fetch()
        rows = self.case.service_records.filter(pk=self.kwargs["service_id"])
        found = rows.select_related("case").first()
        if found is None:
            raise Http404
        self.record = found


class ServiceAddendumNew(OneService, FormDoor):
    """A dated addition to a signed note."""

    form_class = AddendumForm
    template_name = "cases/case_form.html"
    title = _("Tambahan catatan")

    def back_url(self) -> str:
        return reverse("cases:service_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        services.add_service_addendum(
            record=self.record, by=self.request.user, text=form.cleaned_data["text"]
        )
        return f"{self.back_url()}#{self.record.pk}"


class ServiceEdit(OneService, Verb):
    """A signed note is not edited (R22)."""

    def act(self) -> str:
        services.edit_service(record=self.record, by=self.request.user)
        return ""


class ServiceDelete(OneService, Verb):
    """A case note is not deleted (R30)."""

    def act(self) -> str:
        services.delete_service(record=self.record, by=self.request.user)
        return ""
