"""Pelayanan: acts of service with their notes. Signed when saved; afterwards addenda only."""

import datetime as dt
import uuid
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from cases.gates import consent_in_force, open_emergency, plan_in_force, require_consent
from cases.models import Case, ServiceAddendum, ServiceRecord
from cases.services.stages import touch
from core import clock
from core.refusals import Refused, WayOut


@transaction.atomic
def record_service(
    *,
    case: Case,
    by: Any,
    kind: str,
    happened_at: dt.datetime,
    note: str,
    immediate_reason: str = "",
    step_lineage: uuid.UUID | None = None,
    **texts: str,
) -> ServiceRecord:
    """Record one act of service at an aware moment; texts: attended_by, interpretation.

    With `immediate_reason` it is a layanan segera: open after consent or in an emergency, else
    Refused R01. Without it, it is planned: Refused R17 until a plan is approved (Kodepeksos 4.1).
    Raises Refused R23 for a moment in the future or before the case was opened.
    """
    _require_time(case, happened_at)
    if immediate_reason:
        require_consent(case, act="service.record")
    elif plan_in_force(case) is None:
        raise Refused("R17", obj=case, act="service.record", missing=_missing(case))
    else:
        require_consent(case, act="service.record")
    record = ServiceRecord.objects.create(
        case=case,
        by=by,
        kind=kind,
        immediate=bool(immediate_reason),
        immediate_reason=immediate_reason,
        step_lineage=step_lineage,
        happened_at=happened_at,
        recorded_at=clock.now(),
        note=note,
        **texts,
    )
    audit.record("service.record", by=by, obj=record, kind=kind, immediate=record.immediate)
    touch(case)
    return record


@transaction.atomic
def add_service_addendum(*, record: ServiceRecord, by: Any, text: str) -> ServiceAddendum:
    """Add a dated note beside a signed service record (R22's way out)."""
    addendum = ServiceAddendum.objects.create(record=record, by=by, at=clock.now(), text=text)
    audit.record("service.addendum", by=by, obj=record)
    touch(record.case)
    return addendum


def edit_service(*, record: ServiceRecord, by: Any) -> None:
    """A signed record is not edited: always raises Refused R22."""
    raise Refused("R22", obj=record, act="service.edit", ways_out=[_addendum(record)])


def delete_service(*, record: ServiceRecord, by: Any) -> None:
    """A case note is never deleted: always raises Refused R30."""
    raise Refused("R30", obj=record, act="service.delete", ways_out=[_addendum(record)])


def _addendum(record: ServiceRecord) -> WayOut:
    url = reverse("cases:service_addendum", args=[record.case_id, record.pk])
    return WayOut(_("Buat tambahan catatan"), url)


def _missing(case: Case) -> list[WayOut]:
    missing = []
    if not consent_in_force(case) and open_emergency(case) is None:
        url = reverse("cases:consent_new", args=[case.pk])
        missing.append(WayOut(_("Persetujuan klien"), url))
    url = reverse("cases:plan_detail", args=[case.pk])
    missing.append(WayOut(_("Rencana intervensi yang disahkan supervisor"), url))
    return missing


def _require_time(case: Case, happened_at: dt.datetime) -> None:
    detail = ""
    if happened_at > clock.now():
        detail = _("Pelayanan tidak dapat dicatat sebelum terjadi.")
    elif happened_at < case.opened_at:
        detail = _("Waktunya sebelum kasus ini dibuka.")
    if detail:
        raise Refused("R23", obj=case, act="service.record", detail=detail, field="happened_at")
