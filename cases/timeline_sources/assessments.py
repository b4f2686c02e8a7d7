from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Assessment, Case
from cases.timeline import Entry, told_from


def _rows(case: Case) -> Any:
    return Assessment.objects.filter(case=case)


@told_from(_rows, at="started_at", reads=["started_by__name"])
def begun(case: Case, row: Assessment) -> Entry:
    """When an assessment began."""
    url = reverse("cases:assessment_detail", args=[case.pk])
    return Entry(row.started_at, "assessment", _("Asesmen dimulai"), by=row.started_by, url=url)


@told_from(
    lambda case: _rows(case).filter(finished_at__isnull=False),
    at="finished_at",
    reads=["problem", "finished_by__name"],
)
def finished(case: Case, row: Any) -> Entry:
    """When it was finished, and what the problem is."""
    url = reverse("cases:assessment_detail", args=[case.pk])
    return Entry(
        row.finished_at,
        "assessment",
        _("Asesmen selesai"),
        text=row.problem,
        by=row.finished_by,
        url=url,
    )
