"""Pendekatan awal: a case begins, changes hands while it is there, or ends there."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from agency import access, audit
from agency.numbering import next_number
from cases.assignment_rules import require_no_conflict, require_registered
from cases.models import Assignment, Case, Report, StageChange
from cases.services.alerts import announce_high_risk
from cases.services.closing import require_closing
from cases.services.overrides import carry_over
from cases.services.own_openings import ask_afterwards, found_against
from cases.services.responses import await_response, response_due
from cases.services.stages import move_stage
from cases.services.tasks import cancel_tasks
from cases.states import REPORT_STEPS, ReportStatus, Risk, Stage
from clients.birth import BirthPrecision
from clients.models import Client
from core import clock, states
from core.fields import seal_again
from core.refusals import Refused


@dataclass(frozen=True)
class Intake:
    """What is told at the first contact. `ppks`: numbers of the categories, may be empty (belum
    ditentukan); `flags`: codes of cases.flags; `happened_at`: aware, None means now."""

    source: str
    presenting_problem: str
    risk: str
    urgency: str
    source_note: str = ""
    ppks: Collection[int] = ()
    flags: Collection[str] = ()
    happened_at: dt.datetime | None = None


@transaction.atomic
def open_case(*, client: Client, by: Any, intake: Intake, report: Report | None = None) -> Case:
    """Open a case of `client`, held by `by`, at stage intake.

    The client's PPKS and responsible worker follow, grants with them; a high risk is told to the
    supervisors at once. report: the one that becomes this case. Raises R14 for a worker who may not
    practise now, R15 for a tie to the client, R23 for a day in the future or before the client's
    birth. Where R13 or R25 stands against `by`, the supervisor is asked (own_openings).
    """
    require_registered(by, obj=client)
    require_no_conflict(by, client.pk, obj=client)
    found = found_against(by, ppks=intake.ppks, flags=intake.flags, report=report)
    now = clock.now()
    happened = intake.happened_at or now
    require_plausible(happened, client=client)
    case = Case.objects.create(
        number=next_number("K", tz_name=by.unit.time_zone), client=client, unit=by.unit, worker=by,
        stage=Stage.INTAKE, stage_since=now, source=intake.source, source_note=intake.source_note,
        presenting_problem=intake.presenting_problem, ppks=sorted(intake.ppks),
        flags=list(intake.flags), risk=intake.risk, urgency=intake.urgency, risk_since=now,
        opened_at=happened, opened_by=by, last_event_at=now,
        response_due_at=response_due(
            risk=intake.risk, urgency=intake.urgency, start=happened, tz_name=by.unit.time_zone
        ),
    )  # fmt: skip
    held = Assignment.objects.create(case=case, staff=by, starts_at=now, assigned_by=by)
    _take_on(client, by=by, ppks=intake.ppks)
    access.sync(case, client)
    StageChange.objects.create(case=case, old="", new=Stage.INTAKE, at=happened, by=by)
    audit.record("case.open", by=by, obj=case, number=case.number, risk=case.risk)
    ask_afterwards(found, case=case, held=held)
    await_response(case)
    if Risk.HIGH in (case.risk, case.urgency):
        announce_high_risk(case=case, origin=f"case:{case.pk}")
    return case


def _take_on(client: Client, *, by: Any, ppks: Collection[int]) -> None:
    """The client's categories and responsible worker follow the case."""
    Client.objects.filter(pk=client.pk).update(
        ppks=sorted({*client.ppks, *ppks}),
        responsible=by,
        version=F("version") + 1,
        responsible_until=None,
    )
    client.refresh_from_db()


@transaction.atomic
def accept_report(*, report: Report, client: Client, by: Any, intake: Intake) -> Case:
    """Make a case of a report; contacts logged on the report move into the case's file.

    Raises core.states.WrongState when the report is no longer open, and what open_case raises.
    """
    case = open_case(client=client, by=by, intake=intake, report=report)
    states.move(report, ReportStatus.ACCEPTED, steps=REPORT_STEPS, case=case)
    _carry_contacts(report, case)
    carry_over(report=report, case=case)
    access.sync(report)
    audit.record("report.accept", by=by, obj=report, case=str(case.pk))
    return case


def _carry_contacts(report: Report, case: Case) -> None:
    """Into the case's file, and under its key with all that was said on the report."""
    report.contacts.filter(case__isnull=True).update(case=case)
    seal_again(report)
    for contact in report.contacts.filter(case=case).select_related("case"):
        rows = (contact.statements, contact.versions, contact.addenda, contact.photos)
        for row in [contact, *(row for related in rows for row in related.all())]:
            seal_again(row)


@transaction.atomic
def close_case(*, case: Case, by: Any, closing: str, reason: str, referred_to: str = "") -> Case:
    """End a case before its assessment; `closing` is a code of IntakeClosing.

    Raises R21 for a discriminatory ground, core.states.WrongState at a later stage.
    """
    require_closing(closing=closing, reason=reason, referred_to=referred_to, obj=case)
    now = clock.now()
    if not move_stage(case=case, to=Stage.CLOSED, by=by):
        raise states.WrongState(case, Stage.CLOSED)
    case.closed_at, case.closing, case.closing_reason = now, closing, reason
    case.closing_referred_to = referred_to
    case.save(update_fields=["closed_at", "closing", "closing_reason", "closing_referred_to"])
    cancel_tasks(case=case)
    audit.record("case.close", by=by, obj=case, closing=closing)
    return case


def require_plausible(happened: dt.datetime, *, client: Client) -> None:
    """R23 for a moment in the future, or before the client was born."""
    if happened > clock.now():
        raise Refused("R23", obj=client, detail=_("waktu ini belum tiba"), field="happened_at")
    born, day = client.birth_date, happened.astimezone(client.unit.zone).date()
    if born is None:
        return
    exact = client.birth_precision == BirthPrecision.DAY
    if day < born if exact else day.year < born.year:
        detail = _("sebelum tanggal lahir klien")
        raise Refused("R23", obj=client, detail=detail, field="happened_at")
