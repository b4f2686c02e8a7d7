"""Reading monev for pages."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import formats
from django.utils.translation import gettext as _

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


def records_of(case: Case) -> QuerySet[MonevRecord]:
    """The monev of a case, newest first."""
    return MonevRecord.objects.filter(case=case).select_related("by", "plan", "due")


@dataclass(frozen=True)
class Course:
    """Monev of a case as a whole: plan in force (None: none), its goals, records newest first."""

    plan: PlanVersion | None
    goals: list[GoalCourse]
    records: list[MonevRecord]


def course_of(case: Case) -> Course:
    """All monev of a case and how the goals of the plan in force went; two queries."""
    goals = list(
        Goal.objects.filter(plan__in=PlanVersion.objects.in_force().filter(case=case))
        .select_related("plan")
        .order_by("position")
    )
    found = list(_findings(case))
    records = {one.record_id: one.record for one in reversed(found)}
    return Course(goals[0].plan if goals else None, _courses(goals, found), list(records.values()))


def courses_of(plan: PlanVersion) -> list[GoalCourse]:
    """The course of each goal of `plan`; two queries."""
    return _courses(list(plan.goals.all()), _findings(plan.case))


def _findings(case: Case) -> Iterable[MonevFinding]:
    """All findings of a case with their records, oldest first."""
    rows = MonevFinding.objects.filter(record__case=case)
    return rows.select_related("record__by", "record__plan", "goal").order_by(
        "record__held_on", "record__recorded_at", "goal__position"
    )


def _courses(goals: Sequence[Goal], findings: Iterable[MonevFinding]) -> list[GoalCourse]:
    """From the baseline over all monev of a goal's lineage: goals keep it from version to
    version, so the line goes on when the plan changes.
    """
    by_lineage: dict[object, list[MonevFinding]] = {goal.lineage: [] for goal in goals}
    for finding in findings:
        if finding.goal.lineage in by_lineage:
            by_lineage[finding.goal.lineage].append(finding)
    return [_course(goal, by_lineage[goal.lineage]) for goal in goals]


def _course(goal: Goal, findings: Sequence[MonevFinding]) -> GoalCourse:
    points = [Point(_("Awal"), goal.baseline_level)] if goal.baseline_level is not None else []
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
