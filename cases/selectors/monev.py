"""Reading monev for pages."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import formats

from cases.models import Case, Goal, MonevFinding, MonevRecord, PlanVersion
from core.charts import Point
from core.workdays import holiday_name

MOST_POINTS = 12
LEVEL_FIELDS = (
    (-2, "level_minus2"),
    (-1, "level_minus1"),
    (0, "level_0"),
    (1, "level_plus1"),
    (2, "level_plus2"),
)


@dataclass(frozen=True)
class GoalCourse:
    """How one goal went: its levels over time, the last of them, and the texts of the scale."""

    goal: Goal
    points: tuple[Point, ...]
    last: MonevFinding | None
    levels: tuple[tuple[int, str], ...]

    @property
    def open_levels(self) -> bool:
        """Whether a level of the scale has no words yet."""
        return any(not text for _level, text in self.levels)


def records_of(case: Case) -> Sequence[MonevRecord]:
    """The monev of a case, newest first."""
    return MonevRecord.objects.filter(case=case).select_related("by", "plan", "due")


def courses_of(plan: PlanVersion) -> list[GoalCourse]:
    """The course of each goal of `plan`, from its baseline over all monev of its lineage.

    Goals keep their lineage from version to version, so the line goes on when the plan changes.
    Two queries.
    """
    goals = list(plan.goals.all())
    found = (
        MonevFinding.objects.filter(
            record__case_id=plan.case_id, goal__lineage__in=[goal.lineage for goal in goals]
        )
        .select_related("record", "goal")
        .order_by("record__held_on", "record__recorded_at")
    )
    by_lineage: dict[object, list[MonevFinding]] = {goal.lineage: [] for goal in goals}
    for finding in found:
        by_lineage[finding.goal.lineage].append(finding)
    return [_course(goal, by_lineage[goal.lineage]) for goal in goals]


def _course(goal: Goal, findings: Sequence[MonevFinding]) -> GoalCourse:
    points = [Point("Awal", goal.baseline_level)] if goal.baseline_level is not None else []
    points += [Point(short_day(one.record.held_on), one.level) for one in findings]
    return GoalCourse(
        goal=goal,
        points=tuple(points[-MOST_POINTS:]),
        last=findings[-1] if findings else None,
        levels=tuple((level, getattr(goal, field)) for level, field in LEVEL_FIELDS),
    )


def short_day(day: dt.date) -> str:
    """A date as it stands under a drawing: 19 Nov."""
    return formats.date_format(day, "j M")


def moved_because(nominal_on: dt.date, due_on: dt.date) -> str:
    """The holiday for which a due date was moved; "" for a weekend or where nothing moved."""
    return holiday_name(nominal_on) if nominal_on != due_on else ""
