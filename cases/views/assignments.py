"""Giving cases and reports to workers: number, people, stage and dates only (R11)."""

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access, roles
from agency.models import Staff
from agency.scope import closed_to, fetch
from cases.assignment_rules import MAIN, Thing, to_lift
from cases.forms.assignments import AssignForm, OverrideAnswerForm, OverrideForm, first_kind
from cases.models import AssignmentOverride, Case, Report
from cases.selectors.workers import workers_beside
from cases.services.assignments import assign_case
from cases.services.overrides import (
    ask_override,
    assign_despite,
    grant_override,
    may_lift,
    obstacles_of,
    refuse_override,
    thing_of,
)
from cases.services.reports import assign_report
from cases.states import Stage
from core.doors import FormDoor


class AssigningDoor(FormDoor):
    """Mixin base: `self.thing` is the case or report, for an admin or who decides on it."""

    purpose = "assignment"
    template_name = "cases/assign_form.html"
    thing: Thing

    def fetch(self) -> None:
        rows: Any
        if "report_id" in self.kwargs:
            rows, pk = Report.objects.select_related("unit", "worker__unit"), "report_id"
        else:
            rows, pk = Case.objects.select_related("client", "worker__unit", "unit"), "case_id"
        if self.is_admin:
            self.thing = get_object_or_404(rows, pk=self.kwargs[pk])
        else:
            right = access.DECIDE
            self.thing = fetch(rows, self.kwargs[pk], request=self.request, right=right)

    @property
    def is_admin(self) -> bool:
        """Whether the person is an admin, who sees the number only."""
        return roles.ADMIN in self.request.staff_roles  # type: ignore[attr-defined]

    @property
    def is_case(self) -> bool:
        """Whether it is about a case and not about a report."""
        return isinstance(self.thing, Case)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"workers": workers_beside(self.thing.worker), "kinds": self.is_case}

    def initial(self) -> dict[str, Any]:
        return {"kind": first_kind(self.thing.stage)} if isinstance(self.thing, Case) else {}

    def context(self, form: Any) -> dict[str, Any]:
        thing = self.thing
        case = isinstance(thing, Case)
        state = thing.get_stage_display() if case else thing.get_status_display()  # type: ignore[union-attr]
        return {"thing": thing, "state": state}

    def back_url(self) -> str:
        names = ("admin_list", "list") if self.is_case else ("report_admin_list", "report_list")
        return reverse(f"cases:{names[0] if self.is_admin else names[1]}")


class Assign(AssigningDoor):
    """Give a case or a report to a worker."""

    form_class = AssignForm
    title = _("Tugaskan pekerja")
    submit_label = _("Tugaskan")

    def act(self, form: Any) -> str:
        chosen, by = form.chosen(), self.request.user
        if isinstance(self.thing, Case):
            assign_case(case=self.thing, by=by, **chosen)
        else:
            assign_report(report=self.thing, to=chosen["to"], by=by)
        said = {"number": self.thing.number, "name": chosen["to"]}
        messages.success(self.request, _now("%(number)s ditugaskan kepada %(name)s.") % said)
        return self.back_url()


class OverrideNew(AssigningDoor):
    """Lift R13 or R25 at once as supervisor, or ask the supervisor to."""

    form_class = OverrideForm
    template_name = "cases/override_form.html"

    @cached_property
    def asks(self) -> bool:
        """Whether this person can only ask."""
        user = self.request.user
        return roles.SUPERVISOR not in self.request.staff_roles or not access.can(  # type: ignore[attr-defined]
            user, self.thing, access.DECIDE
        )

    @property
    def title(self) -> Any:
        return _("Minta izin supervisor") if self.asks else _("Izinkan dengan alasan")

    @property
    def submit_label(self) -> Any:
        return _("Kirim permintaan") if self.asks else _("Izinkan dan tugaskan")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "asks": self.asks}

    def initial(self) -> dict[str, Any]:
        asked = {key: self.request.GET[key] for key in ("to", "kind") if key in self.request.GET}
        return {**super().initial(), **asked}

    def context(self, form: Any) -> dict[str, Any]:
        kind = self.request.GET.get("kind", MAIN)
        person = self._person()
        lift = to_lift(self.thing, person, kind=kind) if person else None
        return {
            **super().context(form),
            "person": person,
            "obstacles": lift.sentences() if lift else (),
            "asks": self.asks,
        }

    def _person(self) -> Staff | None:
        try:
            pk = uuid.UUID(self.request.GET.get("to", ""))
        except ValueError:
            return None
        people = roles.holders(roles.WORKER).select_related("unit")
        return people.filter(pk=pk).first()

    def act(self, form: Any) -> str:
        told: dict[str, Any] = {"thing": self.thing, "by": self.request.user, **form.chosen()}
        reason = form.cleaned_data["reason"]
        if self.asks:
            ask_override(**told, why=reason)
            messages.success(self.request, _now("Permintaan sudah sampai kepada supervisor."))
        else:
            assign_despite(**told, reason=reason, ends_at=form.ends_at())
            messages.success(self.request, _now("Penugasan diizinkan dan dicatat."))
        return self.back_url()


class OverrideDecide(FormDoor):
    """A supervisor answers an admin's request: number, people and rules only."""

    purpose = "assignment"
    form_class = OverrideAnswerForm
    template_name = "cases/override_decide.html"
    title = _("Izin penugasan")
    submit_label = _("Simpan jawaban")
    override: AssignmentOverride

    def fetch(self) -> None:
        rows = AssignmentOverride.objects.select_related(
            "case__worker", "case__unit", "report__worker", "report__unit", "staff__unit",
            "asked_by", "decided_by", "assignment",
        )  # fmt: skip
        rows = rows.filter(handover=None)  # those are answered with the handover
        override = rows.filter(pk=self.kwargs["override_id"]).first()
        if override is None:
            raise Http404
        if not may_lift(self.request.user, thing_of(override), override.staff):
            raise closed_to(self.request, override)
        self.override = override

    def get_form_kwargs(self) -> dict[str, Any]:
        own = self.override.assignment_id is not None
        return {"dated": self.override.case_id is not None and not own}

    def context(self, form: Any) -> dict[str, Any]:
        thing = thing_of(self.override)
        sentences = obstacles_of(self.override).sentences()
        return {
            "override": self.override,
            "thing": thing,
            "obstacles": sentences,
        }

    def back_url(self) -> str:
        return reverse("cases:caseload")

    def act(self, form: Any) -> str:
        told: dict[str, Any] = {
            "override": self.override,
            "by": self.request.user,
            "reason": form.cleaned_data["reason"],
        }
        if form.grants:
            grant_override(**told, ends_at=form.ends_at())
            messages.success(self.request, _now("Penugasan diizinkan dan dicatat."))
        else:
            refuse_override(**told)
            messages.success(self.request, _now("Jawaban Anda sudah dicatat."))
            if self.override.assignment_id is not None:
                return self._successor_url()
        return self.back_url()

    def _successor_url(self) -> str:
        """Who may not keep the case hands it to somebody else: the next page asks to whom."""
        case: Any = self.override.case
        page = "cases:assign" if case.stage == Stage.INTAKE else "cases:handover_new"
        return reverse(page, args=[case.pk])
