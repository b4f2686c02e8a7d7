"""Dated tasks of a worker in a case."""

import datetime as dt
from typing import Any

from django.db import transaction

from agency import audit
from cases.models import Case, Task
from core import clock, reminders
from core.language import house_language


@transaction.atomic
@house_language()
def create_task(
    *,
    case: Case,
    owner: Any,
    kind: str,
    title: Any,
    due_on: dt.date,
    by: Any,
    origin_id: Any = None,
) -> Task:
    """A task of `owner` due on a date of the unit's zone. kind: Task.Kind."""
    task = Task.objects.create(
        case=case,
        owner=owner,
        kind=kind,
        title=str(title)[:300],
        due_on=due_on,
        origin_id=origin_id,
        created_at=clock.now(),
    )
    audit.record("task.create", by=by, obj=task, kind=kind)
    return task


@transaction.atomic
def finish_task(*, task: Task, by: Any) -> bool:
    """Tick a task; False if it was done or cancelled before."""
    now = clock.now()
    if not Task.objects.open().filter(pk=task.pk).update(done_at=now, done_by=by):
        return False
    reminders.cancel(subject_id=task.pk)
    audit.record("task.finish", by=by, obj=task)
    return True


@transaction.atomic
def cancel_tasks(*, case: Case, kind: str | None = None, origin_id: Any = None) -> int:
    """Cancel the open tasks of a case, of one kind or of one origin; returns how many."""
    tasks = Task.objects.open().filter(case=case)
    if kind is not None:
        tasks = tasks.filter(kind=kind)
    if origin_id is not None:
        tasks = tasks.filter(origin_id=origin_id)
    for pk in tasks.values_list("pk", flat=True):
        reminders.cancel(subject_id=pk)
    return tasks.update(cancelled_at=clock.now())
