"""What this room adds to the story of a case."""

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case
from cases.timeline import Entry
from supervision.models import PlanReview


def decisions(case: Case) -> list[Entry]:
    """Decisions on plan versions."""
    rows = PlanReview.objects.filter(case=case)
    return [
        Entry(
            row.decided_at,
            "plan",
            _("Rencana versi %(number)d %(status)s")
            % {"number": row.plan.number, "status": row.get_status_display().lower()},
            row.comment,
            str(row.decided_by),
            reverse("supervision:plan_review", args=[row.pk]),
            icon="patch-check-fill" if row.status == "approved" else "arrow-counterclockwise",
            tone="success" if row.status == "approved" else "warning",
        )
        for row in rows.select_related("plan", "decided_by")
        if row.decided_at is not None
    ]
