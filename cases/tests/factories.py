"""Cases in the state a test needs, made as the services make them."""

import datetime as dt
from typing import Any

from agency import access
from agency.numbering import next_number
from cases.gates import assessment_finished, consent_in_force
from cases.models import (
    Assessment,
    Assignment,
    Case,
    ClientAnswer,
    Consent,
    ConsentTalk,
    PlanVersion,
)
from cases.selectors.plans import hash_now
from cases.services.plan_answers import record_answer
from cases.services.plan_drafts import GoalLine, StepLine, edit_plan, start_plan
from clients.models import Client
from core import clock


def client_for(worker: Any, **fields: Any) -> Client:
    """A registered adult client of `worker`."""
    now = clock.now()
    client = Client.objects.create(
        **{
            "number": next_number("KL"),
            "kind": "person",
            "name": "Lilis Maryani",
            "sex": "P",
            "birth_date": "1994-05-12",
            "hamlet": "Dusun Melati",
            "unit": worker.unit,
            "responsible": worker,
            "registered_by": worker,
            "registered_at": now,
            **fields,
        }
    )
    client.refresh_from_db()
    access.sync(client)
    return client


def open_case_for(worker: Any, client: Client | None = None, **fields: Any) -> Case:
    """A case in stage intake, held by `worker` from now on."""
    now = clock.now()
    client = client or client_for(worker)
    case = Case.objects.create(
        **{
            "number": next_number("K"),
            "client": client,
            "unit": worker.unit,
            "worker": worker,
            "stage": "intake",
            "stage_since": now,
            "source": "self",
            "presenting_problem": "Suami sering memukul saya.",
            "risk": "medium",
            "urgency": "medium",
            "risk_since": now,
            "opened_at": now,
            "opened_by": worker,
            "response_due_at": now,
            "last_event_at": now,
            **fields,
        }
    )
    Assignment.objects.create(case=case, staff=worker, starts_at=now, assigned_by=worker)
    access.sync(case, client)
    return case


def with_consent(case: Case) -> Case:
    """The client agreed to assessment and service; stage consent."""
    now = clock.now()
    talk = ConsentTalk.objects.create(
        case=case, held_at=now, recorded_at=now, by=case.worker, consenter="client",
        way="signature", told=["scope", "rights", "risk", "limits", "third_parties"],
    )  # fmt: skip
    Consent.objects.create(talk=talk, case=case, purpose="service", answer="agrees", given_at=now)
    Case.objects.filter(pk=case.pk).update(stage="consent")
    case.refresh_from_db()
    return case


def with_assessment(case: Case, **fields: Any) -> Assessment:
    """A finished assessment; a case at consent goes to stage assessment."""
    now = clock.now()
    assessment = Assessment.objects.create(
        **{
            "case": case,
            "status": "finished",
            "started_at": now,
            "started_by": case.worker,
            "finished_at": now,
            "finished_by": case.worker,
            "problem": "Kekerasan berulang oleh suami.",
            "needs": "Rasa aman dan tempat bercerita.",
            "strengths": "Dekat dengan kakaknya.",
            "risk": "medium",
            **fields,
        }
    )
    Case.objects.filter(pk=case.pk, stage__in=["intake", "consent"]).update(stage="assessment")
    case.refresh_from_db()
    return assessment


def with_draft(case: Case, goals: int = 2) -> PlanVersion:
    """A complete draft, not answered yet; brings consent and assessment with it."""
    if not consent_in_force(case):
        with_consent(case)
    if not assessment_finished(case):
        with_assessment(case)
    plan = start_plan(case=case, by=case.worker)
    return edit_plan(
        plan=plan,
        by=case.worker,
        version=plan.version,
        strategy="Pendampingan mingguan dan penguatan dukungan keluarga.",
        risk_plan="Nomor darurat disepakati.",
        cost="Tidak dipungut biaya.",
        review_on=clock.today() + dt.timedelta(days=30),
        goals=[goal_line(number) for number in range(1, goals + 1)],
        steps=[step_line(number) for number in range(1, goals + 1)],
    )


def goal_line(number: int, **fields: Any) -> GoalLine:
    """A goal that can be submitted."""
    return GoalLine(
        **{
            "title": f"Tujuan percobaan nomor {number}",
            "indicator": "Laporan klien tiap minggu",
            "baseline": "Belum pernah bercerita kepada siapa pun",
            "baseline_level": -1,
            "level_0": "Bercerita kepada satu orang yang dipercaya",
            **fields,
        }
    )


def step_line(number: int, **fields: Any) -> StepLine:
    """A step for the goal with that number."""
    return StepLine(
        **{
            "title": f"Langkah percobaan nomor {number}",
            "goal": number - 1,
            "who": "Sari Wulandari",
            "due_on": clock.today() + dt.timedelta(days=7),
            **fields,
        }
    )


def answered(plan: PlanVersion, answer: str = "agrees", **fields: Any) -> ClientAnswer:
    """The client's answer to a version as it stands now."""
    return record_answer(
        **{
            "plan": plan,
            "by": plan.case.worker,
            "who": "client",
            "answer": answer,
            "way": "signature",
            "at": clock.now(),
            **fields,
        }
    )


def with_plan(case: Case, goals: int = 2) -> PlanVersion:
    """A plan in force that client agreed to; stage intervention. No review belongs to it."""
    plan = with_draft(case, goals)
    answered(plan)
    now = clock.now()
    PlanVersion.objects.filter(pk=plan.pk).update(
        status="approved", submitted_by=case.worker, submitted_at=now, approved_at=now,
        content_hash=hash_now(plan),
    )  # fmt: skip
    Case.objects.filter(pk=case.pk).update(stage="intervention")
    case.refresh_from_db()
    return PlanVersion.objects.get(pk=plan.pk)
