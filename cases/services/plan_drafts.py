"""Writing a plan version while it is a draft, and beginning the next one."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from agency import audit
from cases.gates import assessment_finished, require_consent
from cases.models import Case, Goal, PlanStep, PlanVersion
from cases.plan_content import LEVELS, shown_lines
from cases.selectors.plans import steps_now, text_of, with_content
from cases.services.stages import move_stage, touch
from cases.states import PlanStatus, Stage
from core import clock
from core.fields import open_all
from core.language import house_language
from core.refusals import Changed, Refused, WayOut
from core.versions import Difference, Stale

FIELDS = ("strategy", "risk_plan", "cost", "review_on")


@dataclass(frozen=True)
class GoalLine:
    """One goal as typed. `id` is the goal it replaces, None for a new one."""

    title: str
    id: uuid.UUID | None = None
    indicator: str = ""
    weight: int = 1
    baseline: str = ""
    baseline_level: int | None = None
    level_minus2: str = ""
    level_minus1: str = ""
    level_0: str = ""
    level_plus1: str = ""
    level_plus2: str = ""


@dataclass(frozen=True)
class StepLine:
    """One step as typed; `goal` is the place of its goal among the lines sent with it (0, 1, …)."""

    title: str
    goal: int
    who: str
    id: uuid.UUID | None = None
    due_on: dt.date | None = None
    resource_id: uuid.UUID | None = None


@transaction.atomic
def start_plan(*, case: Case, by: Any) -> PlanVersion:
    """The draft of the case's first plan; the one that is there, if there is one.

    A shelved plan is followed by an empty one under the next number. Moves the case to planning.
    Raises Refused R01 (no consent in force and no emergency), R17 (assessment not finished),
    Changed where a version waits, was returned or is in force (then `new_version` leads on).
    """
    lock_case(case)
    require_consent(case, act="plan.start")
    if not assessment_finished(case):
        url = reverse("cases:assessment_detail", args=[case.pk])
        missing = [WayOut(_("asesmen yang selesai"), url)]
        raise Refused("R17", obj=case, act="plan.start", missing=missing)
    last = PlanVersion.objects.filter(case=case).order_by("-number").first()
    if last is not None and last.status == PlanStatus.DRAFT:
        return last
    if (last is not None and last.status != PlanStatus.SHELVED) or _in_force(case):
        sentence = _("Kasus ini sudah mempunyai rencana; perubahan dibuat sebagai versi baru.")
        raise Changed(sentence, reverse("cases:plan_detail", args=[case.pk]))
    with house_language():
        cost = _("Tidak dipungut biaya.")
    plan = _create(case, by=by, cost=cost)
    move_stage(case=case, to=Stage.PLANNING, by=by)
    return plan


@transaction.atomic
def edit_plan(
    *,
    plan: PlanVersion,
    by: Any,
    version: int,
    goals: Sequence[GoalLine],
    steps: Sequence[StepLine],
    strategy: str = "",
    risk_plan: str = "",
    cost: str = "",
    review_on: dt.date | None = None,
) -> PlanVersion:
    """Write the whole draft: texts, goals and steps as they shall stand.

    version: what the person saw. The same text sent twice is written once. Raises Stale with both
    texts when somebody else wrote first, Changed when the version is no draft any more.
    """
    typed = {
        "strategy": strategy, "risk_plan": risk_plan, "cost": cost, "review_on": review_on,
    }  # fmt: skip
    lock_case(plan.case)
    stored = with_content(PlanVersion.objects.filter(pk=plan.pk)).select_for_update(
        of=("self",)
    ).get()  # fmt: skip
    require_draft(stored)
    if stored.version != version:
        differences = _differences(stored, typed, goals, steps)
        if differences:
            raise Stale(stored, differences)
        return stored
    for name, value in typed.items():
        setattr(stored, name, value)
    stored.version = version + 1
    stored.save(update_fields=[*typed, "version"])
    _write_lines(stored, goals, steps)
    touch(stored.case)
    audit.record("plan.edit", by=by, obj=stored, goals=len(goals), steps=len(steps))
    return PlanVersion.objects.get(pk=stored.pk)


@transaction.atomic
def new_version(*, plan: PlanVersion, by: Any, reason: str) -> PlanVersion:
    """A draft that copies `plan` (any version that is not in work), lineages kept.

    Raises Changed where a version is in work already, Refused R01 without consent.
    """
    lock_case(plan.case)
    require_consent(plan.case, act="plan.new_version")
    busy = PlanVersion.objects.in_work().filter(case=plan.case).first()
    if busy is not None:
        sentence = (
            _("Versi %(number)d masih berupa draf; teruskan draf itu.")
            if busy.status == PlanStatus.DRAFT
            else _("Versi %(number)d masih menunggu pengesahan; tunggu keputusannya.")
        )
        url = reverse("cases:plan_version", args=[plan.case_id, busy.pk])
        raise Changed(sentence % {"number": busy.number}, url)
    return _copy(plan, by=by, reason=reason)


@transaction.atomic
def draft_next_version(*, case: Case, by: Any, reason: str) -> PlanVersion:
    """The version in which the strategy is altered after monev; the case goes to planning.

    A copy of the plan in force, or the version that is in work already (draft or waiting).
    Raises Changed where the case has no plan in force.
    """
    lock_case(case)
    plan = PlanVersion.objects.in_work().filter(case=case).first()
    if plan is None:
        in_force = _in_force(case)
        if in_force is None:
            sentence = _("Kasus ini belum mempunyai rencana yang disahkan.")
            raise Changed(sentence, reverse("cases:plan_detail", args=[case.pk]))
        plan = _copy(in_force, by=by, reason=reason)
    move_stage(case=case, to=Stage.PLANNING, by=by, reason=reason)
    return plan


def lock_case(case: Case) -> None:
    """One at a time changes the plans of a case; others wait here.

    Taken before any lock on a version, so that two services never wait for each other.
    """
    Case.objects.select_for_update(no_key=True).only("pk").get(pk=case.pk)


def require_draft(plan: PlanVersion) -> None:
    """Raise Changed, with who and when, unless the version is a draft."""
    if plan.status == PlanStatus.DRAFT:
        return
    url = reverse("cases:plan_version", args=[plan.case_id, plan.pk])
    if plan.status == PlanStatus.SUBMITTED and plan.submitted_by is not None:
        sentence = _("Versi ini sudah diajukan oleh %(who)s dan tidak dapat diubah lagi.")
        raise Changed(sentence % {"who": plan.submitted_by}, url)
    sentence = _("Versi ini sudah %(status)s; perubahan dibuat sebagai versi baru.")
    raise Changed(sentence % {"status": plan.get_status_display().lower()}, url)


def _in_force(case: Case) -> PlanVersion | None:
    return PlanVersion.objects.in_force().filter(case=case).first()


def _create(case: Case, *, by: Any, **fields: Any) -> PlanVersion:
    last = PlanVersion.objects.filter(case=case).aggregate(last=Max("number"))["last"] or 0
    plan = PlanVersion.objects.create(
        case=case, number=last + 1, created_by=by, created_at=clock.now(), **fields
    )
    touch(case)
    audit.record("plan.start", by=by, obj=plan, number=plan.number)
    return plan


def _copy(old: PlanVersion, *, by: Any, reason: str) -> PlanVersion:
    texts = {name: getattr(old, name) for name in FIELDS}
    if old.review_on is not None and old.review_on < clock.today(old.case.unit.time_zone):
        texts["review_on"] = None
    plan = _create(old.case, by=by, based_on=old, reason=reason[:500], **texts)
    goals = {}
    for goal in old.goals.all():
        goals[goal.pk] = goal
        _as_new(goal, plan=plan, later_levels=[])
    steps = []
    for now in steps_now(old):
        goal = goals[now.step.goal_id]
        _as_new(now.step, plan=plan, goal=goal, due_on=now.due_on, who=now.who)
        steps.append(now.step)
    Goal.objects.bulk_create(goals.values())
    PlanStep.objects.bulk_create(steps)
    return plan


def _as_new(line: Any, **changes: Any) -> None:
    open_all(line)
    line.pk = uuid.uuid4()
    line._state.adding = True
    for name, value in changes.items():
        setattr(line, name, value)


def _write_lines(plan: PlanVersion, goals: Sequence[GoalLine], steps: Sequence[StepLine]) -> None:
    """Make the rows equal to the lines; a line whose row is gone becomes a new row."""
    old_goals: dict[Any, Goal] = {goal.pk: goal for goal in plan.goals.all()}
    old_steps: dict[Any, PlanStep] = {step.pk: step for step in plan.steps.all()}
    written: list[Goal] = []
    for place, line in enumerate(goals):
        goal = old_goals.pop(line.id, None) or Goal(plan=plan)
        _fill(goal, {**asdict(line), "position": place})
        written.append(goal)
    for place, typed in enumerate(steps):
        step = old_steps.pop(typed.id, None) or PlanStep(plan=plan)
        _fill(step, {**asdict(typed), "goal": written[typed.goal], "position": place})
    PlanStep.objects.filter(pk__in=old_steps).delete()
    Goal.objects.filter(pk__in=old_goals).delete()


def _fill(row: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        if name != "id":
            setattr(row, name, value)
    row.save()


def _differences(
    stored: PlanVersion,
    typed: dict[str, Any],
    goals: Sequence[GoalLine],
    steps: Sequence[StepLine],
) -> list[Difference]:
    """Stored and typed text of everything that differs; goals and steps are one text each."""
    now = text_of(stored)
    pairs = [
        (str(PlanVersion._meta.get_field(name).verbose_name), getattr(stored, name), value)  # type: ignore[union-attr]
        for name, value in typed.items()
    ]
    pairs += [
        (
            pgettext("daftar", "Tujuan"),
            _lines(map(shown_lines, now.goals)),
            _lines(map(_typed_goal, goals)),
        ),
        (
            pgettext("daftar", "Langkah"),
            _lines(map(shown_lines, now.steps)),
            _lines(map(_typed_step, steps)),
        ),
    ]
    texts = [(label, str(old or ""), str(new or "")) for label, old, new in pairs]
    return [Difference(label, old, new) for label, old, new in texts if old != new]


def _lines(parts: Any) -> str:
    return "\n\n".join("\n".join(lines) for lines in parts)


def _typed_goal(line: GoalLine) -> list[str]:
    level = "" if line.baseline_level is None else str(line.baseline_level)
    texts = [line.title, line.indicator, str(line.weight), line.baseline, level]
    texts += [getattr(line, f"level_{code}") for code in LEVELS]
    return [text for text in texts if text]


def _typed_step(line: StepLine) -> list[str]:
    texts = [line.title, line.who, str(line.due_on or "")]
    return [text for text in texts if text]
