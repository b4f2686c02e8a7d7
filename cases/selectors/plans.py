"""Reading plan versions for pages and for the services' checks."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, Q, prefetch_related_objects

from cases.models import Case, Goal, PlanStep, PlanVersion, StepProgress
from cases.plan_content import LEVELS, GoalText, PlanText, StepText, content_hash
from cases.states import PlanStatus

CONTENT = ("goals", Prefetch("steps", PlanStep.objects.select_related("resource", "goal")))


def with_content(versions: Any) -> Any:
    """A queryset of versions with everything that `text_of` and the pages read."""
    return beside(versions).prefetch_related(*CONTENT)


def beside(versions: Any) -> Any:
    """A queryset of versions with the people of each, its base and its review."""
    return versions.select_related("created_by", "submitted_by", "based_on", "review__decided_by")


def text_of(plan: PlanVersion) -> PlanText:
    """The content of a version. Levels written after the approval are left out."""
    goals = [
        GoalText(
            lineage=str(goal.lineage),
            title=goal.title,
            indicator=goal.indicator,
            weight=goal.weight,
            baseline=goal.baseline,
            baseline_level=goal.baseline_level,
            levels=tuple(
                "" if code in goal.later_levels else getattr(goal, f"level_{code}")
                for code in LEVELS
            ),
        )
        for goal in plan.goals.all()
    ]
    steps = [
        StepText(
            lineage=str(step.lineage),
            goal=str(step.goal.lineage),
            title=step.title,
            who=step.who,
            due_on=step.due_on,
            resource=str(step.resource_id or ""),
            resource_name=step.resource.name if step.resource else "",
        )
        for step in plan.steps.all()
    ]
    return PlanText(
        strategy=plan.strategy,
        risk_plan=plan.risk_plan,
        cost=plan.cost,
        review_on=plan.review_on,
        goals=tuple(goals),
        steps=tuple(steps),
    )


def hash_now(plan: PlanVersion) -> str:
    """The fingerprint of what the version says in the database now."""
    return content_hash(text_of(with_content(PlanVersion.objects).get(pk=plan.pk)))


def current_plan(case: Case) -> PlanVersion | None:
    """The version a reader wants first, with its content."""
    return with_goals(current_of(versions_of(case)))


def versions_of(case: Case) -> list[PlanVersion]:
    """All versions without their content, the newest first; one query."""
    return list(beside(PlanVersion.objects.filter(case=case)).order_by("-number"))


def current_of(versions: Sequence[PlanVersion]) -> PlanVersion | None:
    """The version in force, else the newest that still counts."""
    in_force = (one for one in versions if one.status == PlanStatus.APPROVED)
    living = (one for one in versions if one.status != PlanStatus.SHELVED)
    return next(in_force, None) or next(living, None)


def with_goals(plan: PlanVersion | None) -> PlanVersion | None:
    """The same version with its content read; two queries."""
    if plan is not None:
        prefetch_related_objects([plan], *CONTENT)
    return plan


def with_base(plan: PlanVersion) -> PlanVersion | None:
    """What a reader compares `plan` with: the last approved version before it, else the last one
    that was submitted, else nothing. Reads the content of both, in three queries.
    """
    earlier = beside(PlanVersion.objects.filter(case_id=plan.case_id, number__lt=plan.number))
    told = earlier.filter(Q(approved_at__isnull=False) | Q(submitted_at__isnull=False))
    was_approved = Q(approved_at__isnull=False)
    base = told.alias(was_approved=was_approved).order_by("-was_approved", "-number").first()
    prefetch_related_objects([plan, base] if base is not None else [plan], *CONTENT)
    return base


@dataclass(frozen=True)
class StepNow:
    """How a step stands: the plan's words overlaid with its progress."""

    step: PlanStep
    done: bool
    due_on: dt.date | None
    who: str
    history: tuple[StepProgress, ...]

    @property
    def delayed(self) -> bool:
        """Whether its date was moved."""
        return self.due_on != self.step.due_on

    @property
    def reassigned(self) -> bool:
        """Whether somebody else does it now."""
        return self.who != self.step.who


def step_titles(case: Case, lineages: Collection[UUID | None]) -> dict[UUID | None, str]:
    """The titles of these steps as the newest version has them; one query."""
    rows = PlanStep.objects.filter(plan__case=case, lineage__in=[one for one in lineages if one])
    return {row.lineage: row.title for row in rows.order_by("plan__number")}


def steps_now(plan: PlanVersion) -> list[StepNow]:
    """The steps of a version with their progress, in the plan's order; one query.

    Progress counts that was made after the version was written: a new version begins with the
    dates and people it names, while a step once done stays done until it is opened again.
    """
    steps = list(plan.steps.all())
    rows: dict[UUID, list[StepProgress]] = {step.lineage: [] for step in steps}
    found = StepProgress.objects.filter(case_id=plan.case_id, lineage__in=rows)
    for row in found.select_related("by").order_by("at", "pk"):
        rows[row.lineage].append(row)
    return [_stands(step, rows[step.lineage], plan.created_at) for step in steps]


def _stands(step: PlanStep, rows: Sequence[StepProgress], written_at: dt.datetime) -> StepNow:
    done, due_on, who = False, step.due_on, step.who
    for row in rows:
        if row.kind in {StepProgress.Kind.DONE, StepProgress.Kind.REOPENED}:
            done = row.kind == StepProgress.Kind.DONE
        if row.at < written_at:
            continue
        if row.kind == StepProgress.Kind.DELAYED:
            due_on = row.due_on
        if row.kind == StepProgress.Kind.REASSIGNED:
            who = row.who
    return StepNow(step, done, due_on, who, tuple(rows))


def goals_with_steps(plan: PlanVersion) -> list[tuple[Goal, list[StepNow]]]:
    """Each goal with its steps, in the plan's order."""
    steps = steps_now(plan)
    return [
        (goal, [one for one in steps if one.step.goal_id == goal.pk]) for goal in plan.goals.all()
    ]
