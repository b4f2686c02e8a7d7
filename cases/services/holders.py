"""Who acts for a case: the assignments say it to the second, `Case.worker` follows them.

Rights need nothing of this: they follow the assignments' windows. What lists and reminders go by
(the case's worker, whose tasks they are, who is responsible for the client) is brought up to date
when the file is opened, and by a reminder at each change.
"""

import datetime as dt
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit
from cases.models import Assignment, Case, Task
from clients.models import Client
from core import clock, reminders
from core.models import Reminder
from core.reminders import Message
from core.wording import local_time

CHANGES = "case.worker_changes"


def holder_of(case: Case) -> Assignment | None:
    """Whose assignment counts now: who covers, else the main worker; None without either."""
    rows = Assignment.objects.active(clock.now()).holding().filter(case=case)
    found = {row.kind: row for row in rows.select_related("staff__unit").order_by("starts_at")}
    return found.get("cover") or found.get("main")


def watch(assignment: Assignment, *, at: dt.datetime) -> None:
    """Have the case's worker brought up to date at `at`, when this assignment begins or ends."""
    reminders.schedule(
        key=f"{CHANGES}:{assignment.pk}:{at.isoformat()}",
        kind=CHANGES,
        subject_id=assignment.case_id,
        send_at=at,
    )


@transaction.atomic
def settle_worker(*, case: Case) -> bool:
    """Make the case's worker, its tasks and the client's responsible worker equal to the
    assignments in force; whether anything changed. It may run twice, and at once.
    """
    held = holder_of(case)
    changed = False
    if held is not None and held.staff_id != case.worker_id:
        old = case.worker
        changed = bool(Case.objects.filter(pk=case.pk, worker=old).update(worker=held.staff))
        case.worker = held.staff
        if changed:
            audit.record("case.worker", by=None, obj=case, old=str(old.pk), new=str(held.staff_id))
    if held is not None and held.kind == Assignment.Kind.MAIN:
        _settle_responsible(case, held)
    _settle_tasks(case)
    return changed


def _settle_responsible(case: Case, held: Assignment) -> None:
    """The client's file goes with the case to whom it was handed over."""
    rows = Client.objects.filter(
        pk=case.client_id, responsible_until__isnull=False, responsible_until__lte=clock.now()
    )
    moved = {"responsible_since": held.starts_at, "responsible_until": None}
    if rows.exclude(responsible=held.staff).update(responsible=held.staff, **moved):
        access.sync(Client.objects.get(pk=case.client_id))


def _settle_tasks(case: Case) -> None:
    """Open tasks of those who no longer work on the case go to its worker; a lesson of theirs
    ends. Who is still to begin keeps both.
    """
    working = Assignment.objects.not_over(clock.now()).filter(case=case).values("staff_id")
    left = Task.objects.open().filter(case=case).exclude(owner__in=working)
    left.filter(kind=Task.Kind.LEARNING).update(cancelled_at=clock.now())
    left.exclude(kind=Task.Kind.LEARNING).update(owner=case.worker)


def settle_if_due(case: Case) -> None:
    """The same for a case read with `naming_holder`, where its worker is another one by now."""
    held = case.holder_id  # type: ignore[attr-defined]
    if held is not None and held != case.worker_id:
        settle_worker(case=case)


def resolve_change(reminder: Reminder) -> Message | None:
    """A dated change has come: bring the case up to date and tell the new worker."""
    case = Case.objects.select_related("worker__unit").get(pk=reminder.subject_id)
    if case.closed_at is not None or not settle_worker(case=case):
        return None
    return Message(
        recipients=[case.worker],
        title=_("Anda memegang %(number)s sejak %(when)s")
        % {
            "number": case.number,
            "when": local_time(reminder.send_at, case.worker.unit.time_zone),
        },
        body=_("Berkasnya terbuka bagi Anda."),
        url=reverse("cases:detail", args=[case.pk]),
    )


def give_client(case: Case, *, old: Any, new: Any) -> None:
    """At once, without a window: the client's responsible worker changes with the case's."""
    rows = Client.objects.filter(pk=case.client_id, responsible=old)
    rows.update(responsible=new, responsible_since=clock.now(), responsible_until=None)
