"""Who may decide in the supervision room."""

from typing import Any

from django.db.models import Case, Q, When

from cases.models import Assignment
from core import clock
from supervision.models import PlanReview


def is_own_work(review: PlanReview, staff: Any) -> bool:
    """R16 follows the person, not the role: whoever wrote or submitted the plan, or works or
    worked on the case, decides nothing about it, as acting supervisor neither.
    """
    plan = review.plan
    people = {plan.created_by_id, plan.submitted_by_id, review.requested_by_id}
    if staff.pk in people or review.case.worker_id == staff.pk:
        return True
    worked = Assignment.objects.filter(case=review.case_id, staff=staff)
    return worked.filter(starts_at__lte=clock.now()).exists()


def own_work(staff: Any) -> Q:
    """The same for querysets of PlanReview."""
    worked = Assignment.objects.filter(staff=staff, starts_at__lte=clock.now())
    return (
        Q(plan__created_by=staff)
        | Q(plan__submitted_by=staff)
        | Q(requested_by=staff)
        | Q(case__worker=staff)
        | Q(case__in=worked.values("case_id"))
    )


def marking_own_work(reviews: Any, staff: Any) -> Any:
    """Reviews with `is_own`: whether each is the person's own work."""
    return reviews.annotate(is_own=Case(When(own_work(staff), then=True), default=False))
