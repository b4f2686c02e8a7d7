"""Writing a plan and sending it on."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.plan_moves import LevelsForm, ReasonForm, SubmitForm
from cases.forms.plans import PlanForm
from cases.models import Goal
from cases.plan_content import content_hash
from cases.plan_gates import warnings_of
from cases.selectors.plan_answers import REFUSES, standings
from cases.selectors.plans import text_of
from cases.services import plan_drafts, plans
from cases.services.goal_levels import complete_levels
from cases.states import PlanStatus
from cases.views.base import CaseDoor
from cases.views.plans import PlanDoor
from core.doors import FormDoor, Verb


class PlanStart(CaseDoor, Verb):
    """Begin the plan, or go on with the draft."""

    right = access.CHANGE

    def act(self) -> str:
        plan = plan_drafts.start_plan(case=self.case, by=self.request.user)
        return reverse("cases:plan_edit", args=[self.case.pk, plan.pk])


class PlanForms(PlanDoor, FormDoor):
    """Base of the forms about one version."""

    right = access.CHANGE
    template_name = "cases/case_form.html"

    def back_url(self) -> str:
        return reverse("cases:plan_version", args=[self.case.pk, self.plan.pk])


class PlanEdit(PlanForms):
    """The draft on one page."""

    form_class = PlanForm
    template_name = "cases/plan_edit.html"
    form_template = "cases/plan_form.html"
    title = _("Susun rencana")

    def fetch(self) -> None:
        super().fetch()
        if self.request.method == "GET":
            plan_drafts.require_draft(self.plan)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"plan": self.plan}

    def initial(self) -> dict[str, Any]:
        return {name: getattr(self.plan, name) for name in PlanForm.base_fields}

    def act(self, form: Any) -> str:
        plan = plan_drafts.edit_plan(plan=self.plan, by=self.request.user, **form.typed())
        for text in warnings_of(plan):
            messages.warning(self.request, text)
        return self.back_url()


class PlanSubmit(PlanForms):
    """Send the draft to the supervisor."""

    form_class = SubmitForm
    template_name = "cases/plan_submit.html"
    title = _("Ajukan rencana")
    intro = _("Setelah diajukan, versi ini tidak dapat diubah; supervisor memutuskannya.")
    submit_label = _("Ajukan")

    def get_form_kwargs(self) -> dict[str, Any]:
        now_hash = self.plan.content_hash or content_hash(text_of(self.plan))
        self.standings = standings(self.plan, content_hash=now_hash)
        refuses = any(one.state == REFUSES and one.party.is_child for one in self.standings)
        return {"child_refuses": refuses, "tz_name": self.case.unit.time_zone}

    def initial(self) -> dict[str, Any]:
        return {"version": self.plan.version}

    def context(self, form: Any) -> dict[str, Any]:
        return {
            **super().context(form),
            "answers": self.standings,
            "warnings": warnings_of(self.plan),
        }

    def act(self, form: Any) -> str:
        plans.submit_plan(plan=self.plan, by=self.request.user, **form.cleaned_data)
        messages.success(self.request, _now("Rencana diajukan kepada supervisor."))
        return self.back_url()


class PlanNewVersion(PlanForms):
    """The next version, as a copy of this one."""

    form_class = ReasonForm
    title = _("Buat versi baru")
    intro = _("Isi versi ini disalin menjadi draf. Rencana yang berlaku tetap berjalan.")
    submit_label = _("Buat versi baru")

    def initial(self) -> dict[str, Any]:
        returned = self.plan.status == PlanStatus.RETURNED
        return {"reason": _now("Perbaikan sesuai catatan supervisor.")} if returned else {}

    def act(self, form: Any) -> str:
        plan = plan_drafts.new_version(
            plan=self.plan, by=self.request.user, reason=form.cleaned_data["reason"]
        )
        return reverse("cases:plan_edit", args=[self.case.pk, plan.pk])


class PlanShelve(PlanForms):
    """Put a draft or a returned version aside; it stays readable."""

    form_class = ReasonForm
    title = _("Tidak dilanjutkan")
    intro = _("Versi ini tidak dipakai lagi tetapi tetap dapat dibaca.")
    submit_label = _("Tidak dilanjutkan")
    danger = True

    def act(self, form: Any) -> str:
        plans.shelve_plan(plan=self.plan, by=self.request.user, reason=form.cleaned_data["reason"])
        return reverse("cases:plan_detail", args=[self.case.pk])


class GoalLevels(CaseDoor, FormDoor):
    """Write the GAS levels of a goal in force that were left open."""

    right = access.CHANGE
    form_class = LevelsForm
    template_name = "cases/case_form.html"
    title = _("Lengkapi tingkat capaian")
    goal: Goal

    def fetch(self) -> None:
        super().fetch()
        goals = Goal.objects.filter(plan__case=self.case, plan__status=PlanStatus.APPROVED)
        found = goals.filter(pk=self.kwargs["goal_id"]).first()
        if found is None:
            raise Http404
        self.goal = found
        self.intro = found.title

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"goal": self.goal}

    def back_url(self) -> str:
        return reverse("cases:plan_detail", args=[self.case.pk])

    def act(self, form: Any) -> str:
        complete_levels(goal=self.goal, by=self.request.user, levels=form.levels())
        return self.back_url()
