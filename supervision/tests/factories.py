"""What the supervision room's tests begin with."""

from typing import Any

from cases.models import Case
from cases.services.plans import submit_plan
from cases.tests.factories import answered, with_draft
from supervision.models import PlanReview


def submitted(case: Case, goals: int = 2, **fields: Any) -> PlanReview:
    """The waiting review of a complete plan that the case's worker submitted."""
    plan = with_draft(case, goals)
    answered(plan)
    submit_plan(plan=plan, by=case.worker, version=plan.version)
    return PlanReview.objects.select_related("plan", "case__unit", "case__worker").get(plan=plan)
