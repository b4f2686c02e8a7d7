"""What a contact sets in motion: the risk of the case, word to the supervisors, the next visit."""

import datetime as dt
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from agency import audit, house_rules
from cases.models import Case, Contact, Report, Task
from cases.services.alerts import announce_high_risk, announce_report, settle_high_risk
from cases.services.tasks import cancel_tasks, create_task, finish_task
from cases.states import Risk
from cases.visit_addresses import visit_url
from core import clock, reminders, wording
from core.language import house_language

HIGH_RISK = "visit.high_risk"
DUE = "visit.due"
ORDER = (Risk.LOW, Risk.MEDIUM, Risk.HIGH)


def carry_risk(*, contact: Contact, by: Any, before: str = "") -> bool:
    """Make the contact's risk the risk of its case or report; return whether it changed.

    Only the latest contact speaks: one that is written down late does not undo what was seen
    after it, and it lowers no risk that was set since. before: what the contact itself said until
    it was corrected. When the risk rises to tinggi, the supervisors are told at the same moment.
    """
    root: Any = contact.case or contact.report
    model = type(root)
    root = model.objects.select_for_update(of=("self",)).get(pk=root.pk)
    if root.risk == contact.risk or _later_contact(contact):
        return False
    lower = ORDER.index(Risk(contact.risk)) < ORDER.index(Risk(root.risk))
    set_since = contact.happened_at < getattr(root, "risk_since", contact.happened_at)
    if lower and set_since and before != root.risk:
        return False
    changes: dict[str, Any] = {"risk": contact.risk, "version": F("version") + 1}
    if isinstance(root, Case):
        changes["risk_since"] = clock.now()
    model.objects.filter(pk=root.pk).update(**changes)
    act = f"{model._meta.model_name}.risk"
    audit.record(act, by=by, obj=root, old=root.risk, new=contact.risk, contact=str(contact.pk))
    _bring_up_to_date(contact, list(changes))
    if contact.risk == Risk.HIGH:
        _announce(contact)
    elif before == Risk.HIGH:
        stop_waiting(contact)
    return True


def stop_waiting(contact: Contact) -> None:
    """Somebody has read it, or the risk was a mistake: no notice waits for it any more."""
    settle_high_risk(f"visit:{contact.pk}")


def _announce(contact: Contact) -> None:
    """Tell the supervisors now; they mark it on the contact's own page (read_visit)."""
    if contact.case is None:
        announce_report(contact.report)  # type: ignore[arg-type]
        return
    announce_high_risk(
        case=contact.case,
        origin=f"visit:{contact.pk}",
        url=visit_url("detail", contact),
        kind=HIGH_RISK,
    )


def plan_next_visit(*, contact: Contact, by: Any) -> Task | None:
    """Finish the open visit task and make the next visit date a task of the case's worker.

    A contact in person finishes what stood before it, unless nobody was met and no new date was
    agreed: then the visit is still owed. Nothing happens for a contact of a report alone.
    """
    if contact.case is None:
        return None
    still_owed = not contact.met and contact.next_visit_on is None
    if contact.kind in Contact.IN_PERSON and not still_owed:
        for task in Task.objects.open().filter(case=contact.case, kind=Task.Kind.VISIT):
            finish_task(task=task, by=by)
    return _next_visit(contact, by=by)


def move_next_visit(*, contact: Contact, by: Any) -> Task | None:
    """After a correction: take back the task of this contact, and make it anew on the new date."""
    if contact.case is None:
        return None
    cancel_tasks(case=contact.case, origin_id=contact.pk)
    return _next_visit(contact, by=by)


@house_language()
def _next_visit(contact: Contact, *, by: Any) -> Task | None:
    case: Any = contact.case
    if contact.next_visit_on is None:
        return None
    task = create_task(
        case=case,
        owner=case.worker,
        kind=Task.Kind.VISIT,
        title=contact.next_step or _("Kunjungan berikut"),
        due_on=contact.next_visit_on,
        by=by,
        origin_id=contact.pk,
    )
    remind_of(task)
    return task


def remind_of(task: Task) -> None:
    """Schedule what will be said about a dated visit: on its morning, and when it is overdue."""
    hour = dt.time(house_rules.value("reminder_hour"))
    late = dt.timedelta(days=house_rules.value("reminder_overdue_days"))
    for stage, day in (("due", task.due_on), ("overdue", task.due_on + late)):
        send_at = dt.datetime.combine(day, hour, tzinfo=task.case.unit.zone)
        if send_at > clock.now():
            key = f"{DUE}:{task.pk}:{stage}"
            reminders.schedule(key=key, kind=DUE, subject_id=task.pk, send_at=send_at)


def initials_of(contact: Contact) -> str:
    """How a notice names the person: initials of the client, or nothing for a report."""
    return wording.initials(contact.case.client.name) if contact.case is not None else "—"


def _later_contact(contact: Contact) -> bool:
    same_root = (
        Contact.objects.filter(case=contact.case)
        if contact.case_id is not None
        else Contact.objects.filter(report=contact.report)
    )
    return same_root.exclude(pk=contact.pk).filter(happened_at__gt=contact.happened_at).exists()


def _bring_up_to_date(contact: Contact, fields: list[str]) -> None:
    for root in (contact.case, contact.report):
        if isinstance(root, Case | Report):
            root.refresh_from_db(fields=[f for f in fields if hasattr(root, f)])
