"""Tata cara etis: a colleague covers before the client could agree."""

from typing import Any

from django.contrib import messages
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.handovers import CoverForm, CoverToldForm
from cases.models import CoverProcedure
from cases.selectors.workers import workers_beside
from cases.services import covers as services
from cases.views.base import CaseDoor
from core import clock
from core.doors import FormDoor, Verb


class CoverNew(CaseDoor, FormDoor):
    """Let a colleague act for the case at once."""

    right = access.DECIDE
    form_class = CoverForm
    template_name = "cases/case_form.html"
    title = _("Tata cara etis: pengganti sementara")
    intro = _(
        "Bila pekerja tidak dapat hadir dan klien belum sempat ditanya. Klien diberi tahu dalam 24"
        " jam; setelah 14 hari harus ada pekerja tetap."
    )
    submit_label = _("Tetapkan pengganti")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"workers": workers_beside(self.case.worker)}

    def back_url(self) -> str:
        return reverse("cases:handover_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        said = form.cleaned_data
        services.start_cover(
            case=self.case, by=self.request.user, to=said["to"], ground=said["ground"],
            reason=said["reason"],
        )  # fmt: skip
        messages.success(self.request, _now("Pengganti sementara sudah ditetapkan."))
        return self.back_url()


class CoverTold(CaseDoor, FormDoor):
    """The client was told."""

    form_class = CoverToldForm
    template_name = "cases/case_form.html"
    title = _("Klien diberi tahu tentang pengganti")
    submit_label = _("Catat pemberitahuan")
    cover: CoverProcedure

    def fetch(self) -> None:
        super().fetch()
        self.cover = get_object_or_404(self.case.covers, pk=self.kwargs["cover_id"])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.case.unit.time_zone}

    def initial(self) -> dict[str, Any]:
        return {"told_at": clock.now()}

    def back_url(self) -> str:
        return reverse("cases:handover_list", args=[self.case.pk])

    def act(self, form: Any) -> str:
        services.tell_client(cover=self.cover, by=self.request.user, **form.told())
        messages.success(self.request, _now("Pemberitahuan kepada klien sudah dicatat."))
        return self.back_url()


class CoverEnd(CaseDoor, Verb):
    """The worker is back."""

    right = access.DECIDE
    cover: CoverProcedure

    def fetch(self) -> None:
        super().fetch()
        self.cover = get_object_or_404(self.case.covers, pk=self.kwargs["cover_id"])

    def act(self) -> str:
        services.end_cover(cover=self.cover, by=self.request.user)
        messages.success(self.request, _now("Masa pengganti sementara sudah diakhiri."))
        return reverse("cases:handover_list", args=[self.case.pk])
