from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.step_progress import StepProgressForm
from cases.models import StepProgress
from cases.selectors.plans import StepNow, current_plan, steps_now
from cases.services import step_progress as services
from cases.views.base import CaseDoor
from core.doors import FormDoor

Kind = StepProgress.Kind


class StepProgressPage(CaseDoor, FormDoor):
    """Tick, reopen, delay or reassign a step of the plan in force."""

    right = access.CHANGE
    form_class = StepProgressForm
    template_name = "cases/step_progress.html"
    form_template = "cases/step_progress_form.html"
    title = _("Kemajuan langkah")
    step: StepNow

    def fetch(self) -> None:
        super().fetch()
        plan = current_plan(self.case)
        steps = steps_now(plan) if plan is not None else []
        found = [one for one in steps if one.step.lineage == self.kwargs["lineage"]]
        if not found:
            raise Http404
        self.step = found[0]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"case": self.case}

    def initial(self) -> dict[str, Any]:
        kind = Kind.REOPENED if self.step.done else Kind.DONE
        return {"kind": kind, "due_on": self.step.due_on, "who": self.step.who}

    def back_url(self) -> str:
        return reverse("cases:plan_detail", args=[self.case.pk])

    def context(self, form: Any) -> dict[str, Any]:
        return {**super().context(form), "now": self.step}

    def act(self, form: Any) -> str:
        typed = form.cleaned_data
        whom = {
            "case": self.case,
            "lineage": self.kwargs["lineage"],
            "by": self.request.user,
            "note": typed["note"],
        }
        if typed["kind"] == Kind.DONE:
            services.tick_step(**whom)
        elif typed["kind"] == Kind.REOPENED:
            services.reopen_step(**whom)
        elif typed["kind"] == Kind.DELAYED:
            services.delay_step(**whom, due_on=typed["due_on"])
        else:
            services.reassign_step(**whom, who=typed["who"])
        return self.back_url() + "#langkah"
