"""What the reminders about visits say when their time has come, and to whom."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, roles
from agency.lines import supervisors_of
from cases.models import Case, Contact, Task
from cases.services.visit_follow_up import HIGH_RISK
from cases.states import Risk
from cases.visit_addresses import visit_url
from core import clock, wording
from core.models import Notice, Reminder
from core.reminders import Message


def unread_visit(reminder: Reminder) -> Message | None:
    """A contact with risk tinggi that no supervisor has read in time: to the next in line."""
    contacts = Contact.objects.select_related("case__worker", "report__worker")
    contact = contacts.filter(pk=reminder.subject_id, read_at__isnull=True).first()
    if contact is None or contact.risk != Risk.HIGH:
        return None
    root: Any = contact.case or contact.report
    recipients = _next_in_line(root.worker, contact)
    readers = all(access.can(person, root) for person in recipients)
    return Message(
        recipients=recipients,
        title=_("Risiko tinggi belum dibaca supervisor: %(number)s") % {"number": root.number},
        body=_("Pastikan seorang supervisor membacanya sekarang, atau tetapkan pengganti."),
        url=visit_url("detail", contact) if readers else "",
        urgent=True,
    )


def visit_due(reminder: Reminder) -> Message | None:
    """A dated visit, on its morning and when it is overdue: to the worker who holds the case."""
    tasks = Task.objects.open().select_related("case__client", "case__worker", "case__unit")
    task = tasks.filter(pk=reminder.subject_id).first()
    if task is None:
        return None
    case: Case = task.case
    late = task.due_on < clock.today(case.unit.time_zone)
    title = _("Kunjungan terlambat: %(number)s") if late else _("Kunjungan hari ini: %(number)s")
    day = wording.relative_day(task.due_on, clock.today(case.unit.time_zone))
    initials = wording.initials(case.client.name)
    return Message(
        recipients=[case.worker],
        title=title % {"number": case.number},
        body=_("%(initials)s · dijadwalkan %(day)s.") % {"initials": initials, "day": day},
        url=reverse("cases:visit_new", args=[case.pk]),
    )


def _next_in_line(worker: Any, contact: Contact) -> list[Any]:
    """Supervisors of the worker who were not told yet; else those above; else the admins."""
    notices = Notice.objects.filter(dedup__startswith=f"{HIGH_RISK}:{contact.pk}:")
    told = set(notices.values_list("recipient_id", flat=True))
    first = supervisors_of(worker)
    fresh = [person for person in first if person.pk not in told and person.pk != contact.by_id]
    above = [person for one in first for person in supervisors_of(one) if person.pk not in told]
    return fresh or above or list(roles.holders(roles.ADMIN))
