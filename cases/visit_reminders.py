"""What the reminders about visits say when their time has come, and to whom."""

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from cases.models import Case, Task
from core import clock, wording
from core.models import Reminder
from core.reminders import Message


def visit_due(reminder: Reminder) -> Message | None:
    """A dated visit, on its morning and when it is overdue: to the worker who holds the case."""
    tasks = Task.objects.open().select_related("case__client", "case__worker", "case__unit")
    task = tasks.filter(pk=reminder.subject_id).first()
    if task is None:
        return None
    case: Case = task.case
    late = task.due_on < clock.today(case.unit.time_zone)
    title = _("Kunjungan terlambat: %(number)s") if late else _("Kunjungan terjadwal: %(number)s")
    day = formats.date_format(task.due_on, "DATE_FORMAT")
    initials = wording.initials(case.client.name)
    return Message(
        recipients=[case.worker],
        title=title % {"number": case.number},
        body=_("%(initials)s · dijadwalkan %(day)s.") % {"initials": initials, "day": day},
        url=reverse("cases:visit_new", args=[case.pk]),
    )
