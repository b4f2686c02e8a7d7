"""R14, which nobody lifts, and its fourteen days of emergency."""

import pytest
from django.urls import reverse

from agency import access
from agency.scope import Forbidden
from agency.services.competences import record_competence
from agency.services.licences import record_licence, withdraw_licence
from cases.models import AssignmentOverride
from cases.services.assignments import assign_case
from cases.services.exceptions import assign_in_emergency, last_moment
from cases.services.handovers import (
    Proposal,
    propose_handover,
)
from cases.tests.factories import open_case_for, with_consent
from conftest import TODAY, moment
from core import clock
from core.refusals import Changed, Refused

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


def test_nobody_lifts_r14_in_an_assignment_or_a_handover(cast, case):
    with pytest.raises(Refused, match="R14"):
        assign_case(case=open_case_for(cast.sari), to=cast.rudi, by=cast.bagus, lifted=["R13"])
    with pytest.raises(Refused, match="R14"):
        propose_handover(
            case=case, by=cast.sari, proposal=proposal(cast, receiver=cast.rudi, despite="Darurat")
        )


def test_in_an_emergency_a_lapsed_worker_helps_for_fourteen_days_and_not_a_day_more(
    cast, case, enter
):
    page = reverse("cases:emergency_worker", args=[case.pk])
    sent = {"to": str(cast.rudi.pk), "reason": "Banjir", "days": "14"}
    assert enter(cast.bagus).post(page, {**sent, "days": "15"}).status_code == 422
    assert enter(cast.bagus).post(page, {**sent, "reason": ""}).status_code == 422
    assert enter(cast.bagus).post(page, sent).status_code == 303
    override = AssignmentOverride.objects.get()
    assert "R14" in override.rules
    open_then = {}
    for days, time in ((13, "23:00"), (14, "09:00")):
        with clock.at(moment(days, time)):
            open_then[days] = access.can(cast.rudi, case, access.CHANGE)
    assert open_then == {13: True, 14: False}
    shown = enter(cast.sari).get(reverse("cases:detail", args=[case.pk])).content.decode()
    assert "keadaan darurat" in shown
    assert "Banjir" in shown
    other = with_consent(open_case_for(cast.sari))
    with clock.at(moment(10)):
        with pytest.raises(Refused, match="R23"):  # the fourteen days run from the first
            assign_in_emergency(case=other, to=cast.rudi, by=cast.bagus, reason="Banjir", days=5)
        assign_in_emergency(case=other, to=cast.rudi, by=cast.bagus, reason="Banjir", days=3)
    with clock.at(moment(14)), pytest.raises(Refused, match="R14"):
        assign_in_emergency(
            case=open_case_for(cast.sari), to=cast.rudi, by=cast.bagus, reason="Banjir", days=1
        )


def test_at_intake_the_case_goes_back_by_itself_after_the_emergency(cast, enter):
    case = open_case_for(cast.sari)
    assign_in_emergency(case=case, to=cast.rudi, by=cast.bagus, reason="Banjir", days=2)
    case.refresh_from_db()
    assert case.worker == cast.rudi
    with clock.at(moment(3)):
        assert enter(cast.sari).get(reverse("cases:detail", args=[case.pk])).status_code == 200
        case.refresh_from_db()
        assert case.worker == cast.sari


def test_the_emergency_is_a_supervisors_and_only_for_an_str_that_ran_out(cast, case, enter):
    emergency = {"case": case, "reason": "Banjir", "days": 3}
    for person in (cast.sari, cast.lestari, cast.ratna):
        with pytest.raises(Forbidden):
            assign_in_emergency(to=cast.rudi, by=person, **emergency)
        page = reverse("cases:emergency_worker", args=[case.pk])
        assert enter(person).get(page).status_code in {403, 404}
    with pytest.raises(Changed, match="berlaku"):
        assign_in_emergency(to=cast.dewi, by=cast.bagus, **emergency)
    with pytest.raises(Refused, match="R14"):  # never had one
        assign_in_emergency(to=cast.arif, by=cast.bagus, **emergency)
    paper = cast.tandi.licences.get()
    withdraw_licence(licence=paper, by=cast.ratna)
    with pytest.raises(Refused, match="R14"):  # taken away
        assign_in_emergency(to=cast.tandi, by=cast.bagus, **emergency)
    with pytest.raises(Refused, match="R16"):
        assign_in_emergency(to=cast.bagus, by=cast.bagus, **emergency)


def test_after_a_renewal_and_another_lapse_there_are_fourteen_days_again(cast, case):
    assign_in_emergency(case=case, to=cast.rudi, by=cast.bagus, reason="Banjir", days=14)
    with clock.at(moment(20)):
        assert last_moment(cast.rudi) is None
        record_licence(
            staff=cast.rudi, kind="str", number="STR-FIKTIF-100", by=cast.ratna,
            valid_from=clock.today(), valid_until=clock.today(),
        )  # fmt: skip
    with clock.at(moment(22)):
        assert last_moment(cast.rudi) == moment(36)
