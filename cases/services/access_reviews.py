"""Tinjauan akses: once a quarter each supervisor looks at who of the team works on what."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit, house_rules, lines, roles
from agency.scope import Forbidden
from cases.models import AccessReview, AccessReviewTick, Assignment
from cases.selectors.access_reviews import first_day, quarter_of, waiting_for
from cases.services.assignments import end_assignment
from core import clock, reminders
from core.models import Reminder
from core.reminders import Message

DUE = "access.review"
KEEP = AccessReviewTick.Answer.KEEP.value
END = AccessReviewTick.Answer.END.value


def open_reviews() -> int:
    """Have a review for this quarter of each supervisor with a team; returns how many are new.

    Run each day: the same quarter is opened once.
    """
    people = roles.holders(roles.SUPERVISOR).select_related("unit")
    return sum(_open(person) for person in people if lines.team_of(person).exists())


@transaction.atomic
def _open(supervisor: Any) -> bool:
    today = clock.today(supervisor.unit.time_zone)
    rules = house_rules.values("access_review_days", "reminder_hour")
    due = max(first_day(today), today) + dt.timedelta(days=rules["access_review_days"])
    review, new = AccessReview.objects.get_or_create(
        supervisor=supervisor,
        quarter=quarter_of(today),
        defaults={"due_on": due, "opened_at": clock.now()},
    )
    if new:
        at = dt.time(rules["reminder_hour"])
        for day in (today, due):
            when = dt.datetime.combine(day, at, tzinfo=supervisor.unit.zone)
            reminders.schedule(
                key=f"{DUE}:{review.pk}:{day}", kind=DUE, subject_id=review.pk, send_at=when
            )
    return bool(new)


@transaction.atomic
def tick_accesses(*, by: Any, answers: Mapping[Any, str], reason: str = "") -> AccessReview:
    """Keep or end the access behind each assignment (by id) of one's own team; once a quarter.

    A main worker's can only be kept. reason: why those that end do (the form asks for it). Ending
    counts from the next request on. Raises Forbidden for the assignment of somebody else's team,
    what end_assignment raises for a main worker.
    """
    now = clock.now()
    today = clock.today(by.unit.time_zone)
    due = today + dt.timedelta(days=house_rules.value("access_review_days"))
    review, _new = AccessReview.objects.get_or_create(
        supervisor=by, quarter=quarter_of(today), defaults={"due_on": due, "opened_at": now}
    )
    team = lines.team_of(by).values("pk")
    rows = Assignment.objects.filter(pk__in=list(answers)).select_related("case")
    for row in rows:
        if not rows.filter(pk=row.pk, staff__in=team).exists():
            raise Forbidden(row)
        _tick(review, row, answers[row.pk], by, reason)
    if not waiting_for(by, review.quarter).exists():
        AccessReview.objects.filter(pk=review.pk, finished_at__isnull=True).update(finished_at=now)
        audit.record("access_review.finish", by=by, obj=review, quarter=review.quarter)
    return review


def _tick(review: AccessReview, row: Assignment, answer: str, by: Any, reason: str) -> None:
    """Write the answer down; one that stands already is left as it is."""
    _row, new = AccessReviewTick.objects.get_or_create(
        review=review, case=row.case, staff_id=row.staff_id, why=f"works.{row.kind}",
        defaults={"answer": answer, "at": clock.now(), "by": by},
    )  # fmt: skip
    if new and answer == END:
        end_assignment(assignment=row, by=by, reason=reason)


def resolve_due(reminder: Reminder) -> Message | None:
    """The supervisor is asked, until the review is finished."""
    review = AccessReview.objects.select_related("supervisor").get(pk=reminder.subject_id)
    waits = waiting_for(review.supervisor, review.quarter).exists()
    if review.finished_at is not None or not waits:
        return None
    return Message(
        recipients=[review.supervisor],
        title=_("Tinjauan akses triwulan ini menunggu Anda"),
        body=_("Periksa siapa dari tim Anda yang masih perlu membuka kasus mana."),
        url=reverse("cases:access_review"),
    )
