"""Logging a contact and correcting it. It is signed when saved, and never deleted (R30)."""

import datetime as dt
import uuid
from collections.abc import Sequence
from typing import Any, TypedDict, Unpack

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit, house_rules
from cases.models import Case, Contact, ContactVersion, Report, Statement
from cases.services.responses import note_response
from cases.services.stages import touch
from cases.services.visit_follow_up import carry_risk, move_next_visit, plan_next_visit
from cases.visit_addresses import visit_url
from cases.visit_dates import check_moments
from cases.visit_text import Said, content_of, content_typed, differences
from core import clock
from core.refusals import Refused, WayOut
from core.versions import Stale


class Account(TypedDict, total=False):
    """What the author tells beside kind, time and risk; everything else of a contact is known."""

    ended_at: dt.datetime | None
    met: bool
    not_met_reason: str
    met_who: str
    seen_heard: str
    interpretation: str
    agreed: str
    next_step: str
    next_visit_on: dt.date | None
    purpose: str
    place: str
    companions: str
    household_consent: str
    house: str
    child_alone: str
    child_alone_note: str
    worker_risk: str
    education_given: str


@transaction.atomic
def log_visit(
    *,
    by: Any,
    kind: str,
    happened_at: dt.datetime,
    risk: str,
    case: Case | None = None,
    report: Report | None = None,
    submission_id: uuid.UUID | None = None,
    statements: Sequence[Said] = (),
    **account: Unpack[Account],
) -> Contact:
    """Write down a contact in a case or on a report, at any stage, before consent too.

    happened_at and ended_at are aware moments. Raises R23 (cases.visit_dates). The contact's risk
    becomes the risk of the case, and its next visit a dated task (visit_follow_up).
    """
    report = _checked_report(case, report, happened_at, account.get("ended_at"))
    contact = Contact.objects.create(
        case=case,
        report=report,
        kind=kind,
        happened_at=happened_at,
        recorded_at=clock.now(),
        by=by,
        risk=risk,
        submission_id=submission_id,
        **account,
    )
    _write_statements(contact, statements)
    if case is not None:
        touch(case)
        if contact.met:
            note_response(case=case, at=happened_at)
        plan_next_visit(contact=contact, by=by)
    carry_risk(contact=contact, by=by)
    audit.record("visit.log", by=by, obj=contact, kind=kind, met=contact.met, risk=risk)
    return contact


def require_correctable(contact: Contact, *, by: Any) -> None:
    """Raise R22 unless `by` is the author, in time, and no supervisor has read it yet."""
    hours = house_rules.value("correction_hours")
    if is_correctable(contact, by=by, hours=hours):
        return
    raise Refused(
        "R22",
        obj=contact,
        detail=_why_closed(contact, by, hours),
        ways_out=[WayOut(_("Buat tambahan catatan"), visit_url("addendum", contact))],
    )


def is_correctable(contact: Contact, *, by: Any, hours: int | None = None) -> bool:
    """Whether `by` may still correct it; hours: the house rule, read if not given."""
    hours = house_rules.value("correction_hours") if hours is None else hours
    in_time = clock.now() < contact.recorded_at + dt.timedelta(hours=hours)
    return contact.by_id == by.pk and in_time and contact.read_at is None


def _why_closed(contact: Contact, by: Any, hours: int) -> str:
    if contact.by_id != by.pk:
        return _("Hanya penulisnya yang dapat mengoreksi.")
    if contact.read_at is not None:
        return _("Supervisor sudah membacanya.")
    return _("Waktu koreksi %(hours)d jam sudah lewat.") % {"hours": hours}


@transaction.atomic
def correct_visit(
    *,
    contact: Contact,
    by: Any,
    version: int,
    kind: str,
    happened_at: dt.datetime,
    risk: str,
    statements: Sequence[Said] = (),
    **account: Unpack[Account],
) -> Contact:
    """Correct a contact within 24 hours, keeping how it read before.

    Raises R22 (see require_correctable), R23, and core.versions.Stale with both texts when
    `version` is not the stored one. Saving without a change keeps the version.
    """
    contact = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    require_correctable(contact, by=by)
    root = contact.case or contact.report
    ended_at = account.get("ended_at")
    report = _checked_report(contact.case, contact.report, happened_at, ended_at)
    typed = {"kind": kind, "happened_at": happened_at, "risk": risk, **account}
    old, new = content_of(contact), content_typed(typed, statements)
    changed = differences(old, new, root.unit.zone)  # type: ignore[union-attr]
    if changed and contact.version != version:
        raise Stale(contact, changed)
    if changed:
        _replace(contact, old, {**typed, "report": report}, statements, by=by)
    return contact


def _replace(
    contact: Contact,
    old: dict[str, Any],
    changes: dict[str, Any],
    statements: Sequence[Said],
    *,
    by: Any,
) -> None:
    content: Any = old
    ContactVersion.objects.create(
        contact=contact,
        number=contact.version,
        content=content,
        replaced_at=clock.now(),
        replaced_by=by,
    )
    for name, value in changes.items():
        setattr(contact, name, value)
    contact.version += 1
    contact.save(update_fields=[*changes, "version"])
    contact.statements.all().delete()
    _write_statements(contact, statements)
    if old["next_visit_on"] != content_of(contact)["next_visit_on"]:
        move_next_visit(contact=contact, by=by)
    if old["risk"] != contact.risk:
        carry_risk(contact=contact, by=by, before=old["risk"])
    audit.record("visit.correct", by=by, obj=contact, version=contact.version)


def _write_statements(contact: Contact, statements: Sequence[Said]) -> None:
    Statement.objects.bulk_create(
        Statement(
            contact=contact,
            speaker=said.speaker,
            text=said.text,
            secret_from_client=said.secret_from_client,
            position=position,
        )
        for position, said in enumerate(statements)
    )


def _checked_report(
    case: Case | None,
    report: Report | None,
    happened_at: dt.datetime,
    ended_at: dt.datetime | None,
) -> Report | None:
    """The report the contact belongs to, once R23 agrees with its times.

    A contact of the case before its intake is one of the report that led to it, if there is one.
    """
    if case is not None and report is None:
        zone = case.unit.zone
        if happened_at.astimezone(zone).date() < case.opened_at.astimezone(zone).date():
            report = Report.objects.filter(case=case).first()
    root = case or report
    check_moments(root=root, report=report, happened_at=happened_at, ended_at=ended_at)
    return report
