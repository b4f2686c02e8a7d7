"""Riwayat perubahan of a case: its own fields and its consents."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.flags import flag_labels
from cases.models import Case, Consent
from clients import ppks
from core.changes import Entry, Reading, entries_of
from core.history import events_of

CASE = Reading(
    Case,
    _("Kasus"),
    labels={
        "worker": _("Pekerja sosial"),
        "unit": _("Unit"),
        "ppks": _("PPKS"),
        "flags": _("Penanda"),
        "responded_at": _("Direspons"),
        "closed_at": _("Ditutup"),
        "closing": _("Cara penutupan"),
    },
    words={
        "ppks": lambda numbers: ", ".join(ppks.labels(numbers)),
        "flags": lambda codes: ", ".join(flag_labels(codes)),
    },
    hidden=frozenset({"number"}),
)
CONSENT = Reading(
    Consent,
    _("Persetujuan"),
    labels={"withdrawn_at": _("Dicabut")},
    note=lambda event: event.get_purpose_display(),
)


def entries_of_case(case: Case) -> list[Entry]:
    """All changes of the case and of its consents, newest first within each kind of row."""
    zone = case.unit.time_zone
    own: Any = events_of(Case).filter(pgh_obj_id=case.pk)
    consents: Any = events_of(Consent).filter(case_id=case.pk)
    return [
        *entries_of(CASE, own, tz_name=zone),
        *entries_of(CONSENT, consents, tz_name=zone),
    ]
