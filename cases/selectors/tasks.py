"""What the page of tasks reads."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from cases.models import Task
from core import clock

LATE, TODAY, WEEK, LATER = "late", "today", "week", "later"
GROUPS: dict[str, str | Promise] = {
    LATE: _("Terlambat"),
    TODAY: _("Hari ini"),
    WEEK: _("Minggu ini"),
    LATER: _("Nanti"),
}


def tasks_of(staff: Any, *, text: str = "") -> Any:
    """Open tasks of `staff` in cases they may still open, the most urgent first."""
    tasks = Task.objects.open().owned_by(staff).visible_to(staff)
    tasks = tasks.select_related("case__client__unit", "case__unit")
    return tasks.matching(text, staff) if text else tasks


def in_groups(tasks: Iterable[Task]) -> list[tuple[str, Any, list[Task]]]:
    """(code, label, tasks) of the groups that are not empty; days are those of the case's unit.

    "Minggu ini" ends on Sunday.
    """
    found: dict[str, list[Task]] = {code: [] for code in GROUPS}
    for task in tasks:
        found[_group(task.due_on, clock.today(task.case.unit.time_zone))].append(task)
    return [(code, GROUPS[code], rows) for code, rows in found.items() if rows]


def _group(due: dt.date, today: dt.date) -> str:
    if due < today:
        return LATE
    if due == today:
        return TODAY
    sunday = today + dt.timedelta(days=6 - today.weekday())
    return WEEK if due <= sunday else LATER
