from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.plan_answers import AnswerForm
from cases.selectors.plan_answers import standings
from cases.services.plan_answers import record_answer
from cases.views.plans import PlanDoor
from core.doors import FormDoor


class PlanAnswer(PlanDoor, FormDoor):
    """Record what somebody says to this version."""

    right = access.CHANGE
    form_class = AnswerForm
    template_name = "cases/plan_answer.html"
    form_template = "cases/plan_answer_form.html"
    title = _("Catat jawaban")
    intro = _("Bacakan rencana dengan bahasa yang dipahami, lalu catat jawabannya.")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"plan": self.plan}

    def initial(self) -> dict[str, Any]:
        if "siapa" in self.request.GET:
            return {"party": self.request.GET["siapa"]}
        waiting = [
            one.party.key for one in standings(self.plan) if one.state in {"open", "changed"}
        ]
        return {"party": waiting[0]} if waiting else {}

    def back_url(self) -> str:
        return reverse("cases:plan_version", args=[self.case.pk, self.plan.pk])

    def act(self, form: Any) -> str:
        record_answer(plan=self.plan, by=self.request.user, **form.answer_of())
        return self.back_url() + "#jawaban"
