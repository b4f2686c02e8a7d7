"""The emergency path: help or assessment before consent, never stopped, always seen."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from agency.house_rules import value
from agency.lines import supervisors_of
from cases import gates
from cases.models import Case, Emergency
from cases.services.alerts import tell_supervisors
from cases.services.responses import note_response
from cases.services.stages import touch
from core import clock, reminders
from core.language import house_language
from core.models import Reminder
from core.refusals import Changed
from core.reminders import Message
from core.wording import local_time

SOON = "case.emergency_soon"
LATE = "case.emergency_late"
SOON_SHARE = 4


@transaction.atomic
def start_emergency(*, case: Case, kind: str, reason: str, by: Any) -> Emergency:
    """Begin help or assessment before consent (kind: Emergency.Kind), with one reason.

    The supervisors are told at once; consent is due within the house rule's hours. The worker is
    reminded before, and worker and supervisors when it is late. Raises core.refusals.Changed when
    consent stands, an emergency already runs, or the case is closed.
    """
    _require_use(case)
    now = clock.now()
    window = dt.timedelta(hours=value("emergency_consent_hours"))
    emergency = Emergency.objects.create(
        case=case, kind=kind, reason=reason, started_at=now, started_by=by,
        consent_due_at=now + window,
    )  # fmt: skip
    audit.record("emergency.start", by=by, obj=emergency, kind=kind)
    note_response(case=case)
    touch(case)
    _tell_start(emergency)
    for kind_of, moment in (
        (SOON, emergency.consent_due_at - window / SOON_SHARE),
        (LATE, emergency.consent_due_at),
    ):
        reminders.schedule(
            key=f"{kind_of}:{emergency.pk}", kind=kind_of, subject_id=emergency.pk, send_at=moment
        )
    return emergency


def end_emergency(*, case: Case, by: Any) -> bool:
    """The client was asked: the waiting is over; False if nothing waited."""
    emergency = gates.open_emergency(case)
    if emergency is None:
        return False
    now = clock.now()
    Emergency.objects.filter(pk=emergency.pk).update(cleared_at=now)
    reminders.cancel(subject_id=emergency.pk)
    late = now > emergency.consent_due_at
    audit.record("emergency.end", by=by, obj=emergency, late=late)
    return True


@house_language()
def _tell_start(emergency: Emergency) -> None:
    tell_supervisors(
        case=emergency.case,
        kind="case.emergency",
        title=_("%(number)s: jalur darurat dimulai") % {"number": emergency.case.number},
        body=_("Pertolongan sebelum persetujuan klien. Baca alasannya di berkas."),
        dedup=f"emergency:{emergency.pk}",
    )


def resolve_soon(reminder: Reminder) -> Message | None:
    """Consent is due soon: the worker hears of it, unless it is late already."""
    emergency = _waiting(reminder)
    if emergency is None or clock.now() >= emergency.consent_due_at:
        return None
    return Message(
        recipients=[emergency.case.worker],
        title=_("%(number)s: batas persetujuan klien %(when)s")
        % {
            "number": emergency.case.number,
            "when": local_time(emergency.consent_due_at, emergency.case.unit.time_zone),
        },
        body=_("Catat persetujuan klien, atau mengapa belum dapat diminta."),
        url=reverse("cases:consent_new", args=[emergency.case_id]),
    )


def resolve_late(reminder: Reminder) -> Message | None:
    """Consent is late: worker and supervisors hear of it; help goes on."""
    emergency = _waiting(reminder)
    if emergency is None:
        return None
    worker = emergency.case.worker
    return Message(
        recipients=[worker, *supervisors_of(worker)],
        title=_("%(number)s: persetujuan setelah darurat terlambat")
        % {"number": emergency.case.number},
        body=_("Pertolongan tetap berjalan. Catat persetujuan, atau mengapa belum dapat diminta."),
        url=reverse("cases:detail", args=[emergency.case_id]),
        urgent=True,
    )


def _waiting(reminder: Reminder) -> Emergency | None:
    rows = Emergency.objects.select_related("case__worker")
    return rows.filter(
        pk=reminder.subject_id, cleared_at__isnull=True, case__closed_at__isnull=True
    ).first()


def _require_use(case: Case) -> None:
    # The row is locked, so that two tabs do not start it twice.
    case = Case.objects.select_related("unit").select_for_update(of=("self",)).get(pk=case.pk)
    url = reverse("cases:detail", args=[case.pk])
    if case.closed_at is not None:
        raise Changed(_("Kasus ini sudah ditutup."), url)
    if gates.open_emergency(case) is not None:
        raise Changed(_("Jalur darurat sudah berjalan untuk kasus ini."), url)
    if gates.consent_in_force(case):
        raise Changed(_("Persetujuan klien sudah tercatat; jalur darurat tidak diperlukan."), url)
