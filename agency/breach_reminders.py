"""Reminders of the notice about a breach: to the data-protection officers and the admins."""

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from agency.house_rules import value
from agency.models import Breach, Staff
from agency.roles import ADMIN, PRIVACY, holders
from core import clock, reminders, wording
from core.models import Reminder
from core.reminders import Message

SOON = "breach.soon"
LATE = "breach.overdue"


def register() -> None:
    """Answer both kinds (AppConfig.ready)."""
    for kind in (SOON, LATE):
        reminders.register(kind, resolve)


def await_notice(breach: Breach) -> None:
    """Remind before the time of the notice is over, and when it is."""
    soon = breach.notice_due_at - dt.timedelta(hours=value("data_request_soon_hours"))
    for kind, send_at in ((SOON, soon), (LATE, breach.notice_due_at)):
        reminders.schedule(
            key=f"{kind}:{breach.pk}", kind=kind, subject_id=breach.pk, send_at=send_at
        )


def is_told(breach: Breach) -> bool:
    """Whether the authority and every affected client have been told."""
    return breach.authority_told_at is not None and breach.clients_told_at is not None


def resolve(reminder: Reminder) -> Message | None:
    """Officers and admins, as long as somebody is still to be told."""
    breach = Breach.objects.filter(pk=reminder.subject_id).first()
    late = reminder.kind == LATE
    if breach is None or is_told(breach) or late != (clock.now() >= breach.notice_due_at):
        return None
    title = _("%(number)s: batas pemberitahuan terlewati") if late else _(
        "%(number)s: segera beri tahu lembaga PDP dan klien"
    )  # fmt: skip
    people = {person.pk: person for role in (PRIVACY, ADMIN) for person in holders(role)}
    return Message(
        recipients=list[Staff](people.values()),
        title=title % {"number": breach.number},
        body=_("Batas %(due)s.") % {"due": wording.local_time(breach.notice_due_at)},
        url=reverse("agency:breach_detail", args=[breach.pk]),
        urgent=late,
    )
