"""Giving cases to workers: R13, R14, R15, R25, and what a supervisor may lift."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from agency import access
from agency.models import AgencySetting, AuditEntry, Competence, Licence
from cases import competence_needs
from cases.assignment_rules import require_registered, to_lift
from cases.models import Assignment, AssignmentOverride, Case, Task
from cases.services.assignments import assign_case, end_access
from cases.services.conflicts import accept_acquaintance, declare_conflict
from cases.services.holders import settle_worker
from cases.services.intake import Intake, open_case
from cases.services.overrides import ask_override, assign_despite, grant_override, refuse_override
from cases.tests.factories import client_for, open_case_for, with_consent
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Changed, Refused
from core.states import WrongState

pytestmark = pytest.mark.django_db
NAPZA, DISASTER = 17, 21


@pytest.fixture
def case(cast, today):
    return open_case_for(cast.sari, ppks=[NAPZA])


def refused(rule):
    return pytest.raises(Refused, match=f"^{rule}")


def full(worker, number=20):
    for _case in range(number):
        open_case_for(worker)


def test_every_need_of_the_table_names_known_competences():
    codes = {code for row in competence_needs.BY_CATEGORY.values() for code in row}
    codes |= {code for row in competence_needs.BY_FLAG.values() for code in row}
    assert codes <= set(Competence.Code.values)


def test_the_lembaga_may_ask_for_other_competences(cast, today):
    assert competence_needs.needs_of([NAPZA]) == [frozenset({"napza"})]
    AgencySetting.objects.create(
        key="competence_needs", value={str(NAPZA): [], "24": ["kemiskinan"]}
    )
    assert competence_needs.needs_of([NAPZA, 24]) == [frozenset({"kemiskinan"})]


def test_r13_names_the_competence_and_leads_to_the_supervisor(cast, case, enter):
    answer = enter(cast.ratna).post(
        reverse("cases:assign", args=[case.pk]), {"to": str(cast.dewi.pk), "kind": "main"}
    )
    page = answer.content.decode()
    assert answer.status_code == 409
    assert 'data-rule="R13"' in page
    assert "kompetensi Napza" in page
    assert f"{reverse('cases:override_new', args=[case.pk])}?to={cast.dewi.pk}" in page
    assert Case.objects.get(pk=case.pk).worker == cast.sari


def test_r14_binds_whoever_was_registered_and_nobody_lifts_it(cast, case):
    for act in (assign_case, assign_despite):
        told = {"reason": "Mendesak"} if act is assign_despite else {}
        key = "thing" if act is assign_despite else "case"
        with refused("R14"):
            act(**{key: case}, to=cast.rudi, by=cast.bagus, **told)
    assert not AssignmentOverride.objects.exists()
    require_registered(cast.tandi)
    with refused("R14"):  # arif has no STR and no supervisor who answers for him
        require_registered(cast.arif)


def test_r14_holds_through_the_last_day_and_blocks_new_cases(cast, today):
    Licence.objects.filter(staff=cast.sari).update(valid_until=moment().date())
    intake = Intake(source="self", presenting_problem="x", risk="low", urgency="low")
    first = open_case(client=client_for(cast.sari), by=cast.sari, intake=intake)
    with clock.at(moment(1, "00:01")):
        with refused("R14"):
            open_case(client=client_for(cast.sari), by=cast.sari, intake=intake)
        assert access.can(cast.sari, first, access.CHANGE), "running cases go on"


def test_r25_stands_at_the_limit_of_the_lembaga_and_counts_reports(cast, today):
    case = open_case_for(cast.sari)
    AgencySetting.objects.create(key="caseload_limit", value=3)
    full(cast.tandi, 2)
    assert to_lift(case, cast.tandi).rules == ()
    full(cast.tandi, 1)
    assert to_lift(case, cast.tandi).rules == ("R25",)
    assert to_lift(case, cast.tandi, kind="second").rules == ()
    with refused("R25"):
        assign_case(case=case, to=cast.tandi, by=cast.ratna)


def test_the_rules_speak_in_their_order(cast, today):
    AgencySetting.objects.create(key="caseload_limit", value=0)
    case = open_case_for(cast.sari, ppks=[NAPZA])
    tie = declare_conflict(case=case, staff=cast.dewi, by=cast.dewi, kind="acquaintance")
    papers = Licence.objects.filter(staff=cast.dewi)
    papers.update(valid_until=moment(-1).date())
    with refused("R14"):
        assign_case(case=case, to=cast.dewi, by=cast.ratna)
    papers.update(valid_until=moment(9).date())
    with refused("R15"):
        assign_case(case=case, to=cast.dewi, by=cast.ratna)
    accept_acquaintance(conflict=tie, by=cast.bagus, client_said="Saya tahu, tidak apa-apa.")
    with refused("R13"):
        assign_case(case=case, to=cast.dewi, by=cast.ratna)
    with refused("R25"):
        assign_case(case=case, to=cast.dewi, by=cast.ratna, lifted=["R13"])
    Case.objects.filter(pk=case.pk).update(stage="consent")
    case.refresh_from_db()
    with refused("R07"):
        assign_case(case=case, to=cast.dewi, by=cast.ratna)


@pytest.mark.parametrize("kind", ["family", "opponent", "gain"])
def test_r15_only_an_acquaintance_is_ever_accepted(cast, case, kind):
    tie = declare_conflict(case=case, staff=cast.tandi, by=cast.bagus, kind=kind)
    with refused("R15"):
        accept_acquaintance(conflict=tie, by=cast.bagus, client_said="Tidak apa-apa.")
    with refused("R15"):
        assign_despite(thing=case, to=cast.tandi, by=cast.bagus, reason="Tetap saja")
    tie.accepted_at, tie.accepted_by, tie.client_said = clock.now(), cast.bagus, "Tidak apa-apa."
    with pytest.raises(IntegrityError), transaction.atomic():
        tie.save()


def test_an_admins_request_waits_for_the_supervisor_who_lifts_and_assigns(cast, case):
    asked = ask_override(thing=case, to=cast.dewi, by=cast.ratna, why="Made sakit")
    again = ask_override(thing=case, to=cast.dewi, by=cast.ratna, why="Made sakit")
    assert asked == again
    notice = Notice.objects.get(recipient=cast.bagus, kind="override.asked")
    assert case.client.name not in notice.title + notice.body
    assert not access.can(cast.dewi, case)
    grant_override(override=asked, by=cast.bagus, reason="Made sakit sampai Senin")
    case.refresh_from_db()
    assert case.worker == cast.dewi
    assert access.can(cast.dewi, case, access.CHANGE)
    task = Task.objects.get(kind="learning")
    assert (task.owner, task.due_on) == (cast.dewi, dt.date(2026, 11, 26))
    row = AuditEntry.objects.get(act="override.grant")
    assert (row.actor, row.facts["rules"]) == (cast.bagus, ["R13"])
    with pytest.raises(WrongState):
        refuse_override(override=asked, by=cast.bagus, reason="Tidak jadi")


def test_nobody_lifts_a_rule_for_oneself_or_from_another_team(cast, case):
    asked = ask_override(thing=case, to=cast.dewi, by=cast.ratna, why="Perlu")
    for person in (cast.ratna, cast.endang, cast.sari):
        with pytest.raises(Exception, match="no right"):
            grant_override(override=asked, by=person, reason="Saya izinkan")
    with refused("R16"):
        grant_override(override=asked, by=cast.dewi, reason="Saya izinkan")
    asked.refresh_from_db()
    assert asked.status == "asked"


def test_a_dated_main_worker_gives_the_case_back_by_itself(cast, case):
    assign_despite(
        thing=case, to=cast.dewi, by=cast.bagus, reason="Tenaga kurang",
        ends_at=clock.now() + dt.timedelta(days=3),
    )  # fmt: skip
    assert not access.can(cast.sari, case)
    with clock.at(moment(3, "08:59")):
        assert access.can(cast.dewi, case, access.CHANGE)
    with clock.at(moment(3, "09:00")):
        assert not access.can(cast.dewi, case)
        assert access.can(cast.sari, case, access.CHANGE)
        case.refresh_from_db()
        assert settle_worker(case=case)
        assert not settle_worker(case=case)
        case.refresh_from_db()
        assert case.worker == cast.sari


def test_a_revoked_second_worker_finds_nothing_at_the_next_request(cast, enter):
    with clock.at(moment(-2)):
        case = open_case_for(cast.sari)
        assign_case(case=case, to=cast.tandi, by=cast.bagus, kind="second")
        task = Task.objects.create(
            case=case, owner=cast.tandi, kind="follow_up", title="Telepon", due_on=moment().date(),
            created_at=clock.now(),
        )  # fmt: skip
        tandi = enter(cast.tandi)
        file = reverse("cases:detail", args=[case.pk])
        assert tandi.get(file).status_code == 200
        end = reverse("cases:access_end", args=[case.pk, cast.tandi.pk, "works.second"])
        assert enter(cast.sari).post(end).status_code == 403
        assert enter(cast.ratna).post(end).status_code == 422  # a reason is asked for
        why = {"reason": "Penugasan selesai lebih awal"}
        assert enter(cast.ratna).post(end, why).status_code == 303
        assert tandi.get(file).status_code == 404
        told = enter(cast.bagus).get(reverse("cases:detail", args=[case.pk])).content.decode()
        assert "Akses Yohanes Tandi diakhiri" in told
        assert "Penugasan selesai lebih awal" in told
        assert case.number not in tandi.get(reverse("cases:list")).content.decode()
        task.refresh_from_db()
        assert task.owner == cast.sari
        assert enter(cast.ratna).post(end, why).status_code == 409


def test_the_main_worker_is_not_revoked_without_a_successor(cast, case, enter):
    with pytest.raises(Changed, match="tanpa pengganti"):
        end_access(case=case, staff=cast.sari, by=cast.bagus, reason="Coba")
    end = reverse("cases:access_end", args=[case.pk, cast.sari.pk, "works.main"])
    answer = enter(cast.ratna).post(end, {"reason": "Coba"})
    assert answer.status_code == 409
    assert "Usulkan pengalihan" in answer.content.decode()
    assert access.can(cast.sari, case, access.CHANGE)


def test_who_opens_and_why_is_told_to_the_admin_by_number_only(cast, enter, today):
    with_consent(case := open_case_for(cast.sari))
    assign_case(case=case, to=cast.tandi, by=cast.bagus, kind="second")
    page = enter(cast.ratna).get(reverse("cases:access", args=[case.pk])).content.decode()
    for told in (case.number, "Sari Wulandari", "Yohanes Tandi", "Pekerja kedua", "Bagus Prakoso"):
        assert told in page
    assert case.client.name not in page
    assert case.client.name in (
        enter(cast.bagus).get(reverse("cases:access", args=[case.pk])).content.decode()
    )
    own = reverse("cases:access_of_staff", args=[cast.tandi.pk])
    assert case.number in enter(cast.ratna).get(own).content.decode()
    assert "LM" in enter(cast.bagus).get(own).content.decode()
    assert enter(cast.endang).get(own).status_code == 404


@pytest.mark.parametrize("number", [3, 30])
def test_the_lists_ask_the_database_equally_often(
    cast, today, enter, django_assert_max_num_queries, number
):
    for _row in range(number):
        case = open_case_for(cast.sari)
        assign_case(case=case, to=cast.tandi, by=cast.bagus, kind="second")
    for person, route, args in (
        (cast.bagus, "caseload", []),
        (cast.ratna, "caseload", []),
        (cast.bagus, "access_of_staff", [cast.sari.pk]),
        (cast.bagus, "access_review", []),
        (cast.bagus, "access", [case.pk]),
        (cast.bagus, "conflict_list", []),
    ):
        browser = enter(person)
        browser.get(reverse("home"))
        with django_assert_max_num_queries(18):
            assert browser.get(reverse(f"cases:{route}", args=args)).status_code == 200


def test_one_open_main_worker_for_each_case(cast, case):
    with pytest.raises(IntegrityError), transaction.atomic():
        Assignment.objects.create(
            case=case, staff=cast.made, starts_at=clock.now(), assigned_by=cast.ratna
        )
