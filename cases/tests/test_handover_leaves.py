"""R13 and R25 in a handover: proposed with a reason, lifted by the supervisor who agrees."""

import uuid

import pytest
from django.urls import reverse

from agency import access
from agency.models import AuditEntry
from agency.services.competences import record_competence
from cases.models import Assignment, AssignmentOverride, Task
from cases.services.handovers import (
    Proposal,
    answer_as_receiver,
    approve_handover,
    lift_and_approve,
    propose_handover,
    record_client_answer,
    withdraw_handover,
)
from cases.tests.factories import open_case_for, with_consent
from conftest import TODAY, moment
from core import clock
from core.refusals import Changed, Refused
from core.states import WrongState

pytestmark = pytest.mark.django_db
NAPZA = 17


@pytest.fixture(autouse=True)
def now(today):
    return today


@pytest.fixture
def case(cast):
    record_competence(staff=cast.sari, code="napza", since=TODAY, by=cast.ratna)
    found = with_consent(open_case_for(cast.sari, ppks=[NAPZA]))
    found.refresh_from_db()
    return found


def proposal(cast, **changed):
    facts = {"receiver": cast.dewi, "reason": "leave", "summary": "Berjalan."}
    return Proposal(**{**facts, "starts_at": moment(2, "00:00"), **changed})


def agreed_by_two(handover, cast):
    answer_as_receiver(handover=handover, by=cast.dewi, agrees=True)
    return record_client_answer(
        handover=handover, by=cast.sari, agrees=True, words="Ya.", way="meeting"
    )


def test_a_proposal_without_a_reason_is_refused_and_keeps_what_was_typed(cast, case, enter):
    sent = {
        "receiver": str(cast.dewi.pk), "reason": "leave", "starts_on": "2026-11-21",
        "summary": "Berjalan baik.", "submission_id": str(uuid.uuid4()), "despite": "",
    }  # fmt: skip
    browser, page = enter(cast.sari), reverse("cases:handover_new", args=[case.pk])
    answer = browser.post(page, sent)
    assert answer.status_code == 409
    assert 'data-rule="R13"' in answer.content.decode()
    assert "Berjalan baik." in answer.content.decode()
    assert browser.post(page, {**sent, "despite": "Satu-satunya"}).status_code == 303
    assert AssignmentOverride.objects.get().status == "asked"


def test_the_supervisor_lifts_it_with_a_reason_for_some_days_and_it_ends_by_itself(
    cast, case, enter
):
    handover = propose_handover(
        case=case, by=cast.sari, proposal=proposal(cast, despite="Hanya dewi")
    )
    agreed_by_two(handover, cast)
    page = reverse("cases:handover_approve", args=[handover.pk])
    refused = enter(cast.bagus).post(page)
    assert refused.status_code == 409
    lift = reverse("cases:handover_lift", args=[handover.pk])
    assert lift in refused.content.decode()
    for person, status in ((cast.sari, 403), (cast.lestari, 404), (cast.dewi, 403)):
        assert enter(person).get(lift).status_code == status
    sent = {"reason": "Tenaga kurang", "days": "3"}
    assert enter(cast.bagus).post(lift, {"reason": "", "days": "3"}).status_code == 422
    assert enter(cast.bagus).post(lift, sent).status_code == 303
    held = {}
    for days in (1, 3, 6):
        with clock.at(moment(days)):
            enter(cast.bagus).get(reverse("cases:detail", args=[case.pk]))
            case.refresh_from_db()
            rights = [access.can(one, case, access.CHANGE) for one in (cast.sari, cast.dewi)]
            held[days] = (case.worker, rights)
    assert held == {
        1: (cast.sari, [True, False]),
        3: (cast.dewi, [False, True]),
        6: (cast.sari, [True, False]),
    }
    with clock.at(moment(3)):
        shown = enter(cast.bagus).get(reverse("cases:detail", args=[case.pk])).content.decode()
        assert "Tenaga kurang" in shown
    row = AuditEntry.objects.get(act="override.grant")
    assert (row.actor, row.facts["rules"]) == (cast.bagus, ["R13"])


def test_lifted_for_good_it_stays_and_is_learned_from_its_first_day(cast, case):
    handover = propose_handover(case=case, by=cast.sari, proposal=proposal(cast, despite="Dekat"))
    agreed_by_two(handover, cast)
    lift_and_approve(handover=handover, by=cast.bagus, reason="Boleh")
    with pytest.raises(Changed):
        lift_and_approve(handover=handover, by=cast.bagus, reason="Lagi")
    task = Task.objects.get(kind=Task.Kind.LEARNING)
    assert (task.owner, str(task.due_on)) == (cast.dewi, "2026-11-28")
    with clock.at(moment(40)):
        assert access.can(cast.dewi, case, access.CHANGE)
        assert not access.can(cast.sari, case, access.VIEW)


def test_a_handover_that_is_taken_back_leaves_nothing_of_its_leave(cast, case):
    handover = propose_handover(case=case, by=cast.sari, proposal=proposal(cast, despite="Dekat"))
    agreed_by_two(handover, cast)
    lift_and_approve(handover=handover, by=cast.bagus, reason="Boleh", days=3)
    withdraw_handover(handover=handover, by=cast.bagus)
    held = Assignment.objects.get(case=case)
    assert (held.staff, held.ends_at) == (cast.sari, None)
    assert Task.objects.get(kind=Task.Kind.LEARNING).cancelled_at is not None
    asked = propose_handover(case=case, by=cast.sari, proposal=proposal(cast, despite="Dekat"))
    withdraw_handover(handover=asked, by=cast.sari)
    assert asked.overrides.get().status == "refused"
    with pytest.raises((WrongState, Changed)):
        lift_and_approve(handover=asked, by=cast.bagus, reason="Boleh")


def test_giver_and_receiver_lift_nothing_for_themselves(cast, case):
    handover = propose_handover(case=case, by=cast.sari, proposal=proposal(cast, despite="Dekat"))
    for person in (cast.sari, cast.dewi):
        with pytest.raises(Refused, match="R16"):
            lift_and_approve(handover=handover, by=person, reason="Boleh")
    with pytest.raises(Refused, match="R13"):
        approve_handover(handover=handover, by=cast.bagus)
