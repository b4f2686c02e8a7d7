"""The data-protection officer's pages: every request by number, without a client's name or words.

The officer may refuse and may carry out an erasure formally, and opens no file.
"""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency.roles import PRIVACY
from agency.second_factor import FreshSecondFactor
from clients.forms.requests import EraseForm, RefuseForm
from clients.models import DataRequest
from clients.request_states import WAITING
from clients.selectors import requests as selectors
from clients.services.erasures import erase_client
from clients.services.requests import refuse_request
from clients.views.erasures import foreseen, receipt_for
from core.doors import Door, FormDoor, Page
from core.refusals import Changed

PER_PAGE = 25
OFFICERS = frozenset({PRIVACY})


class Register(Page):
    """Permintaan subjek data of the whole lembaga, those that wait by due time."""

    purpose = "requests"
    roles = OFFICERS
    template_name = "clients/register_list.html"

    def context(self) -> dict[str, Any]:
        done = self.request.GET.get("selesai") == "1"
        rows = selectors.register(done=done)
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("page"))
        return {"page_obj": page, "done": done}


class RegisterDoor(Door):
    """Loads `self.item` by its id alone, for the officer."""

    purpose = "requests"
    roles = OFFICERS
    item: DataRequest

    def fetch(self) -> None:
        rows = DataRequest.objects.select_related("recorded_by", "prepared_by", "decided_by")
        found = rows.filter(pk=self.kwargs["request_id"]).first()
        if found is None:
            raise Http404
        self.item = found

    def back_url(self) -> str:
        return reverse("clients:register_detail", args=[self.item.pk])

    def require(self, *states: str, kind: str = "") -> None:
        """Changed where the request is not in one of these states, or of another kind."""
        if self.item.status not in states or kind not in {"", self.item.kind}:
            raise Changed(_("Permintaan ini tidak sedang pada langkah itu."), self.back_url())

    def context(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().context(*args, **kwargs), "item": self.item}  # type: ignore[misc]


class RegisterDetail(RegisterDoor, Page):
    """One request by number: what, when, by whom; and what the officer may decide."""

    template_name = "clients/register_detail.html"

    def context(self) -> dict[str, Any]:
        erasable = self.item.kind == DataRequest.Kind.ERASURE and self.item.status == "prepared"
        second = self.request.user.pk not in {self.item.recorded_by_id, self.item.prepared_by_id}
        return {
            **super().context(),
            "rows": selectors.facts_of(self.item, with_words=False),
            "may_refuse": second and self.item.status in {"open", "prepared"},
            "may_erase": second and erasable,
            "waiting": self.item.status in WAITING,
        }


class RegisterRefuse(RegisterDoor, FormDoor):
    """Tolak permintaan formally."""

    form_class = RefuseForm
    title = _("Tolak permintaan")
    intro = _("Hanya dengan dasar yang tersebut di UU 27/2022; alasannya disampaikan.")
    submit_label = _("Tolak")
    danger = True

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"kind": self.item.kind, "with_statement": False}

    def act(self, form: RefuseForm) -> str:
        refuse_request(item=self.item, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("Permintaan ditolak dengan alasannya."))
        return self.back_url()


class RegisterErase(FreshSecondFactor, RegisterDoor, FormDoor):
    """Carry out an erasure that the worker proposed."""

    form_class = EraseForm
    template_name = "clients/register_erase.html"
    title = _("Hapus data klien")
    submit_label = _("Hapus sekarang")
    danger = True

    def fetch(self) -> None:
        super().fetch()
        self.require("prepared", kind=DataRequest.Kind.ERASURE)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"wanted": self.item.client_number}

    def context(self, form: Any) -> dict[str, Any]:
        return {**super().context(form), **foreseen(self.item.client)}

    def act(self, form: EraseForm) -> str:
        erase_client(item=self.item, by=self.request.user)
        messages.success(self.request, _("Data klien dihapus."))
        return reverse("clients:register_receipt", args=[self.item.pk])


class RegisterReceipt(RegisterDoor, Page):
    """Tanda terima penghapusan, by number."""

    template_name = "clients/register_receipt.html"

    def context(self) -> dict[str, Any]:
        return {**super().context(), "receipt": receipt_for(self.item)}
