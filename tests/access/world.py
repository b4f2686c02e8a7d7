"""One of everything, in one case, and nine people who stand to it in nine ways."""

import datetime as dt
import json
import uuid
from types import SimpleNamespace
from typing import Any

from django.core.files.base import ContentFile

from agency import access
from agency.invitation_tokens import token_of
from agency.models import StaffImport, SupervisoryLine
from agency.numbering import next_number
from agency.services.invitations import invite
from agency.services.leave import record_leave
from cases.models import (
    Assignment,
    AssignmentOverride,
    Case,
    ConflictOfInterest,
    Consent,
    Contact,
    ContactPhoto,
    CoverProcedure,
    Finding,
    Handover,
    MonevRecord,
    Report,
    ServiceRecord,
    Task,
)
from cases.services.break_glass import break_glass
from cases.services.resources import add_resource
from cases.tests.factories import open_case_for, with_plan
from clients.models import DuplicateInquiry
from clients.tests.factories import AddressFactory, ClientFactory, FamilyMemberFactory, PhoneFactory
from conftest import moment
from core import clock
from core.inbox import notify
from supervision.models import Agreement, PlanReview, SessionNote, SupervisionSession
from tests.access import rights_world
from tests.access.personas import PERSONAS, browsers_of

__all__ = [
    "AGREED",
    "ASKED",
    "NAME",
    "PERSONAS",
    "TOLD",
    "WORDS",
    "browsers_of",
    "one_of_everything",
]

NAME = "Lilis Maryani Rahasia"
WORDS = "Kata-kata klien yang tidak boleh bocor."
# What one_of_everything tells about the client and the people around.
TOLD = (NAME, WORDS, "Alamat yang dijaga", "80000000001")
# What one person asked, and what two agreed on in supervision.
ASKED, AGREED = "Lilis yang ditanyakan", "Kesepakatan milik berdua"


def one_of_everything(cast: SimpleNamespace) -> dict[str, Any]:
    """The ids that stand in addresses, of records of one case held by sari."""
    _other_line(cast)
    with clock.at(moment(-9)):
        client = ClientFactory(responsible=cast.sari, name=NAME)
        case = open_case_for(cast.sari, client, presenting_problem=WORDS)
        plan = with_plan(case)
    _held_before(case, cast)
    step, goal = plan.steps.first(), plan.goals.first()
    return {
        "client_id": client.pk,
        "case_id": case.pk,
        "plan_id": plan.pk,
        "lineage": step.lineage,
        "goal_id": goal.pk,
        "number": 7,
        "uidb36": "1",
        "key": "x-y",
        "session_id": uuid.uuid4(),
        "opening_id": _opened(case, cast),
        "pk": 1,
        **_family_and_contacts(client),
        **_assessment_and_help(case, cast.sari),
        **_visit(case, cast.sari),
        **_monev(case, plan, cast.sari),
        **_report(cast),
        **_supervision(case, plan, cast),
        **_inbox_and_inquiry(client, cast),
        **_assigning(case, cast),
        **_staff(cast),
        **rights_world.of(client, cast.sari, words=WORDS),
    }


def _other_line(cast: SimpleNamespace) -> None:
    SupervisoryLine.objects.create(
        supervisee=cast.arif, supervisor=cast.endang, starts_at=moment(-300), set_by=cast.ratna
    )
    access.sync_staff(cast.arif)


def _held_before(case: Case, cast: SimpleNamespace) -> None:
    for person, start, end in [(cast.rudi, -30, -20), (cast.tandi, -20, -9)]:
        Assignment.objects.create(
            case=case,
            staff=person,
            starts_at=moment(start),
            ends_at=moment(end),
            assigned_by=cast.ratna,
        )
    access.sync(case, case.client)


def _opened(case: Case, cast: SimpleNamespace) -> Any:
    """An emergency of three days ago, by somebody who is none of the personas."""
    with clock.at(moment(-3)):
        opened = break_glass(case=case, by=cast.nurhayati, reason="Dimintakan oleh kepolisian.")
    assert opened is not None
    return opened.pk


def _family_and_contacts(client: Any) -> dict[str, Any]:
    return {
        "address_id": AddressFactory(client=client, text="Alamat yang dijaga").pk,
        "phone_id": PhoneFactory(client=client, number="+6280000000001").pk,
        "member_id": FamilyMemberFactory(client=client).pk,
    }


def _assessment_and_help(case: Case, by: Any) -> dict[str, Any]:
    now = clock.now()
    assessment = case.assessments.get()
    finding = Finding.objects.create(
        assessment=assessment, domain="economic", fact=WORDS, method="interview",
        found_on=clock.today(), created_at=now, created_by=by,
    )  # fmt: skip
    resource = add_resource(
        case=case, by=by, name="Bu Darmi", kind="informal", place="around", offer="emotional"
    )
    service = ServiceRecord.objects.create(
        case=case, kind="counselling", happened_at=now, recorded_at=now, by=by, note=WORDS
    )
    consent = Consent.objects.filter(case=case).first()
    consent.talk.photo.save("form.jpg", ContentFile(b"pixels"))
    return {
        "finding_id": finding.pk,
        "resource_id": resource.pk,
        "service_id": service.pk,
        "consent_id": consent.pk,
        "talk_id": consent.talk_id,
    }


def _visit(case: Case, by: Any) -> dict[str, Any]:
    now = clock.now()
    visit = Contact.objects.create(
        case=case, kind="home", happened_at=now, recorded_at=now, by=by, seen_heard=WORDS,
        met_who="Klien",
        risk="medium",
    )  # fmt: skip
    photo = _photo(visit, by)
    task = Task.objects.create(
        case=case, owner=by, kind="visit", title="Kunjungan", due_on=clock.today(), created_at=now
    )
    return {
        "visit_id": visit.pk,
        "contact_id": visit.pk,
        "photo_id": photo.pk,
        "task_id": task.pk,
    }


def _photo(visit: Contact, by: Any) -> ContactPhoto:
    photo = ContactPhoto(contact=visit, added_at=clock.now(), added_by=by)
    photo.file.save("photo.jpg", ContentFile(b"pixels"))
    return photo


def _monev(case: Case, plan: Any, by: Any) -> dict[str, Any]:
    record = MonevRecord.objects.create(
        case=case, plan=plan, held_on=clock.today(), recorded_at=clock.now(), by=by,
        interview=WORDS, effective="yes", decision="continue",
    )  # fmt: skip
    return {"monev_id": record.pk}


def _report(cast: SimpleNamespace) -> dict[str, Any]:
    now = clock.now()
    report = Report.objects.create(
        number=next_number("L"), unit=cast.unit, received_at=now, recorded_at=now,
        taken_by=cast.tandi, worker=cast.sari, source="tksk", about=NAME, told=WORDS,
        risk="medium", response_due_at=now,
    )  # fmt: skip
    access.sync(report)
    visit = Contact.objects.create(
        report=report, kind="outreach", happened_at=now, recorded_at=now, by=cast.sari,
        met_who="Warga", seen_heard=WORDS, risk="medium",
    )  # fmt: skip
    photo = _photo(visit, cast.sari)
    own = {"visit_id": visit.pk, "photo_id": photo.pk}
    return {"report_id": report.pk, "report_visit": own}


def _supervision(case: Case, plan: Any, cast: SimpleNamespace) -> dict[str, Any]:
    now = clock.now()
    review = PlanReview.objects.create(
        plan=plan, case=case, content_hash=plan.content_hash, requested_by=cast.sari,
        requested_at=now,
    )  # fmt: skip
    session = SupervisionSession.objects.create(
        supervisor=cast.bagus, supervisee=cast.sari, held_at=now - dt.timedelta(days=1),
        recorded_at=now, minutes=60,
    )  # fmt: skip
    access.sync(session)
    SessionNote.objects.create(session=session, function="supportive", text=WORDS, minutes=30)
    agreement = Agreement.objects.create(
        session=session, what=AGREED, who=cast.sari, due_on=clock.today()
    )
    acting = SupervisoryLine.objects.create(
        supervisee=cast.sari, supervisor=cast.lestari, kind="acting", starts_at=moment(1),
        ends_at=moment(2), set_by=cast.bagus,
    )  # fmt: skip
    access.sync_staff(cast.sari)
    return {
        "review_id": review.pk,
        "session_id": session.pk,
        "function": "supportive",
        "staff_id": cast.sari.pk,
        "agreement_id": agreement.pk,
        "line_id": acting.pk,
    }


def _inbox_and_inquiry(client: Any, cast: SimpleNamespace) -> dict[str, Any]:
    notify(recipient=cast.sari, kind="test", title="Kabar", dedup=f"sweep {cast.sari}")
    inquiry = DuplicateInquiry.objects.create(
        found=client, typed=json.dumps({"name": ASKED}), asked_by=cast.dewi, asked_at=clock.now()
    )
    return {"notice_id": cast.sari.notices.get(kind="test").pk, "inquiry_id": inquiry.pk}


def _assigning(case: Case, cast: SimpleNamespace) -> dict[str, Any]:
    """A handover to the colleague, a cover that is over, a request for leave, a declared tie."""
    now = clock.now()
    override = AssignmentOverride.objects.create(
        case=case, staff=cast.dewi, kind="second", rules=["R13"], status="asked",
        asked_by=cast.ratna, asked_at=now,
    )  # fmt: skip
    handover = Handover.objects.create(
        case=case, giver=cast.sari, receiver=cast.dewi, reason="leave", starts_at=moment(5),
        summary=WORDS, proposed_by=cast.sari, proposed_at=now,
    )  # fmt: skip
    tie = ConflictOfInterest.objects.create(
        case=case, staff=cast.tandi, kind="acquaintance", declared_by=cast.tandi, declared_at=now
    )
    past = Assignment.objects.create(
        case=case, staff=cast.nurhayati, kind="cover", starts_at=moment(-8), ends_at=moment(-7),
        assigned_by=cast.bagus,
    )  # fmt: skip
    cover = CoverProcedure.objects.create(
        case=case, assignment=past, away=cast.sari, ground="ill", reason="Sakit",
        started_at=moment(-8), started_by=cast.bagus, tell_by=moment(-7), due_at=moment(6),
        ended_at=moment(-7),
    )  # fmt: skip
    access.sync(case, case.client)
    return {
        "override_id": override.pk,
        "handover_id": handover.pk,
        "conflict_id": tie.pk,
        "cover_id": cover.pk,
        "why": "works.second",
    }


def _staff(cast: SimpleNamespace) -> dict[str, Any]:
    sari, admin = cast.sari, cast.ratna
    days = {"starts_on": clock.today(), "ends_on": clock.today() + dt.timedelta(days=3)}
    invitation = invite(
        by=admin,
        name="Wati",
        email=f"wati.{sari.username}@contoh.invalid",
        unit=cast.unit,
        roles=["worker"],
    )
    table = StaffImport.objects.create(
        by=admin, created_at=clock.now(), rows=[[2, "Yusuf", "yusuf@contoh.invalid", "?", "", ""]]
    )
    return {
        "role_id": sari.roles.get().pk,
        "competence_id": sari.competences.first().pk,
        "licence_id": sari.licences.get().pk,
        "leave_id": record_leave(staff=sari, reason="annual", by=admin, **days).pk,
        "invitation_id": invitation.pk,
        "token": token_of(invitation),
        "import_id": table.pk,
        "unit_id": cast.unit.pk,
    }
