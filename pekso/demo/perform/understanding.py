"""Assessment, the map of resources, visits and services."""

import datetime as dt
from typing import Any

from cases.gates import plan_in_force
from cases.models import Assessment, Case
from cases.services.assessments import (
    add_finding,
    finish_assessment,
    save_summary,
    start_assessment,
)
from cases.services.resources import add_resource
from cases.services.service_records import record_service
from cases.services.visit_reading import add_to_visit, read_visit
from cases.services.visits import log_visit
from cases.visit_text import Said
from core import clock
from pekso.demo import acts
from pekso.demo.perform import later, perform
from pekso.demo.scene import Scene

SUMMARY = 25  # minutes until an assessment is summed up


@perform.register
def assess(act: acts.Assess, scene: Scene) -> None:
    """Write findings; with a problem statement also the summary, and finish."""
    case, by = scene.case(), scene.worker
    assessment = start_assessment(case=case, by=by)
    for fact in act.facts:
        member = case.client.family.get(name=fact.member) if fact.member else None
        add_finding(
            assessment=assessment, by=by, domain=fact.domain, fact=fact.fact,
            method=fact.method, found_on=clock.today(case.unit.time_zone), source=fact.source,
            reading=fact.reading, member=member,
        )  # fmt: skip
    if act.problem:
        with later(SUMMARY):
            _sum_up(act, assessment, by)


def _sum_up(act: acts.Assess, assessment: Assessment, by: Any) -> None:
    """Write the summary and finish."""
    save_summary(
        assessment=assessment, by=by, version=assessment.version, problem=act.problem,
        needs=act.needs, strengths=act.strengths, risk=act.risk or assessment.case.risk,
        risk_reading=act.risk_reading, instruments=act.instruments,
    )  # fmt: skip
    finish_assessment(assessment=assessment, by=by)


@perform.register
def draw_map(act: acts.MapSources, scene: Scene) -> None:
    """Put resources on the map."""
    case = scene.case()
    for one in act.sources:
        scene.sources[one.name] = add_resource(
            case=case, by=scene.worker, name=one.name, kind=one.kind, place=one.place,
            offer=one.offer, offer_note=one.note, tie=one.tie, contact=one.contact,
            contact_answer=one.answer, contact_limit=one.limit,
        )  # fmt: skip


@perform.register
def visit(act: acts.Visit, scene: Scene) -> None:
    """Log a contact; it ended before it was written down."""
    case = scene.case() if scene.case_id else None
    now = clock.now()
    happened = min(scene.at(act.at), now)
    ended = min(happened + dt.timedelta(minutes=act.minutes), now)
    scene.contact = log_visit(
        case=case, report=None if case else scene.report, by=scene.worker, kind=act.kind,
        happened_at=happened, ended_at=ended, risk=act.risk, met_who=act.who,
        seen_heard=act.seen, interpretation=act.reading, agreed=act.agreed, next_step=act.next,
        next_visit_on=None if act.next_on is None else scene.moments.day(act.next_on),
        purpose=act.purpose, place=act.place, companions=act.companions,
        household_consent=act.permission, house=act.house, child_alone=act.child_alone,
        child_alone_note=act.child_alone_note, worker_risk=act.worker_risk,
        education_given=act.education,
        statements=[Said(one.speaker, one.text, one.secret) for one in act.words],
    )  # fmt: skip


@perform.register
def miss(act: acts.NotMet, scene: Scene) -> None:
    """Log a visit at which nobody was met."""
    scene.contact = log_visit(
        case=scene.case(), by=scene.worker, kind=act.kind, happened_at=clock.now(),
        risk=act.risk, met=False, not_met_reason=act.reason, seen_heard=act.seen,
        next_step=act.next,
        next_visit_on=None if act.next_on is None else scene.moments.day(act.next_on),
    )  # fmt: skip


@perform.register
def read(act: acts.ReadVisit, scene: Scene) -> None:
    """The supervisor reads the last contact."""
    read_visit(contact=scene.contact, by=scene.supervisor())


@perform.register
def add(act: acts.AddToVisit, scene: Scene) -> None:
    """Write a note beside the last contact."""
    by = scene.people[act.by] if act.by else scene.worker
    add_to_visit(contact=scene.contact, by=by, text=act.text)


@perform.register
def serve(act: acts.Serve, scene: Scene) -> None:
    """Record a service."""
    case = scene.case()
    record_service(
        case=case, by=scene.worker, kind=act.kind, happened_at=clock.now(), note=act.note,
        immediate_reason=act.immediate, step_lineage=_lineage(case, act.step),
        attended_by=act.attended, interpretation=act.reading,
    )  # fmt: skip


def _lineage(case: Case, number: int | None) -> Any:
    if number is None:
        return None
    plan: Any = plan_in_force(case)
    return plan.steps.order_by("position")[number - 1].lineage
