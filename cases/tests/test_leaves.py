"""R13 and R25 where a worker opens a case herself: the supervisor's leave."""

import uuid

import pytest
from django.urls import reverse

from agency.models import AgencySetting
from agency.scope import Forbidden
from cases.models import AssignmentOverride, Case, ConflictOfInterest, Task
from cases.services.intake import Intake, accept_report, open_case
from cases.services.opening_leaves import ask_leave_to_open
from cases.services.overrides import assign_despite, grant_override, refuse_override
from cases.services.reports import take_report
from cases.tests.factories import client_for, open_case_for
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Refused

pytestmark = pytest.mark.django_db
NAPZA = 17


@pytest.fixture(autouse=True)
def now(today):
    return today


def told(**changed):
    facts = {"source": "self", "presenting_problem": "Ingin lepas.", "risk": "low"}
    return Intake(**{**facts, "urgency": "low", "ppks": (NAPZA,), **changed})


def test_who_lacks_the_competence_opens_no_case_and_is_shown_the_way(cast, enter):
    client = client_for(cast.sari)
    sent = {
        "submission_id": str(uuid.uuid4()), "presenting_problem": "Ingin lepas.", "risk": "low",
        "urgency": "", "source": "self", "source_note": "", "ppks": [str(NAPZA)],
        "happened_at": "2026-11-19T08:10",
    }  # fmt: skip
    answer = enter(cast.sari).post(reverse("cases:open", args=[client.pk]), sent)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'data-rule="R13"' in page
    way = reverse("cases:open_leave", args=[client.pk])
    assert f"{way}?ppks=17" in page
    assert "Ingin lepas." in page  # nothing typed is lost
    assert not Case.objects.exists()


def test_with_the_supervisors_leave_the_case_opens_and_shows_it_and_the_leave_is_used_once(
    cast, enter
):
    client = client_for(cast.sari)
    browser = enter(cast.sari)
    asked = {"reason": "Hanya saya yang dikenalnya.", "submission_id": str(uuid.uuid4())}
    page = reverse("cases:open_leave", args=[client.pk])
    assert "Napza" in browser.get(page, {"ppks": "17"}).content.decode()
    assert browser.post(page, {**asked, "ppks": "17", "flags": ""}).status_code == 303
    override = AssignmentOverride.objects.get()
    assert Notice.objects.filter(recipient=cast.bagus, kind="override.asked").count() == 1
    with pytest.raises(Refused, match="R13"):  # asked is not given
        open_case(client=client, by=cast.sari, intake=told())
    decide = reverse("cases:override_decide", args=[override.pk])
    shown = enter(cast.bagus).get(decide).content.decode()
    assert "Napza" in shown
    assert client.name not in shown
    answer = {"answer": "grant", "reason": "Dengan pendampingan"}
    assert enter(cast.bagus).post(decide, answer).status_code == 303
    case = open_case(client=client, by=cast.sari, intake=told())
    override.refresh_from_db()
    assert (override.case, override.assignment.staff) == (case, cast.sari)
    assert Task.objects.get(kind=Task.Kind.LEARNING).owner == cast.sari
    said = enter(cast.sari).get(reverse("cases:detail", args=[case.pk])).content.decode()
    assert "Dengan pendampingan" in said
    with pytest.raises(Refused, match="R13"):
        open_case(client=client, by=cast.sari, intake=told())


def test_a_leave_covers_what_was_asked_about_and_ends_after_a_week(cast):
    client = client_for(cast.sari)
    asked = ask_leave_to_open(client=client, by=cast.sari, ppks=[NAPZA], flags=[], why="Dekat")
    grant_override(override=asked, by=cast.bagus, reason="Boleh")
    with pytest.raises(Refused, match="R13"):
        open_case(client=client, by=cast.sari, intake=told(ppks=(NAPZA, 8)))
    with clock.at(moment(8)), pytest.raises(Refused, match="R13"):
        open_case(client=client, by=cast.sari, intake=told())


def test_nobody_gives_leave_to_oneself_and_a_no_opens_nothing(cast, enter):
    client = client_for(cast.sari)
    asked = ask_leave_to_open(client=client, by=cast.sari, ppks=[NAPZA], flags=[], why="Dekat")
    again = ask_leave_to_open(client=client, by=cast.sari, ppks=[NAPZA], flags=[], why="Dekat")
    assert asked == again
    for person in (cast.sari, cast.lestari):
        decide = reverse("cases:override_decide", args=[asked.pk])
        assert enter(person).post(decide, {"answer": "grant", "reason": "x"}).status_code in {
            404, 409,
        }  # fmt: skip
    with pytest.raises(Forbidden):
        grant_override(override=asked, by=cast.lestari, reason="Boleh")
    refuse_override(override=asked, by=cast.bagus, reason="Ada made")
    with pytest.raises(Refused, match="R13"):
        open_case(client=client, by=cast.sari, intake=told())


def test_at_the_limit_nobody_opens_another_case_without_leave(cast):
    AgencySetting.objects.create(key="caseload_limit", value=1)
    first = client_for(cast.made)
    open_case(client=first, by=cast.made, intake=told())
    with pytest.raises(Refused, match="R25"):
        open_case(client=client_for(cast.made), by=cast.made, intake=told())


def test_a_report_given_by_leave_becomes_a_case_without_another_one(cast):
    report = take_report(by=cast.sari, source="self", about="x", told="y", risk="low", ppks=[NAPZA])
    assign_despite(thing=report, to=cast.dewi, by=cast.bagus, reason="Tidak ada yang lain")
    AgencySetting.objects.create(key="caseload_limit", value=1)  # the report itself
    report.refresh_from_db()
    client = client_for(cast.dewi)
    case = accept_report(report=report, client=client, by=cast.dewi, intake=told())
    assert case.overrides.get().rules == ["R13"]


def test_a_tie_to_the_client_stands_against_a_new_case_as_well(cast):
    old = open_case_for(cast.made)
    ConflictOfInterest.objects.create(
        case=old, staff=cast.made, kind="opponent", note="", declared_by=cast.made,
        declared_at=clock.now(),
    )  # fmt: skip
    with pytest.raises(Refused, match="R15"):
        open_case(client=old.client, by=cast.made, intake=told())
