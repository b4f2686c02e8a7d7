from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case
from cases.timeline import Entry, register


@register
def entries(case: Case) -> list[Entry]:
    """When assessments began and were finished."""
    url = reverse("cases:assessment_detail", args=[case.pk])
    found = []
    for row in case.assessments.select_related("started_by", "finished_by"):
        found.append(
            Entry(row.started_at, "assessment", _("Asesmen dimulai"), by=row.started_by, url=url)
        )
        if row.finished_at is not None:
            found.append(
                Entry(
                    row.finished_at,
                    "assessment",
                    _("Asesmen selesai"),
                    text=row.problem,
                    by=row.finished_by,
                    url=url,
                )
            )
    return found
