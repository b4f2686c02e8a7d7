"""How often monev is due in a case, and the one date that is pending."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from cases.gates import plan_in_force
from cases.models import Case, MonevDue, MonevSchedule, PlanVersion
from cases.monev_dates import first_after, nominal_on
from cases.monev_reminders import schedule_reminders
from cases.services.stages import touch
from cases.states import MONEV_DUE_STEPS, MonevDueStatus, Stage
from core import clock, reminders, states
from core.refusals import Refused, WayOut
from core.workdays import next_workday


@transaction.atomic
def set_monev_schedule(
    *, case: Case, by: Any, every: int, unit: str, starts_on: dt.date
) -> MonevSchedule:
    """Have monev fall due every `every` `unit` (MonevSchedule.Every) from `starts_on` on.

    starts_on: the first due date, in the unit's zone. An earlier schedule ends, with its pending
    date and reminders. Raises Refused R17 without a plan in force or on the way to evaluation,
    R23 for a first date in the past.
    """
    Case.objects.select_for_update().get(pk=case.pk)
    require_running_plan(case, act="monev.schedule")
    if starts_on < clock.today(case.unit.time_zone):
        detail = _("monev pertama tidak dapat jatuh sebelum hari ini")
        raise Refused("R23", obj=case, act="monev.schedule", detail=detail, field="starts_on")
    end_schedule(case=case)
    schedule = MonevSchedule.objects.create(
        case=case, every=every, unit=unit, starts_on=starts_on, set_by=by, set_at=clock.now()
    )
    add_due(schedule=schedule, nominal_on=starts_on)
    touch(case)
    audit.record("monev.schedule", by=by, obj=schedule, every=every, unit=unit)
    return schedule


def require_running_plan(case: Case, *, act: str) -> PlanVersion:
    """The plan in force of a case that is being served. Raises Refused R17 without one."""
    plan = plan_in_force(case)
    if plan is not None and case.stage not in {Stage.EVALUATION, Stage.CLOSED}:
        return plan
    label = _("Rencana yang disahkan supervisor")
    if plan is not None:
        label = _("Rencana lanjutan: kasus ini sudah menuju evaluasi")
    url = reverse("cases:plan_detail", args=[case.pk])
    raise Refused("R17", obj=case, act=act, missing=[WayOut(label, url)])


def open_schedule(case: Case) -> MonevSchedule | None:
    """The schedule of the case that has not ended."""
    return MonevSchedule.objects.filter(case=case, ended_at__isnull=True).first()


def pending_due(case: Case) -> MonevDue | None:
    """The date on which monev is due next, or since when it is late, with its schedule."""
    dues = MonevDue.objects.pending().select_related("schedule")
    return dues.filter(case=case).first()


def end_schedule(*, case: Case) -> None:
    """End the schedule of the case: no date, no reminder remains. Part of the caller's act."""
    due = pending_due(case)
    if due is not None:
        settle_due(due=due, status=MonevDueStatus.CANCELLED)
    MonevSchedule.objects.filter(case=case, ended_at__isnull=True).update(ended_at=clock.now())


def settle_due(*, due: MonevDue, status: str) -> None:
    """Take a pending date off: done or cancelled; its reminders go with it."""
    states.move(due, status, steps=MONEV_DUE_STEPS)
    reminders.cancel(subject_id=due.pk)


def add_due(*, schedule: MonevSchedule, nominal_on: dt.date) -> MonevDue:
    """The next date of a schedule, moved to a working day, with its reminders."""
    due = MonevDue.objects.create(
        schedule=schedule,
        case=schedule.case,
        nominal_on=nominal_on,
        due_on=next_workday(nominal_on),
    )
    schedule_reminders(due)
    return due


def met_by(due: MonevDue, held_on: dt.date) -> bool:
    """Whether a monev held on `held_on` is the one that was due: it lies nearer to this date than
    to the one before. An earlier one is an extra monev, and the date stands.
    """
    rhythm = due.schedule
    span = nominal_on(rhythm, 1) - nominal_on(rhythm, 0)
    return held_on > due.nominal_on - span / 2


def next_nominal(schedule: MonevSchedule, *, held_on: dt.date) -> dt.date:
    """The date that follows a monev held on `held_on`: the pending one if that still stands, else
    the next by the rule.
    """
    due = pending_due(schedule.case)
    if due is None:
        return first_after(schedule, held_on)
    if not met_by(due, held_on):
        return due.nominal_on
    return first_after(schedule, max(held_on, due.nominal_on))
