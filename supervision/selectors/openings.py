"""Emergency openings that wait for a supervisor's judgement."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access
from cases.models import BreakGlass, Case
from supervision.queue import Waiting


def openings_waiting(supervisor: Any) -> list[Waiting]:
    """Those of cases on which this person decides, without their own (R16)."""
    rows = BreakGlass.objects.filter(
        access.held(Case, supervisor, access.DECIDE, ref="case_id"), verdict=""
    ).exclude(staff=supervisor)
    return [
        Waiting(
            kind=_("Pembukaan darurat"),
            case=opened.case,
            url=reverse("cases:break_glass_review", args=[opened.case_id, opened.pk]),
            since=opened.started_at,
            by=opened.staff,
            due_on=opened.review_due_on,
        )
        for opened in rows.select_related(
            "staff", "case__client__unit", "case__unit", "case__worker"
        )
    ]
