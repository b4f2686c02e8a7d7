"""Plans, their approval, the progress of their steps, and monev."""

from collections.abc import Iterable
from typing import Any

from cases.gates import plan_in_force
from cases.models import Goal, PlanStep
from cases.selectors.plan_answers import required_answers
from cases.services.monev import GoalFinding, MonevText, record_monev
from cases.services.monev_schedules import set_monev_schedule
from cases.services.plan_answers import record_answer
from cases.services.plan_drafts import GoalLine, StepLine, edit_plan, new_version, start_plan
from cases.services.plans import submit_plan
from cases.services.step_progress import delay_step, tick_step
from core import clock
from pekso.demo import acts
from pekso.demo.perform import later, perform
from pekso.demo.scene import Scene
from supervision.models import PlanReview
from supervision.services.plan_reviews import approve_plan, return_plan

TALK = 20  # minutes until the client has answered
TEXTS = ("level_minus2", "level_minus1", "level_0", "level_plus1", "level_plus2")


@perform.register
def write(act: acts.WritePlan, scene: Scene) -> None:
    """Draft the first plan."""
    plan = start_plan(case=scene.case(), by=scene.worker)
    edit_plan(
        plan=plan, by=scene.worker, version=plan.version, strategy=act.strategy,
        risk_plan=act.risk_plan, cost=act.cost, review_on=scene.moments.workday(act.review),
        goals=[_aim(aim) for aim in act.aims],
        steps=[_step(step, scene) for step in act.steps],
    )  # fmt: skip
    if act.asked:
        with later(TALK):
            _ask(scene, act, answer="refuses" if act.refused else "agrees")


@perform.register
def revise(act: acts.RevisePlan, scene: Scene) -> None:
    """Write the next version."""
    plan = scene.plan("draft", "returned", "approved")
    if plan.status != "draft":
        plan = new_version(plan=plan, by=scene.worker, reason=act.reason)
    goals = list(plan.goals.order_by("position"))
    kept = [
        step
        for number, step in enumerate(plan.steps.order_by("position"), 1)
        if number not in act.drop
    ]
    edit_plan(
        plan=plan, by=scene.worker, version=plan.version, strategy=act.strategy or plan.strategy,
        risk_plan=act.risk_plan or plan.risk_plan, cost=plan.cost,
        review_on=scene.moments.workday(act.review),
        goals=[*_known_goals(goals), *[_aim(aim) for aim in act.aims]],
        steps=[*_known_steps(kept, goals), *[_step(step, scene) for step in act.steps]],
    )  # fmt: skip
    if act.asked:
        with later(TALK):
            _ask(scene, act, answer="agrees")


@perform.register
def submit(act: acts.SubmitPlan, scene: Scene) -> None:
    """Ask for approval."""
    plan = scene.plan("draft")
    submit_plan(plan=plan, by=scene.worker, version=plan.version)


@perform.register
def approve(act: acts.ApprovePlan, scene: Scene) -> None:
    """The supervisor approves what was submitted."""
    review = _waiting(scene)
    approve_plan(
        review=review, by=scene.supervisor(), content_hash=review.content_hash,
        comment=act.comment,
    )  # fmt: skip


@perform.register
def hand_back(act: acts.ReturnPlan, scene: Scene) -> None:
    """The supervisor returns what was submitted."""
    review = _waiting(scene)
    return_plan(
        review=review, by=scene.supervisor(), content_hash=review.content_hash,
        comment=act.comment,
    )  # fmt: skip


@perform.register
def tick(act: acts.TickStep, scene: Scene) -> None:
    """A step is done."""
    case = scene.case()
    step = _steps(case)[act.step - 1]
    tick_step(case=case, lineage=step.lineage, by=scene.worker, note=act.note)


@perform.register
def delay(act: acts.DelayStep, scene: Scene) -> None:
    """A step is put off."""
    case = scene.case()
    step = _steps(case)[act.step - 1]
    delay_step(
        case=case, lineage=step.lineage, by=scene.worker, due_on=scene.moments.workday(act.due),
        note=act.note,
    )  # fmt: skip


@perform.register
def set_rhythm(act: acts.SetRhythm, scene: Scene) -> None:
    """Say how often monev is due; a first date that has passed already is today's."""
    case = scene.case()
    first = max(scene.moments.day(act.first), clock.today(case.unit.time_zone))
    set_monev_schedule(case=case, by=scene.worker, every=act.every, unit=act.unit, starts_on=first)


@perform.register
def review_course(act: acts.Review, scene: Scene) -> None:
    """Record a monev of the plan in force."""
    case = scene.case()
    plan: Any = plan_in_force(case)
    text = MonevText(
        held_on=clock.today(case.unit.time_zone), observation=act.observation,
        interview=act.interview, data_collection=act.collected, data_source=act.collected_from,
        effective=act.effective, decision=act.decision, decision_reason=act.reason,
    )  # fmt: skip
    goals = plan.goals.order_by("position")
    findings = {
        goal.pk: GoalFinding(finding=finding, level=level)
        for goal, (level, finding) in zip(goals, act.found, strict=True)
    }
    next_on = None if act.next_on is None else scene.moments.workday(act.next_on)
    record_monev(
        case=case, by=scene.worker, plan=plan, text=text, findings=findings, next_on=next_on
    )


def _ask(scene: Scene, act: acts.WritePlan | acts.RevisePlan, *, answer: str) -> None:
    """Ask everybody whose answer the plan needs; children answer with their voice."""
    plan = scene.plan("draft")
    words_of = {False: act.words, True: act.child_words}
    for party in required_answers(plan):
        unable = party.name in act.unable
        words = words_of.pop(party.is_child, "")
        record_answer(
            plan=plan, by=scene.worker, who=party.who, answer="not_asked" if unable else answer,
            not_asked_reason="unable" if unable else "", at=clock.now(), member=party.member,
            name=party.name, way="oral" if party.is_child else act.way, note=words,
        )  # fmt: skip


def _waiting(scene: Scene) -> PlanReview:
    found = PlanReview.objects.select_related("case__client", "case__unit", "plan__case")
    return found.get(case_id=scene.case_id, status="waiting")


def _steps(case: Any) -> list[PlanStep]:
    plan: Any = plan_in_force(case)
    return list(plan.steps.order_by("position"))


def _aim(aim: acts.Aim) -> GoalLine:
    texts: dict[str, Any] = dict(zip(TEXTS, aim.levels, strict=True))
    return GoalLine(
        title=aim.title, indicator=aim.indicator, weight=aim.weight, baseline=aim.baseline,
        baseline_level=aim.start, **texts,
    )  # fmt: skip


def _step(step: acts.Step, scene: Scene) -> StepLine:
    source = scene.sources.get(step.source)
    return StepLine(
        title=step.title, goal=step.goal - 1, who=step.who or scene.worker.name,
        due_on=scene.moments.workday(step.due), resource_id=source.pk if source else None,
    )  # fmt: skip


def _known_goals(goals: Iterable[Goal]) -> list[GoalLine]:
    return [
        GoalLine(
            id=goal.pk, title=goal.title, indicator=goal.indicator, weight=goal.weight,
            baseline=goal.baseline, baseline_level=goal.baseline_level,
            **{text: getattr(goal, text) for text in TEXTS},
        )
        for goal in goals
    ]  # fmt: skip


def _known_steps(steps: Iterable[PlanStep], goals: list[Goal]) -> list[StepLine]:
    places = {goal.pk: place for place, goal in enumerate(goals)}
    return [
        StepLine(
            id=step.pk, title=step.title, goal=places[step.goal_id], who=step.who,
            due_on=step.due_on, resource_id=step.resource_id,
        )
        for step in steps
    ]  # fmt: skip
