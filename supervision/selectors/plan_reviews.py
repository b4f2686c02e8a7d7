"""Reading plan reviews: what waits, how fast decisions were, what is read beside a plan."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Avg, Count, F, OuterRef, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import house_rules
from cases.models import Assessment, Resource
from core import clock
from core.rows import pack, unpack
from core.workdays import add_workdays
from supervision.models import PlanReview
from supervision.policies import own_work
from supervision.queue import Waiting

TURNAROUND_DAYS = 90


def decidable_by(supervisor: Any) -> Any:
    """Reviews that wait for this person: the right on the case, and not their own work (R16)."""
    rows = PlanReview.objects.waiting().decidable_by(supervisor)
    return rows.exclude(own_work(supervisor)).order_by("requested_at")


def plans_waiting(supervisor: Any) -> list[Waiting]:
    """Plan versions that wait for this supervisor."""
    days = house_rules.value("plan_decision_days")
    rows = decidable_by(supervisor).select_related(
        "plan", "requested_by", "case__client__unit", "case__unit", "case__worker"
    )
    return [
        Waiting(
            kind=_("Rencana intervensi"),
            case=review.case,
            url=reverse("supervision:plan_review", args=[review.pk]),
            since=review.requested_at,
            by=review.requested_by,
            note=_("Versi %(number)d") % {"number": review.plan.number},
            due_on=add_workdays(review.requested_at.astimezone(review.case.unit.zone).date(), days),
        )
        for review in rows
    ]


@dataclass(frozen=True)
class Turnaround:
    """How many plans a person decided in the last 90 days, and the mean time it took."""

    number: int
    mean: dt.timedelta | None

    @property
    def days(self) -> float | None:
        """The mean in days, one decimal."""
        return round(self.mean.total_seconds() / 86_400, 1) if self.mean is not None else None


def turnaround_of(supervisor: Any) -> Turnaround:
    """The decisions of the last 90 days; one query."""
    since = clock.now() - dt.timedelta(days=TURNAROUND_DAYS)
    decided = PlanReview.objects.filter(decided_by=supervisor, decided_at__gte=since)
    found = decided.aggregate(number=Count("pk"), mean=Avg(F("decided_at") - F("requested_at")))
    return Turnaround(found["number"], found["mean"])


@dataclass(frozen=True)
class Beside:
    """What a supervisor reads beside a plan: the last assessment and the resource map."""

    assessment: Assessment | None
    resources: list[Resource]


def with_assessment(reviews: Any) -> Any:
    """Reviews with the last assessment of their case, for `read_beside`."""
    last = Assessment.objects.filter(case=OuterRef("case")).order_by("-started_at")
    read = pack(Assessment, ["problem", "needs", "strengths", "risk", "risk_reading"])
    return reviews.annotate(last_assessment=Subquery(last.values(row=read)[:1]))


def read_beside(review: PlanReview) -> Beside:
    """Assessment and resources of a review that was read `with_assessment`; one query."""
    told = review.last_assessment  # type: ignore[attr-defined]
    assessment = unpack(Assessment, told) if told is not None else None
    return Beside(assessment, list(review.case.resources.filter(ended_at__isnull=True)))
