"""Permintaan subjek data: lists, intake, one request, refusal."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, audit
from clients import consent_ends, policies
from clients.forms.requests import NoteForm, OutcomeForm, RefuseForm, RequestForm, WithdrawForm
from clients.models import DataRequest
from clients.selectors import requests as selectors
from clients.services import request_acts
from clients.services.requests import refuse_request, take_back, take_request
from clients.views.base import ClientDoor
from core import clock
from core.doors import FormDoor, Page, Verb
from core.refusals import Changed

PER_PAGE = 25
Kind = DataRequest.Kind


class RequestList(Page):
    """Permintaan tentang data: those of one's own clients, or of the team's."""

    roles = policies.READERS
    template_name = "clients/request_list.html"

    def context(self) -> dict[str, Any]:
        done = self.request.GET.get("selesai") == "1"
        rows = selectors.requests_in_scope(self.request.user, done=done)
        page = Paginator(rows, PER_PAGE).get_page(self.request.GET.get("page"))
        clients = [item.client for item in page.object_list]
        audit.opened("clients:request_list", by=self.request.user, objs=clients)
        return {"page_obj": page, "done": done}


class RequestDoor(ClientDoor):
    """Loads `self.item`, a request of this client."""

    item: DataRequest

    def fetch(self) -> None:
        super().fetch()
        rows = DataRequest.objects.select_related(
            "client__unit", "client__responsible", "member",
            "recorded_by", "prepared_by", "decided_by",
        )  # fmt: skip
        found = rows.filter(client=self.client, pk=self.kwargs["request_id"]).first()
        if found is None:
            raise Http404
        self.item = found

    def here(self) -> str:
        """The page of this request."""
        return reverse("clients:request_detail", args=[self.client.pk, self.item.pk])

    def back_url(self) -> str:
        return self.here()

    def context(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().context(*args, **kwargs), "item": self.item, "here": self.here()}


class RequestNew(ClientDoor, FormDoor):
    """Catat permintaan. The countdown runs from when it was received."""

    right = access.CHANGE
    form_class = RequestForm
    template_name = "clients/client_form.html"
    title = _("Permintaan tentang data")
    intro = _("Dijawab dalam 3 × 24 jam sejak diterima (UU 27/2022).")
    submit_label = _("Catat permintaan")

    def get_form_kwargs(self) -> dict[str, Any]:
        guardians = self.client.family.present()
        return {"guardians": guardians, "tz_name": self.client.unit.time_zone}

    def initial(self) -> dict[str, Any]:
        return {"received_at": clock.now(), "asker": DataRequest.Asker.CLIENT}

    def back_url(self) -> str:
        return self.address()

    def act(self, form: RequestForm) -> str:
        item = take_request(client=self.client, by=self.request.user, **form.facts())
        messages.success(self.request, _("Permintaan tercatat."))
        return reverse("clients:request_detail", args=[self.client.pk, item.pk])


class RequestDetail(RequestDoor, Page):
    """One request: what was asked, how much time is left, what can be done next."""

    template_name = "clients/request_detail.html"

    def context(self) -> dict[str, Any]:
        rights = self.request.rights  # type: ignore[attr-defined]
        return {
            **super().context(),
            "rows": selectors.facts_of(self.item),
            "actions": selectors.actions_of(self.item, rights, self.request.user),
            "statements": self.item.statements.select_related("by"),
            "erased": self.client.erased_at is not None,
        }


class RequestTakeBack(RequestDoor, Verb):
    """The asker does not want it any more."""

    right = access.CHANGE

    def act(self) -> str:
        take_back(item=self.item, by=self.request.user)
        messages.success(self.request, _("Permintaan ditarik."))
        return self.here()


class RequestRefuse(RequestDoor, FormDoor):
    """Tolak permintaan, on a listed ground: the supervisor's act."""

    right = access.DECIDE
    form_class = RefuseForm
    template_name = "clients/client_form.html"
    title = _("Tolak permintaan")
    intro = _("Hanya dengan dasar yang tersebut di UU 27/2022; alasannya disampaikan.")
    submit_label = _("Tolak")
    danger = True

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"kind": self.item.kind}

    def act(self, form: RefuseForm) -> str:
        refuse_request(item=self.item, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("Permintaan ditolak dengan alasannya."))
        return self.here()


class RequestAnswer(RequestDoor, FormDoor):
    """The answer of one step: correction, restriction or withdrawal of consent."""

    right = access.CHANGE
    template_name = "clients/client_form.html"
    titles = {
        Kind.CORRECTION: _("Catat perbaikan"),
        Kind.RESTRICTION: _("Batasi pemrosesan"),
        Kind.WITHDRAWAL: _("Cabut persetujuan"),
    }
    intros = {
        Kind.CORRECTION: _("Perbaiki dulu datanya di berkas, lalu tulis apa yang diperbaiki."),
        Kind.RESTRICTION: _(
            "Data tidak lagi keluar dari lembaga. Pertolongan darurat dan pendampingan tetap jalan."
        ),
        Kind.WITHDRAWAL: _("Persetujuan yang dicabut tidak berlaku lagi sejak sekarang."),
    }

    def fetch(self) -> None:
        super().fetch()
        if self.item.kind not in self.titles:
            raise Changed(_("Permintaan ini bukan untuk itu."), self.here())
        kind = Kind(self.item.kind)
        self.title, self.intro = self.titles[kind], self.intros[kind]
        self.submit_label = self.title
        self.form_class = WithdrawForm if kind == Kind.WITHDRAWAL else OutcomeForm

    def get_form_kwargs(self) -> dict[str, Any]:
        if self.item.kind == Kind.WITHDRAWAL:
            return {"given": consent_ends.in_force(self.client)}
        return {"needed": self.item.kind == Kind.CORRECTION}

    def act(self, form: Any) -> str:
        told, user = form.cleaned_data, self.request.user
        if self.item.kind == Kind.WITHDRAWAL:
            request_acts.withdraw_consents(item=self.item, by=user, ids=told["consents"])
        elif self.item.kind == Kind.RESTRICTION:
            request_acts.restrict_processing(item=self.item, by=user, outcome=told["outcome"])
        else:
            request_acts.answer_correction(item=self.item, by=user, outcome=told["outcome"])
        messages.success(self.request, _("Permintaan dijawab."))
        return self.here()


class RestrictionLift(ClientDoor, FormDoor):
    """Akhiri pembatasan, with the client's word."""

    right = access.DECIDE
    form_class = NoteForm
    template_name = "clients/client_form.html"
    title = _("Akhiri pembatasan pemrosesan")
    intro = _("Hanya bila klien memintanya atau menyetujuinya. Tulis kapan dan bagaimana.")
    submit_label = _("Akhiri pembatasan")

    def back_url(self) -> str:
        return self.address()

    def act(self, form: NoteForm) -> str:
        note = form.cleaned_data["note"]
        request_acts.lift_restriction(client=self.client, by=self.request.user, note=note)
        messages.success(self.request, _("Pemrosesan tidak lagi dibatasi."))
        return self.address()
