"""Reminders of the 3 x 24 hours: before the time is over and when it is, to the people of the
file and, by number only, to the data-protection officers.
"""

import datetime as dt

from django.urls import reverse
from django.utils.translation import gettext as _

from agency.house_rules import value
from agency.lines import supervisors_of
from agency.roles import PRIVACY, holders
from clients.models import DataRequest
from core import clock, reminders, wording
from core.models import Reminder
from core.reminders import Message

SOON = "request.soon"
LATE = "request.overdue"
OFFICE_SOON = "request.soon_office"
OFFICE_LATE = "request.overdue_office"


def await_answer(request: DataRequest) -> None:
    """Schedule all reminders of a request; of what is past only the latest is still said."""
    soon = request.due_at - dt.timedelta(hours=value("data_request_soon_hours"))
    moments = {LATE: request.due_at, OFFICE_LATE: request.due_at}
    if clock.now() < request.due_at:
        moments |= {SOON: soon, OFFICE_SOON: soon}
    for kind, send_at in moments.items():
        reminders.schedule(
            key=f"{kind}:{request.pk}", kind=kind, subject_id=request.pk, send_at=send_at
        )


def settle(request: DataRequest) -> None:
    """It is answered: nothing more is said."""
    reminders.cancel(subject_id=request.pk)


def resolve(reminder: Reminder) -> Message | None:
    """Worker and supervisors of the file, or the data-protection officers; None once answered."""
    rows = DataRequest.objects.waiting().select_related("client__responsible", "client__unit")
    request = rows.filter(pk=reminder.subject_id).first()
    if request is None:
        return None
    late = reminder.kind in {LATE, OFFICE_LATE}
    office = reminder.kind in {OFFICE_SOON, OFFICE_LATE}
    if late != (clock.now() >= request.due_at):
        return None
    title = _("%(number)s: batas waktu terlewati") if late else _("%(number)s: segera dijawab")
    due = wording.local_time(request.due_at, request.tz_name)
    worker = request.client.responsible
    return Message(
        recipients=list(holders(PRIVACY)) if office else [worker, *supervisors_of(worker)],
        title=title % {"number": request.number},
        body=_("%(kind)s, batas %(due)s.") % {"kind": request.get_kind_display(), "due": due},
        url=_address(request, office=office),
        urgent=late,
    )


def _address(request: DataRequest, *, office: bool) -> str:
    if office:
        return reverse("clients:register_detail", args=[request.pk])
    return reverse("clients:request_detail", args=[request.client_id, request.pk])


RESOLVERS = dict.fromkeys((SOON, LATE, OFFICE_SOON, OFFICE_LATE), resolve)
