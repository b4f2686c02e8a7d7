"""What is said about an agreement before and after its date, and to whom (house rules).

The text of the agreement never leaves Pekso: a reminder names the session's date and person only.
"""

import datetime as dt

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from agency import house_rules
from core import clock, reminders
from core.models import Reminder
from core.reminders import Message
from supervision.models import Agreement

SOON = "agreement.soon"
OVERDUE = "agreement.overdue"
DAY_BEFORE = dt.timedelta(days=1)


def schedule_reminders(agreement: Agreement) -> None:
    """One row for the day before, one for after the date, at the lembaga's hour in the unit's zone.

    A day before that is already over is not made up for; the overdue one is.
    """
    cancel_reminders(agreement)
    late = dt.timedelta(days=int(house_rules.value("reminder_overdue_days")))
    for kind, day in ((SOON, agreement.due_on - DAY_BEFORE), (OVERDUE, agreement.due_on + late)):
        send_at = _moment(agreement, day)
        if kind == OVERDUE or send_at > clock.now():
            key = f"{kind}:{agreement.pk}:{agreement.due_on.isoformat()}"
            reminders.schedule(key=key, kind=kind, subject_id=agreement.pk, send_at=send_at)


def cancel_reminders(agreement: Agreement) -> None:
    """Nothing more is said about this agreement."""
    reminders.cancel(subject_id=agreement.pk)


def resolve(reminder: Reminder) -> Message | None:
    """The message now; None once the agreement was ticked, moved or taken away.

    The day before it goes to the person in charge; afterwards the supervisor hears of it too.
    """
    rows = Agreement.objects.open().select_related("who", "session__supervisor")
    agreement = rows.filter(pk=reminder.subject_id).first()
    if agreement is None or not reminder.key.endswith(agreement.due_on.isoformat()):
        return None
    session = agreement.session
    late = reminder.kind == OVERDUE
    title = (
        _("Kesepakatan supervisi terlambat sejak %(date)s")
        if late
        else _("Kesepakatan supervisi jatuh tempo %(date)s")
    )
    people = {agreement.who.pk: agreement.who}
    if late:
        people[session.supervisor.pk] = session.supervisor
    return Message(
        recipients=list(people.values()),
        title=title % {"date": formats.date_format(agreement.due_on, "DATE_FORMAT")},
        body=_("Bagian %(who)s, dari sesi supervisi bersama %(supervisor)s.")
        % {"who": agreement.who, "supervisor": session.supervisor},
        url=reverse("supervision:session_detail", args=[session.pk]),
        urgent=late,
    )


def register() -> None:
    """Tell the sweep who answers for these kinds (SupervisionConfig.ready)."""
    for kind in (SOON, OVERDUE):
        reminders.register(kind, resolve)


def _moment(agreement: Agreement, day: dt.date) -> dt.datetime:
    hour = dt.time(int(house_rules.value("reminder_hour")))
    return dt.datetime.combine(day, hour, tzinfo=agreement.who.unit.zone)
