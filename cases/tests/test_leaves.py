"""R13 and R25 where a worker opens a case herself: help first, and the supervisor is asked."""

import pytest
from django.urls import reverse

from agency.models import AgencySetting
from cases.models import AssignmentOverride, ConflictOfInterest, Task
from cases.services.assignments import assign_case
from cases.services.intake import Intake, accept_report, open_case
from cases.services.overrides import assign_despite, grant_override, refuse_override
from cases.services.reports import take_report
from cases.tests.factories import client_for, open_case_for
from core import clock
from core.models import Notice
from core.refusals import Changed, Refused

pytestmark = pytest.mark.django_db
NAPZA = 17


@pytest.fixture(autouse=True)
def now(today):
    return today


def told(**changed):
    facts = {"source": "self", "presenting_problem": "Ingin lepas.", "risk": "low"}
    return Intake(**{**facts, "urgency": "low", "ppks": (NAPZA,), **changed})


@pytest.fixture
def opened(cast):
    """A case of Sari's, who has no competence for it; and what her supervisor is asked."""
    case = open_case(client=client_for(cast.sari), by=cast.sari, intake=told())
    return case, case.overrides.get()


def says(enter, who, case):
    return enter(who).get(reverse("cases:detail", args=[case.pk])).content.decode()


def test_who_lacks_the_competence_takes_the_client_in_and_the_supervisor_is_asked(
    cast, enter, opened
):
    case, asked = opened
    assert (asked.status, asked.rules, asked.assignment.staff) == ("asked", ["R13"], cast.sari)
    assert Notice.objects.filter(recipient=cast.bagus, kind="override.asked").count() == 1
    assert "menunggu supervisor" in says(enter, cast.sari, case)
    waiting = enter(cast.bagus).get(reverse("cases:caseload")).content.decode()
    decide = reverse("cases:override_decide", args=[asked.pk])
    assert decide in waiting
    shown = enter(cast.bagus).get(decide).content.decode()
    assert "Napza" in shown
    assert 'name="days"' not in shown
    assert "Dibuka sendiri" in shown
    assert case.client.name not in shown


def test_a_yes_keeps_the_case_shows_the_reason_and_opens_the_learning(cast, enter, opened):
    case, asked = opened
    decide = reverse("cases:override_decide", args=[asked.pk])
    answer = {"answer": "grant", "reason": "Dengan pendampingan"}
    assert enter(cast.bagus).post(decide, answer).status_code == 303
    assert Task.objects.get(kind=Task.Kind.LEARNING).owner == cast.sari
    assert case.assignments.get().staff == cast.sari
    assert "Dengan pendampingan" in says(enter, cast.sari, case)
    assert not Notice.objects.filter(kind="override.asked", read_at=None).exists()


def test_a_no_leads_the_supervisor_to_another_worker(cast, enter, opened):
    case, asked = opened
    decide = reverse("cases:override_decide", args=[asked.pk])
    answer = enter(cast.bagus).post(decide, {"answer": "refuse", "reason": "Ada made"})
    assert answer.headers["Location"] == reverse("cases:assign", args=[case.pk])
    case.refresh_from_db()
    assert case.worker == cast.sari  # nobody is left alone meanwhile


def test_nobody_answers_for_oneself_nor_for_another_team(cast, enter, opened):
    _case, asked = opened
    decide = reverse("cases:override_decide", args=[asked.pk])
    for person, status in ((cast.sari, {404, 409}), (cast.lestari, {404})):
        answer = enter(person).post(decide, {"answer": "grant", "reason": "x"})
        assert answer.status_code in status
    asked.refresh_from_db()
    assert asked.status == "asked"


def test_a_case_that_went_to_somebody_else_waits_for_no_answer(cast, enter, opened):
    case, asked = opened
    assign_case(case=case, to=cast.made, by=cast.ratna)
    assert not Notice.objects.filter(kind="override.asked", read_at=None).exists()
    page = enter(cast.bagus).get(reverse("cases:caseload")).content.decode()
    assert reverse("cases:override_decide", args=[asked.pk]) not in page
    asked.refresh_from_db()
    with pytest.raises(Changed):
        grant_override(override=asked, by=cast.bagus, reason="Boleh")
    refuse_override(override=asked, by=cast.bagus, reason="Sudah dialihkan")


def test_the_case_itself_is_not_counted_against_its_worker(cast):
    AgencySetting.objects.create(key="caseload_limit", value=1)
    first = open_case(client=client_for(cast.made), by=cast.made, intake=told())
    assert not first.overrides.exists()
    second = open_case(client=client_for(cast.made), by=cast.made, intake=told())
    asked = second.overrides.get()
    assert (asked.rules, asked.load) == (["R25"], 1)
    grant_override(override=asked, by=cast.bagus, reason="Tanggap darurat")
    assert (asked.rules, asked.load) == (["R25"], 1)


def test_a_report_given_by_leave_becomes_a_case_without_another_one(cast):
    report = take_report(by=cast.sari, source="self", about="x", told="y", risk="low", ppks=[NAPZA])
    assign_despite(thing=report, to=cast.dewi, by=cast.bagus, reason="Tidak ada yang lain")
    AgencySetting.objects.create(key="caseload_limit", value=1)  # the report itself
    report.refresh_from_db()
    client = client_for(cast.dewi)
    case = accept_report(report=report, client=client, by=cast.dewi, intake=told())
    assert case.overrides.get().rules == ["R13"]
    assert AssignmentOverride.objects.get().status == "granted"


def test_a_tie_to_the_client_stands_against_a_new_case_as_well(cast):
    old = open_case_for(cast.made)
    ConflictOfInterest.objects.create(
        case=old, staff=cast.made, kind="opponent", note="", declared_by=cast.made,
        declared_at=clock.now(),
    )  # fmt: skip
    with pytest.raises(Refused, match="R15"):
        open_case(client=old.client, by=cast.made, intake=told())
