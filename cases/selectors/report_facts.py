"""What a report says, as pairs of label and value."""

from typing import Any

from django.utils.translation import gettext as _

from cases.models import Report
from core.wording import local_time


def facts_of(report: Report) -> list[tuple[Any, Any]]:
    """For people inside the report's scope."""
    tz = report.unit.time_zone
    return [
        (_("Asal laporan"), report.get_source_display()),
        (_("Pelapor"), report.reporter_name or _("Tidak disebut")),
        (_("Telepon pelapor"), report.reporter_phone),
        (_("Tempat"), report.place),
        (_("Diterima"), local_time(report.received_at, tz)),
        (_("Dicatat oleh"), report.taken_by),
        (_("Dipegang"), report.worker),
    ]
