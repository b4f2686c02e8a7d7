"""What this room adds to the story of a case."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case
from cases.timeline import Entry, told_from
from supervision.models import PlanReview


@told_from(
    lambda case: PlanReview.objects.filter(case=case, decided_at__isnull=False),
    at="decided_at",
    reads=["status", "comment", "plan__number", "decided_by__name"],
)
def decision(case: Case, row: Any) -> Entry:
    """Decisions on plan versions."""
    approved = row.status == "approved"
    said = {"number": row.plan.number, "status": row.get_status_display().lower()}
    return Entry(
        row.decided_at,
        "plan",
        _("Rencana versi %(number)d %(status)s") % said,
        row.comment,
        str(row.decided_by),
        reverse("supervision:plan_review", args=[row.pk]),
        icon="patch-check-fill" if approved else "arrow-counterclockwise",
        tone="success" if approved else "warning",
    )
