from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.plan_answers import AnswerForm
from cases.plan_content import content_hash
from cases.selectors.plan_answers import family_of, standings
from cases.selectors.plans import text_of
from cases.services.plan_answers import record_answer
from cases.views.plans import PlanDoor
from clients.models import FamilyMember
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
        return {"plan": self.plan, "family": self.family}

    @cached_property
    def family(self) -> list[FamilyMember]:
        """Who belongs to the client's family now."""
        return family_of(self.plan)

    def initial(self) -> dict[str, Any]:
        if "siapa" in self.request.GET:
            return {"party": self.request.GET["siapa"]}
        now_hash = self.plan.content_hash or content_hash(text_of(self.plan))
        found = standings(self.plan, content_hash=now_hash, family=self.family)
        waiting = [one.party.key for one in found if one.state in {"open", "changed"}]
        return {"party": waiting[0]} if waiting else {}

    def back_url(self) -> str:
        return reverse("cases:plan_version", args=[self.case.pk, self.plan.pk])

    def act(self, form: Any) -> str:
        record_answer(plan=self.plan, by=self.request.user, **form.answer_of())
        return self.back_url() + "#jawaban"
