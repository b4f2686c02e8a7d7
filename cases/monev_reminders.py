"""What is said about a monev that falls due, to whom, and when (practice.md §5, house rules).

Due soon, due and overdue go to the worker, escalation to the supervisor. All four are rows from
the start; at sending time each asks whether it is still true and still the latest word.
"""

import datetime as dt

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from agency import house_rules, roles
from agency.lines import supervisors_of
from cases.models import MonevDue
from core import clock, reminders
from core.models import Reminder
from core.reminders import Message
from core.wording import initials

SOON = "monev.soon"
DUE = "monev.due"
OVERDUE = "monev.overdue"
ESCALATION = "monev.escalation"
TO_WORKER = (SOON, DUE, OVERDUE)
KINDS = (*TO_WORKER, ESCALATION)


def days_from_due(kind: str) -> int:
    """Days between the due date and this reminder, by the lembaga's rules; negative: before."""
    return {
        SOON: lambda: -int(house_rules.value("reminder_before_days")),
        DUE: lambda: 0,
        OVERDUE: lambda: int(house_rules.value("reminder_overdue_days")),
        ESCALATION: lambda: int(house_rules.value("reminder_escalate_days")),
    }[kind]()


def schedule_reminders(due: MonevDue) -> None:
    """Make the four rows of one due date, at the lembaga's hour in the unit's zone.

    Rows whose moment has passed stay: the next sweep sends the latest of them.
    """
    hour = dt.time(int(house_rules.value("reminder_hour")))
    for kind in KINDS:
        day = due.due_on + dt.timedelta(days=days_from_due(kind))
        reminders.schedule(
            key=f"{kind}:{due.pk}",
            kind=kind,
            subject_id=due.pk,
            send_at=dt.datetime.combine(day, hour, tzinfo=due.case.unit.zone),
        )


def resolve(reminder: Reminder) -> Message | None:
    """The message of a reminder now; None when monev was recorded or a later word has come due."""
    dues = MonevDue.objects.pending().select_related("case__client", "case__worker", "case__unit")
    due = dues.filter(pk=reminder.subject_id, case__closed_at__isnull=True).first()
    if due is None or _has_later_word(reminder):
        return None
    if reminder.kind == ESCALATION or not due.case.worker.is_active:
        return _escalated(reminder.kind, due)
    return Message(
        recipients=[due.case.worker],
        title=_sentence(reminder.kind, due),
        body="",
        url=reverse("cases:monev_new", args=[due.case_id]),
        urgent=reminder.kind == OVERDUE,
    )


def _has_later_word(reminder: Reminder) -> bool:
    if reminder.kind not in TO_WORKER:
        return False
    later = TO_WORKER[TO_WORKER.index(reminder.kind) + 1 :]
    rows = Reminder.objects.filter(subject_id=reminder.subject_id, kind__in=later)
    return rows.filter(send_at__lte=clock.now()).exists()


def _escalated(kind: str, due: MonevDue) -> Message:
    """To whoever supervises the worker now; where nobody does, to the admins, by number alone."""
    body = _("Pekerja: %(name)s.") % {"name": due.case.worker}
    above = supervisors_of(due.case.worker)
    url = reverse("cases:monev_list", args=[due.case_id]) if above else reverse("cases:admin_list")
    return Message(
        recipients=above or list(roles.holders(roles.ADMIN)),
        title=_sentence(kind, due, with_initials=bool(above)),
        body=body if above else f"{body} {_('Pekerja ini belum mempunyai supervisor.')}",
        url=url,
        urgent=True,
    )


def _sentence(kind: str, due: MonevDue, *, with_initials: bool = True) -> str:
    number, name = due.case.number, due.case.client.name
    code = f"{number} ({initials(name)})" if with_initials else number
    said = {
        SOON: _("Monev %(case)s jatuh tempo %(date)s"),
        DUE: _("Hari jatuh tempo monev %(case)s: %(date)s"),
        OVERDUE: _("Monev %(case)s terlambat sejak %(date)s"),
        ESCALATION: _("Monev %(case)s di tim Anda terlambat sejak %(date)s"),
    }[kind]
    return said % {"case": code, "date": formats.date_format(due.due_on, "DATE_FORMAT")}
