"""Telling the supervisors of a case at once: codes and numbers only, never what happened."""

import datetime as dt
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency import roles
from agency.house_rules import value
from agency.lines import supervisors_of
from cases.models import Case, Report
from core import clock, reminders
from core.inbox import notify, settle
from core.language import house_language
from core.models import Notice, Reminder
from core.reminders import Message

UNREAD = "case.high_risk_unread"


def tell_supervisors(
    *,
    case: Case,
    kind: str,
    title: Any,
    dedup: str,
    body: Any = "",
    url: str = "",
    urgent: bool = True,
    must_acknowledge: bool = True,
) -> list[Any]:
    """Put a notice before each supervisor of the case's worker; returns whom.

    A worker without a supervisor is reported to the admins, who see the number only.
    """
    told = supervisors_of(case.worker)
    for person in told:
        notify(
            recipient=person, kind=kind, title=title, body=body, dedup=dedup, urgent=urgent,
            url=url or reverse("cases:detail", args=[case.pk]), must_acknowledge=must_acknowledge,
        )  # fmt: skip
    if not told:
        _tell_admins(case.number, dedup=dedup)
    return told


@house_language()
def announce_high_risk(
    *, case: Case, origin: str, url: str = "", kind: str = "case.high_risk"
) -> list[Any]:
    """Risk is high: the supervisors must read it; after the house rule's time the next in line.

    origin: what raised it, such as "case:<id>" or "visit:<id>"; the same origin is told once.
    kind: another kind of notice, for what is marked as read on its own page.
    """
    told = tell_supervisors(
        case=case,
        kind=kind,
        title=_("%(number)s: risiko tinggi") % {"number": case.number},
        body=_("Buka berkasnya, lalu tandai sudah dibaca."),
        dedup=f"high-risk:{origin}",
        url=url,
    )
    _watch_reading(origin, case)
    return told


@house_language()
def announce_report(report: Report) -> None:
    """A report of high risk: the supervisors of whoever holds it must read it at once."""
    origin = f"report:{report.pk}"
    told = supervisors_of(report.worker)
    for person in told:
        notify(
            recipient=person,
            kind="report.high_risk",
            title=_("%(number)s: laporan risiko tinggi") % {"number": report.number},
            url=reverse("cases:report_detail", args=[report.pk]),
            dedup=f"high-risk:{origin}",
            urgent=True,
            must_acknowledge=True,
        )
    if not told:
        _tell_admins(report.number, dedup=f"high-risk:{origin}")
    _watch_reading(origin, report)


def settle_high_risk(origin: str) -> None:
    """Somebody has read it, or it was a mistake: no notice waits, and nobody else is told."""
    settle(dedup=f"high-risk:{origin}")


def resolve_unread(reminder: Reminder) -> Message | None:
    """Nobody of those told has read it: a supervisor who was not told, one above, or the admins.

    They read the number only, since not all of them may open the file.
    """
    origin = reminder.key.removeprefix(f"{UNREAD}:")
    sent = Notice.objects.filter(dedup__startswith=f"high-risk:{origin}:")
    if sent.filter(read_at__isnull=False).exists():
        return None
    root = _case_or_report(reminder.subject_id)
    first = supervisors_of(root.worker)
    told = set(sent.values_list("recipient_id", flat=True))
    others = [person for person in first if person.pk not in told]
    above = [person for one in first for person in supervisors_of(one) if person.pk not in told]
    return Message(
        recipients=others or above or list(roles.holders(roles.ADMIN)),
        title=_("%(number)s: risiko tinggi belum dibaca supervisor") % {"number": root.number},
        body=_("Hubungi supervisor itu, atau tunjuk supervisor pengganti."),
        url=sent[0].url if others and sent else reverse("agency:staff_line"),
        urgent=True,
    )


def _watch_reading(origin: str, root: Case | Report) -> None:
    """Whether it was read is asked after the house rule's time."""
    reminders.schedule(
        key=f"{UNREAD}:{origin}",
        kind=UNREAD,
        subject_id=root.pk,
        send_at=clock.now() + dt.timedelta(minutes=value("high_risk_read_minutes")),
    )


def _case_or_report(pk: Any) -> Case | Report:
    case = Case.objects.select_related("worker").filter(pk=pk).first()
    return case or Report.objects.select_related("worker").get(pk=pk)


@house_language()
def _tell_admins(number: str, *, dedup: str) -> None:
    for person in roles.holders(roles.ADMIN):
        notify(
            recipient=person,
            kind="case.no_supervisor",
            title=_("%(number)s: pekerjanya belum memiliki supervisor") % {"number": number},
            body=_("Ada hal yang harus segera dibaca supervisor. Tunjuk supervisor pengganti."),
            dedup=f"no-supervisor:{dedup}",
            urgent=True,
        )
