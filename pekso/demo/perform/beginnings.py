"""Reports, the opening of a case, the emergency path and consent."""

from cases.consent_points import POINTS
from cases.consent_script import VERSION as SCRIPT
from cases.models import Case
from cases.services.assignments import assign_case
from cases.services.consents import PurposeAnswer, Talk, record_consent
from cases.services.emergencies import start_emergency
from cases.services.intake import Intake, accept_report, close_case, open_case
from cases.services.overrides import grant_override
from cases.services.reports import assign_report, close_report, take_report
from cases.services.tasks import create_task
from cases.states import OverrideStatus
from core.inbox import mark_read
from core.models import Notice
from pekso.demo import acts
from pekso.demo.perform import perform
from pekso.demo.perform.registration import ask_for_safe_ways, register
from pekso.demo.scene import Scene


@perform.register
def take(act: acts.TakeReport, scene: Scene) -> None:
    """Write a report down."""
    scene.report = take_report(
        by=scene.people[act.by] if act.by else scene.worker, source=act.source, about=act.about,
        told=act.told, risk=act.risk, reporter_name=act.reporter, reporter_phone=act.phone,
        place=act.place,
    )  # fmt: skip


@perform.register
def give_report(act: acts.AssignReport, scene: Scene) -> None:
    """The admin assigns the report."""
    assign_report(report=scene.report, to=scene.worker, by=scene.people["ratna"])


@perform.register
def end_report(act: acts.CloseReport, scene: Scene) -> None:
    """Close the report."""
    close_report(
        report=scene.report, by=scene.worker, closing=act.closing, reason=act.reason,
        referred_to=act.referred_to,
    )  # fmt: skip


@perform.register
def begin(act: acts.OpenCase, scene: Scene) -> None:
    """Register the client and open the case."""
    by = scene.people[act.by] if act.by else scene.worker
    scene.client = register(scene, scene.person, by)
    intake = Intake(
        source=act.source, source_note=act.note, presenting_problem=act.problem, risk=act.risk,
        urgency=act.urgency or act.risk, ppks=act.ppks, flags=act.flags,
    )  # fmt: skip
    if scene.report is None:
        case = open_case(client=scene.client, by=by, intake=intake)
    else:
        case = accept_report(report=scene.report, client=scene.client, by=by, intake=intake)
    scene.case_id = case.pk
    _answer_leave(scene, case)


def _answer_leave(scene: Scene, case: Case) -> None:
    """The supervisor lets the worker keep what she opened in spite of R13 or R25."""
    for asked in case.overrides.filter(status=OverrideStatus.ASKED):
        reason = "Didampingi dan dibahas tiap pekan."
        grant_override(override=asked, by=scene.supervisor(), reason=reason)


@perform.register
def give_case(act: acts.AssignCase, scene: Scene) -> None:
    """The admin assigns the case."""
    assign_case(case=scene.case(), to=scene.worker, by=scene.people["ratna"])


@perform.register
def end_case(act: acts.CloseCase, scene: Scene) -> None:
    """Close the case at intake."""
    close_case(
        case=scene.case(), by=scene.worker, closing=act.closing, reason=act.reason,
        referred_to=act.referred_to,
    )  # fmt: skip


@perform.register
def hurry(act: acts.StartEmergency, scene: Scene) -> None:
    """Help before consent."""
    start_emergency(case=scene.case(), kind=act.kind, reason=act.reason, by=scene.worker)


@perform.register
def agree(act: acts.Agree, scene: Scene) -> None:
    """Explain by the script, and write the answers down."""
    case = scene.case()
    child = act.assent if act.consenter == "guardian" and act.assent != "not_asked" else ""
    answers = [
        PurposeAnswer(purpose=purpose, answer=answer, child=child if answer == "agrees" else "")
        for answer, purposes in (("agrees", act.purposes), ("refuses", act.refuses))
        for purpose in purposes
    ]
    member = case.client.family.get(name=act.member) if act.member else None
    talk = Talk(
        consenter=act.consenter, answers=answers, told=tuple(POINTS), script_version=SCRIPT,
        member=member, way=act.way, language=act.language, scope=act.scope,
        fee="agreed" if act.fee_note else "free", fee_note=act.fee_note,
        consenter_name=act.name or case.client.name, consenter_relation=act.relation,
        support=act.support, witness=act.witness, oral_reason=act.oral_reason,
        assent=act.assent, assent_note=act.assent_note,
    )  # fmt: skip
    record_consent(case=case, by=scene.worker, talk=talk)
    ask_for_safe_ways(case.client, scene.worker)


@perform.register
def wait(act: acts.CannotAskYet, scene: Scene) -> None:
    """Say why consent cannot be asked yet."""
    talk = Talk(
        consenter="not_yet_possible", not_yet_ground=act.ground, second_person=act.second_person,
        note=act.note,
    )  # fmt: skip
    record_consent(case=scene.case(), by=scene.worker, talk=talk)


@perform.register
def read_news(act: acts.ReadNews, scene: Scene) -> None:
    """The supervisor marks the notices about the case as read."""
    reader = scene.supervisor()
    for notice in Notice.objects.filter(recipient=reader, url__contains=str(scene.case_id)):
        mark_read(notice=notice, by=reader)


@perform.register
def plan_task(act: acts.AddTask, scene: Scene) -> None:
    """Put a dated task on the worker's list."""
    create_task(
        case=scene.case(), owner=scene.worker, kind=act.kind, title=act.title,
        due_on=scene.moments.workday(act.due), by=scene.worker,
    )  # fmt: skip
