from typing import Any

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access, audit
from agency.scope import fetch
from cases.models import PlanVersion
from cases.plan_content import PlanText
from cases.plan_diff import compare
from cases.plan_gates import to_consider
from cases.selectors.plan_answers import standings
from cases.selectors.plans import goals_with_steps, text_of, with_base
from core.doors import FormDoor
from supervision.forms.plan_reviews import DecideForm
from supervision.models import PlanReview
from supervision.policies import marking_own_work
from supervision.selectors.plan_reviews import read_beside, with_assessment
from supervision.services.plan_reviews import approve_plan, return_plan


class PlanReviewPage(FormDoor):
    """A submitted plan beside the assessment, what changed, and the decision.

    Whoever may open the case may read it; who may decide is the service's rule (R16).
    """

    form_class = DecideForm
    template_name = "supervision/plan_review.html"
    form_template = "supervision/plan_review_form.html"
    title = _("Pengesahan rencana")
    review: PlanReview
    plan: PlanVersion

    def fetch(self) -> None:
        people = ("requested_by", "decided_by", "plan__created_by", "plan__submitted_by")
        near = ("case__client__unit", "case__worker", "case__unit", "plan__based_on")
        rows = with_assessment(marking_own_work(PlanReview.objects, self.request.user))
        rows = rows.select_related(*people, *near)
        self.review = fetch(rows, self.kwargs["review_id"], request=self.request, root="case")
        self.plan = self.review.plan
        self.plan.case = self.review.case
        audit.opened("supervision:plan_review", by=self.request.user, objs=[self.review])

    def initial(self) -> dict[str, Any]:
        return {"content_hash": self.review.content_hash}

    def context(self, form: Any) -> dict[str, Any]:
        rights = self.request.rights  # type: ignore[attr-defined]
        base = with_base(self.plan)
        answers = standings(self.plan)
        waiting = self.review.status == "waiting"
        own = self.review.is_own  # type: ignore[attr-defined]
        old = text_of(base) if base is not None else PlanText()
        return {
            "review": self.review,
            "plan": self.plan,
            "case": self.review.case,
            "client": self.review.case.client,
            "rights": rights - {access.CHANGE},
            "goals": goals_with_steps(self.plan),
            "answers": answers,
            "points": to_consider(self.plan, answers) if waiting else [],
            "base": base,
            "diff": compare(old, text_of(self.plan)) if base is not None else None,
            "beside": read_beside(self.review),
            "own": own,
            "may_decide": waiting and access.DECIDE in rights and not own,
        }

    def act(self, form: Any) -> str:
        typed = form.cleaned_data
        facts = {
            "review": self.review,
            "by": self.request.user,
            "content_hash": typed["content_hash"],
            "comment": typed["comment"],
        }
        if typed["decision"] == DecideForm.APPROVE:
            approve_plan(**facts)
            messages.success(self.request, _now("Rencana disahkan."))
        else:
            return_plan(**facts)
            messages.success(self.request, _now("Rencana dikembalikan kepada pekerja sosial."))
        return reverse("supervision:plan_review", args=[self.review.pk])
