"""The client's copy: marked by the worker, read by a second person, handed over as PDF."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _

from agency import access
from agency.second_factor import FreshSecondFactor
from clients import extract_pdf
from clients.forms.requests import ApproveForm, ExtractForm, HandOverForm, NoteForm
from clients.models import DataExtract, DataRequest
from clients.selectors.extracts import Draft, draft_of
from clients.services import extracts as services
from clients.services.requests import hand_over
from clients.views.requests import RequestDoor
from core.doors import FormDoor, Page
from core.refusals import Changed
from core.wording import initials
from ethics.rules import rule

Status = DataRequest.Status


class CopyDoor(RequestDoor):
    """A request for a copy that is in one of `states`."""

    states: frozenset[str] = frozenset()

    def fetch(self) -> None:
        super().fetch()
        if self.item.kind != DataRequest.Kind.ACCESS or self.item.status not in self.states:
            raise Changed(_("Permintaan ini tidak sedang pada langkah itu."), self.here())

    @property
    def extract(self) -> DataExtract:
        """The copy as it was prepared."""
        return DataExtract.objects.get(request=self.item)


class ExtractPrepare(CopyDoor, FormDoor):
    """Susun salinan: every passage as it would stand there, with marks to hide further ones."""

    right = access.CHANGE
    states = frozenset({Status.OPEN})
    form_class = ExtractForm
    template_name = "clients/extract_prepare.html"
    title = _("Susun salinan")
    submit_label = _("Kirim untuk disahkan")
    draft: Draft

    def fetch(self) -> None:
        super().fetch()
        services.require_safe_reader(self.item, act="request.prepare")
        self.draft = draft_of(self.item, services.reader_of(self.item))

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"plain": self.draft.plain_keys, "hidden": self.draft.hidden_keys}

    def context(self, form: Any) -> dict[str, Any]:
        sentence = rule("R12").message
        return {**super().context(form), "blocks": self.draft.blocks, "sentence": sentence}

    def act(self, form: ExtractForm) -> str:
        services.prepare_extract(item=self.item, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _("Salinan dikirim untuk disahkan."))
        return self.here()


class ExtractRead(CopyDoor, FormDoor):
    """Baca dan sahkan: the copy as it will be printed."""

    right = access.DECIDE
    states = frozenset({Status.PREPARED})
    form_class = ApproveForm
    template_name = "clients/extract_read.html"
    title = _("Baca dan sahkan salinan")
    submit_label = _("Sahkan")

    def initial(self) -> dict[str, Any]:
        return {"made_at": self.extract.made_at.isoformat()}

    def context(self, form: Any) -> dict[str, Any]:
        return {**super().context(form), "copy": services.copy_of(self.extract)}

    def act(self, form: ApproveForm) -> str:
        made_at = parse_datetime(form.cleaned_data["made_at"])
        if made_at is None or made_at.tzinfo is None:
            raise Changed(_("Salinan sudah disusun ulang. Baca yang baru dulu."), self.here())
        services.approve_extract(item=self.item, by=self.request.user, made_at=made_at)
        messages.success(self.request, _("Salinan disahkan dan siap diserahkan."))
        return self.here()


class ExtractReturn(CopyDoor, FormDoor):
    """Kembalikan kepada pekerja, with a word."""

    right = access.DECIDE
    states = frozenset({Status.PREPARED})
    form_class = NoteForm
    template_name = "clients/client_form.html"
    title = _("Kembalikan salinan")
    submit_label = _("Kembalikan")

    def back_url(self) -> str:
        return reverse("clients:extract_read", args=[self.client.pk, self.item.pk])

    def act(self, form: NoteForm) -> str:
        note = form.cleaned_data["note"]
        services.return_extract(item=self.item, by=self.request.user, note=note)
        messages.success(self.request, _("Salinan dikembalikan."))
        return self.here()


class ExtractPdf(FreshSecondFactor, CopyDoor, Page):
    """The PDF, made for this one answer and not stored; the opening is in the book. Needs a fresh
    second factor.
    """

    states = frozenset({Status.APPROVED, Status.ANSWERED})

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        copy = services.copy_of(self.extract)
        answer = HttpResponse(extract_pdf.render(copy), content_type="application/pdf")
        name = extract_pdf.file_name(copy, initials(self.client.name))
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        answer.headers["Cache-Control"] = "no-store"
        return answer


class ExtractHandOver(CopyDoor, FormDoor):
    """Catat penyerahan: from then on the request is answered."""

    right = access.CHANGE
    states = frozenset({Status.APPROVED})
    form_class = HandOverForm
    template_name = "clients/client_form.html"
    title = _("Catat penyerahan")
    intro = _("Pastikan caranya aman bagi klien. Jangan lewat pesan atau surat.")

    def act(self, form: HandOverForm) -> str:
        hand_over(item=self.item, by=self.request.user, way=form.cleaned_data["way"])
        messages.success(self.request, _("Permintaan dijawab."))
        return self.here()
