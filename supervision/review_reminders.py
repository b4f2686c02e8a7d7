"""What is said when a plan has waited longer for its decision than the lembaga allows.

The client agreed to the plan and waits; the text names the case's number and a date only.
"""

import datetime as dt

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from agency import house_rules, roles
from core import reminders
from core.models import Reminder
from core.reminders import Message
from core.workdays import add_workdays
from supervision.models import PlanReview
from supervision.models.plan_reviews import ReviewStatus
from supervision.services import plan_reviews

LATE = "plan_review.late"


def schedule_late(review: PlanReview) -> None:
    """One row for the first working day on which the decision is late, at the lembaga's hour."""
    zone = review.case.unit.zone
    allowed = int(house_rules.value("plan_decision_days"))
    day = add_workdays(review.requested_at.astimezone(zone).date(), allowed + 1)
    hour = dt.time(int(house_rules.value("reminder_hour")))
    reminders.schedule(
        key=f"{LATE}:{review.pk}",
        kind=LATE,
        subject_id=review.pk,
        send_at=dt.datetime.combine(day, hour, tzinfo=zone),
    )


def resolve(reminder: Reminder) -> Message | None:
    """To whoever may decide, or to the admins where nobody may; None once it is decided."""
    waiting = PlanReview.objects.filter(status=ReviewStatus.WAITING).select_related("case__unit")
    review = waiting.filter(pk=reminder.subject_id).first()
    if review is None:
        return None
    people = plan_reviews.deciders(review)
    asked_on = review.requested_at.astimezone(review.case.unit.zone).date()
    said = {
        "case": review.case.number,
        "date": formats.date_format(asked_on, "DATE_FORMAT"),
    }
    return Message(
        recipients=people or list(roles.holders(roles.ADMIN)),
        title=_("Rencana %(case)s menunggu keputusan sejak %(date)s") % said,
        body=_("Klien menunggu rencana ini dijalankan.")
        if people
        else _("Tidak ada supervisor yang dapat memutuskannya. Atur supervisor pengganti."),
        url=reverse("supervision:plan_review", args=[review.pk]) if people else reverse("home"),
        urgent=True,
    )


def register() -> None:
    """Tell the sweep who answers for this kind (SupervisionConfig.ready)."""
    reminders.register(LATE, resolve)
