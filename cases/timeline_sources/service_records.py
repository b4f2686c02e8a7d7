from django.urls import reverse

from cases.models import Case
from cases.timeline import Entry, register


@register
def entries(case: Case) -> list[Entry]:
    """Services given."""
    url = reverse("cases:service_list", args=[case.pk])
    return [
        Entry(
            row.happened_at,
            "service",
            row.get_kind_display(),
            text=row.note,
            by=row.by,
            url=f"{url}#{row.pk}",
        )
        for row in case.service_records.select_related("by")
    ]
