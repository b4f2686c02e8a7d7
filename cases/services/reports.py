"""Laporan masuk: what the lembaga is told before anybody is registered as a client."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit
from agency.numbering import next_number
from cases.assignment_rules import require_eligible, require_fit
from cases.models import Report
from cases.services.alerts import announce_report
from cases.services.closing import require_closing
from cases.services.responses import response_due
from cases.states import REPORT_STEPS, ReportStatus, Risk
from core import clock, states
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed, Refused


@transaction.atomic
def take_report(
    *,
    by: Any,
    source: str,
    about: str,
    told: str,
    risk: str,
    received_at: dt.datetime | None = None,
    reporter_name: str = "",
    reporter_phone: str = "",
    place: str = "",
    ppks: Collection[int] = (),
) -> Report:
    """Write down what was reported to `by`, who holds it until it is assigned to another worker.

    received_at: aware, None means now. A high risk is told to the supervisors at once. Raises R23
    for a moment in the future.
    """
    now = clock.now()
    received = received_at or now
    if received > now:
        raise Refused("R23", detail=_("waktu ini belum tiba"), field="received_at")
    tz_name = by.unit.time_zone
    report = Report.objects.create(
        number=next_number("L", tz_name=tz_name), unit=by.unit, received_at=received,
        recorded_at=now, taken_by=by, worker=by, source=source, reporter_name=reporter_name,
        reporter_phone=reporter_phone, about=about, place=place, told=told, risk=risk,
        ppks=sorted(ppks),
        response_due_at=response_due(risk=risk, urgency=risk, start=received, tz_name=tz_name),
    )  # fmt: skip
    access.sync(report)
    audit.record("report.take", by=by, obj=report, number=report.number, risk=risk)
    if risk == Risk.HIGH:
        announce_report(report)
    return report


@transaction.atomic
def assign_report(*, report: Report, to: Any, by: Any, lifted: Collection[str] = ()) -> Report:
    """Give an open report to another worker; grants move in this transaction, `to` is told.

    lifted: rules that a supervisor lifted. Raises R14, R13, R25, and core.refusals.Changed when
    somebody else assigned, accepted or closed it meanwhile.
    """
    require_eligible(report, to)
    require_fit(report, to, by=by, lifted=lifted)
    old = report.worker
    rows = Report.objects.filter(pk=report.pk, status=ReportStatus.OPEN, worker=old)
    if not rows.update(worker=to):
        now = Report.objects.select_related("worker").get(pk=report.pk)
        raise Changed(
            _("Laporan ini sudah berubah: %(status)s, dipegang %(name)s.")
            % {"status": now.get_status_display(), "name": now.worker}
        )
    report.worker = to
    access.sync(report)
    audit.record("report.assign", by=by, obj=report, old=str(old.pk), new=str(to.pk))
    _tell_hand_over(report, old=old, to=to)
    if report.risk == Risk.HIGH:
        announce_report(report)
    return report


@transaction.atomic
def close_report(
    *, report: Report, by: Any, closing: str, reason: str, referred_to: str = ""
) -> Report:
    """End a report that becomes no case; `closing` is a code of IntakeClosing.

    Raises R21 for a discriminatory ground, core.states.WrongState when it is no longer open.
    """
    require_closing(closing=closing, reason=reason, referred_to=referred_to, obj=report)
    states.move(
        report,
        ReportStatus.CLOSED,
        steps=REPORT_STEPS,
        closing=closing,
        closing_reason=reason,
        closing_referred_to=referred_to,
        closed_at=clock.now(),
    )
    audit.record("report.close", by=by, obj=report, closing=closing)
    return report


@house_language()
def _tell_hand_over(report: Report, *, old: Any, to: Any) -> None:
    dedup = f"report-assigned:{report.pk}:{clock.now().isoformat()}"
    notify(
        recipient=to,
        kind="report.assigned",
        title=_("%(number)s ditugaskan kepada Anda") % {"number": report.number},
        url=reverse("cases:report_detail", args=[report.pk]),
        dedup=dedup,
        urgent=report.risk == Risk.HIGH,
    )
    notify(
        recipient=old,
        kind="report.handed_over",
        title=_("%(number)s sekarang dipegang %(name)s") % {"number": report.number, "name": to},
        dedup=f"{dedup}:old",
    )
