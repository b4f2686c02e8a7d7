"""When the first response is due, and that it was given."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.translation import gettext as _

from agency.house_rules import value
from cases.models import Case
from cases.states import Risk, Stage
from core import clock, reminders
from core.models import Reminder
from core.reminders import Message
from core.workdays import add_workdays

DUE = "case.response_due"
_ORDER = (Risk.HIGH, Risk.MEDIUM, Risk.LOW)


def response_due(*, risk: str, urgency: str, start: dt.datetime, tz_name: str) -> dt.datetime:
    """The moment of the first response, from the graver of risk and urgency.

    High: at once; medium: minutes; low: working days at the same time of day in the unit's zone
    (house rules; source: local standards of UPTD PPA).
    """
    graver = next(level for level in _ORDER if level in {risk, urgency})
    if graver == Risk.LOW:
        local = start.astimezone(ZoneInfo(tz_name))
        day = add_workdays(local.date(), value("response_workdays_low"))
        return dt.datetime.combine(day, local.timetz())
    minutes = value(f"response_minutes_{graver.value}")
    return start + dt.timedelta(minutes=minutes)


def await_response(case: Case) -> None:
    """Have the worker reminded when the response is due (high risk is told at once instead)."""
    if case.response_due_at > clock.now():
        reminders.schedule(
            key=f"{DUE}:{case.pk}", kind=DUE, subject_id=case.pk, send_at=case.response_due_at
        )


def note_response(*, case: Case, at: dt.datetime | None = None) -> None:
    """The client was met, helped or agreed: the first response is given (once).

    at: the aware moment when it was; now if not given.
    """
    moment = at or clock.now()
    rows = Case.objects.filter(pk=case.pk, responded_at__isnull=True)
    if rows.update(responded_at=moment):
        case.responded_at = moment
        reminders.cancel(subject_id=case.pk, kind=DUE)


def resolve_due(reminder: Reminder) -> Message | None:
    """Still at intake without a response: the worker hears of it."""
    case: Any = Case.objects.select_related("worker").filter(pk=reminder.subject_id).first()
    if case is None or case.responded_at is not None or case.stage != Stage.INTAKE:
        return None
    return Message(
        recipients=[case.worker],
        title=_("%(number)s: batas respons sudah tiba") % {"number": case.number},
        body=_("Temui klien, lalu catat kontak atau persetujuannya."),
        url=reverse("cases:detail", args=[case.pk]),
        urgent=True,
    )
