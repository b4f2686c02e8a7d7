from django.urls import reverse

from cases.models import Case, ServiceRecord
from cases.timeline import Entry, told_from


@told_from(
    lambda case: ServiceRecord.objects.filter(case=case),
    at="happened_at",
    reads=["kind", "note", "by__name"],
)
def service(case: Case, row: ServiceRecord) -> Entry:
    """Services given."""
    url = reverse("cases:service_list", args=[case.pk])
    return Entry(
        row.happened_at,
        "service",
        row.get_kind_display(),
        text=row.note,
        by=row.by,
        url=f"{url}#{row.pk}",
    )
