"""Competences, STR and SIPPS, and leave of a person."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.acting import supervisees_of
from agency.forms.staff import CompetenceForm, LeaveForm, LicenceForm
from agency.models import Competence, Leave, Licence
from agency.services.competences import end_competence, record_competence
from agency.services.leave import cancel_leave, record_leave
from agency.services.licences import record_licence, withdraw_licence
from agency.views.base import AdminDoor, PersonFormDoor, one_or_404, page_of
from core import clock
from core.doors import FormDoor, Verb


class CompetenceNew(PersonFormDoor, FormDoor):
    """Catat kompetensi."""

    form_class = CompetenceForm
    title = gettext_lazy("Catat kompetensi")

    def initial(self) -> dict[str, Any]:
        self.intro = self.person.name
        return {"since": clock.today(self.person.unit.time_zone)}

    def act(self, form: BaseForm) -> str:
        record_competence(staff=self.person, by=self.request.user, **form.facts())  # type: ignore[attr-defined,arg-type]
        messages.success(self.request, _("Kompetensi sudah dicatat."))
        return self.back_url()


class CompetenceEnd(AdminDoor, Verb):
    """The competence no longer holds."""

    held: Competence

    def fetch(self) -> None:
        rows = Competence.objects.select_related("staff")
        self.held = one_or_404(rows, self.kwargs["competence_id"])

    def act(self) -> str:
        end_competence(held=self.held, by=self.request.user)  # type: ignore[arg-type]
        messages.success(self.request, _("Kompetensi sudah diakhiri."))
        return page_of(self.held.staff)


class LicenceNew(PersonFormDoor, FormDoor):
    """Catat STR atau SIPPS; a renewal is a new record."""

    form_class = LicenceForm
    title = gettext_lazy("Catat STR atau SIPPS")

    def initial(self) -> dict[str, Any]:
        self.intro = self.person.name
        return {"kind": Licence.Kind.STR}

    def act(self, form: BaseForm) -> str:
        record_licence(staff=self.person, by=self.request.user, **form.facts())  # type: ignore[attr-defined,arg-type]
        messages.success(self.request, _("Catatan sudah disimpan."))
        return self.back_url()


class LicenceWithdraw(AdminDoor, Verb):
    """Withdrawn, or entered wrongly."""

    licence: Licence

    def fetch(self) -> None:
        rows = Licence.objects.select_related("staff__unit")
        self.licence = one_or_404(rows, self.kwargs["licence_id"])

    def act(self) -> str:
        withdraw_licence(licence=self.licence, by=self.request.user)  # type: ignore[arg-type]
        messages.success(self.request, _("Catatan sudah dicabut."))
        return page_of(self.licence.staff)


class LeaveNew(PersonFormDoor, FormDoor):
    """Catat cuti. For a supervisor it leads on to the choice of somebody who stands in."""

    form_class = LeaveForm
    title = gettext_lazy("Catat cuti")

    def initial(self) -> dict[str, Any]:
        self.intro = self.person.name
        return {"starts_on": clock.today(self.person.unit.time_zone), "reason": "annual"}

    def act(self, form: BaseForm) -> str:
        said = form.cleaned_data
        days = {key: said[key] for key in ("starts_on", "ends_on")}
        user: Any = self.request.user
        record_leave(staff=self.person, reason=said["reason"], by=user, **days)
        team = supervisees_of(self.person)
        if not team:
            messages.success(self.request, _("Cuti sudah dicatat."))
            return self.back_url()
        messages.success(
            self.request,
            _("Cuti sudah dicatat. %(name)s mensupervisi %(n)d orang: siapa menggantikannya?")
            % {"name": self.person, "n": len(team)},
        )
        asked = {"whom": f"{self.person.pk}:semua"} | {k: v.isoformat() for k, v in days.items()}
        return f"{reverse('agency:acting_new')}?{urlencode(asked)}"


class LeaveCancel(AdminDoor, Verb):
    """The leave does not take place."""

    leave: Leave

    def fetch(self) -> None:
        self.leave = one_or_404(Leave.objects.select_related("staff"), self.kwargs["leave_id"])

    def act(self) -> str:
        cancel_leave(leave=self.leave, by=self.request.user)  # type: ignore[arg-type]
        messages.success(self.request, _("Cuti sudah dibatalkan."))
        return page_of(self.leave.staff)
