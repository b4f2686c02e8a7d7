"""The pages of monev: what is typed stays, bad input gets a sentence, readers stay readers."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from cases.models import MonevFinding, MonevRecord, MonevSchedule
from cases.services.monev_schedules import set_monev_schedule
from cases.tests.factories import open_case_for, with_plan
from conftest import moment
from core import clock

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(cast):
    with clock.at(moment(-30)):
        plan = with_plan(open_case_for(cast.sari), goals=2)
    with clock.at(moment()):
        yield plan


@pytest.fixture
def sari(cast, enter):
    return enter(cast.sari)


@pytest.fixture
def queries_of(django_assert_max_num_queries):
    """queries_of(browser, address): how many queries the page takes, savepoints left out."""

    def count(browser, address):
        browser.get(address)
        with django_assert_max_num_queries(40) as found:
            assert browser.get(address).status_code == 200
        asked = [one["sql"] for one in found.captured_queries]
        return len([sql for sql in asked if "SAVEPOINT" not in sql])

    return count


def typed(plan, **changes):
    first, second = plan.goals.all()
    return {
        "submission_id": str(uuid.uuid4()),
        "plan": str(plan.pk),
        "held_on": "2026-11-19",
        "interview": "Klien bercerita 😀 \u200fمرحبا\u200e",
        "effective": "yes",
        "decision": "continue",
        f"finding_{first.pk}": "Lebih berani",
        f"level_{first.pk}": "1",
        f"finding_{second.pk}": "Tetap",
        f"level_{second.pk}": "0",
        **changes,
    }


def new(plan):
    return reverse("cases:monev_new", args=[plan.case_id])


def test_the_form_shows_goals_with_their_scale(plan, sari):
    page = sari.get(new(plan)).content.decode()
    assert "Tujuan percobaan nomor 1" in page
    assert "Bercerita kepada satu orang yang dipercaya" in page
    assert "belum ditulis" in page
    assert "Lengkapi tingkat capaian" in page


def test_sent_twice_it_is_recorded_once(plan, sari):
    form = typed(plan)
    answers = [sari.post(new(plan), form) for _time in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0].url == answers[1].url
    assert MonevRecord.objects.count() == 1


def test_the_same_submission_with_another_body_is_kept_apart(plan, sari):
    form = typed(plan)
    sari.post(new(plan), form)
    answer = sari.post(new(plan), {**form, "interview": "Lain"})
    assert answer.status_code == 409
    assert MonevRecord.objects.count() == 1


@pytest.mark.parametrize(
    "change",
    [
        {"held_on": ""},
        {"held_on": "kemarin"},
        {"interview": "x" * 10_001},
        {"interview": "a\0b"},
        {"data_source": "y" * 301},
        {"decision": "hapus"},
    ],
)
def test_bad_input_gets_a_sentence_and_keeps_what_was_typed(plan, sari, change):
    answer = sari.post(new(plan), typed(plan, **change))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "error-summary" in page
    assert "Lebih berani" in page
    assert "Tujuan percobaan nomor 1" in page
    assert not MonevRecord.objects.exists()


def test_a_level_off_the_scale_is_a_problem_of_the_field(plan, sari):
    goal = plan.goals.first()
    answer = sari.post(new(plan), typed(plan, **{f"level_{goal.pk}": "3"}))
    assert answer.status_code == 422


def test_r26_keeps_what_was_typed_and_shows_nothing_of_the_case(plan, sari):
    answer = sari.post(new(plan), typed(plan, decision=""))
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Monev belum lengkap" in page
    assert "Lebih berani" in page
    assert "Tujuan percobaan" not in page
    assert plan.case.client.name not in page


def test_a_plan_id_of_another_case_counts_for_nothing(plan, sari, cast):
    other = with_plan(open_case_for(cast.tandi), goals=2)
    answer = sari.post(new(plan), typed(other))
    assert answer.status_code == 409
    assert not MonevRecord.objects.exists()


def test_the_supervisor_reads_and_does_not_write(plan, cast, enter):
    bagus = enter(cast.bagus)
    page = bagus.get(reverse("cases:monev_list", args=[plan.case_id]))
    assert page.status_code == 200
    assert "Catat monev" not in page.content.decode()
    assert bagus.get(new(plan)).status_code == 403
    assert bagus.post(new(plan), typed(plan)).status_code == 403


def test_an_unknown_monev_and_one_of_another_case_are_not_found(plan, sari, cast):
    sari.post(new(plan), typed(plan))
    record = MonevRecord.objects.get()
    with_plan(other := open_case_for(cast.sari))
    for case_id, pk in ((plan.case_id, uuid.uuid4()), (other.pk, record.pk)):
        assert sari.get(reverse("cases:monev_detail", args=[case_id, pk])).status_code == 404


def test_the_schedule_offers_the_rule_of_the_house(plan, sari):
    page = sari.get(reverse("cases:monev_schedule", args=[plan.case_id])).content.decode()
    assert 'value="30"' in page
    assert 'value="2026-12-19"' in page


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({}, 303),
        ({"every": "0"}, 422),
        ({"every": "13", "unit": "months"}, 422),
        ({"every": "x"}, 422),
        ({"unit": "tahun"}, 422),
        ({"starts_on": "2028-01-01"}, 422),
        ({"starts_on": "2026-11-18"}, 409),
    ],
)
def test_what_a_schedule_may_be(plan, sari, change, status):
    form = {"submission_id": str(uuid.uuid4()), "every": "2", "unit": "weeks"}
    form |= {"starts_on": "2026-12-03", **change}
    answer = sari.post(reverse("cases:monev_schedule", args=[plan.case_id]), form)
    assert answer.status_code == status
    assert MonevSchedule.objects.exists() == (status == 303)


def test_the_page_of_an_approved_plan_leads_to_the_schedule_until_there_is_one(plan, sari):
    page = reverse("cases:plan_detail", args=[plan.case_id])
    assert "Tetapkan jadwal monev" in sari.get(page).content.decode()
    day = dt.date(2026, 12, 3)
    set_monev_schedule(case=plan.case, by=plan.case.worker, every=1, unit="months", starts_on=day)
    assert "Tetapkan jadwal monev" not in sari.get(page).content.decode()


def test_a_moved_date_says_for_which_holiday(plan, sari):
    day = dt.date(2026, 12, 25)
    set_monev_schedule(case=plan.case, by=plan.case.worker, every=1, unit="months", starts_on=day)
    page = sari.get(reverse("cases:monev_list", args=[plan.case_id])).content.decode()
    assert "28 Desember 2026" in page
    assert "Hari Raya Natal" in page


@pytest.mark.parametrize("number", [25, 100])
def test_the_list_asks_the_database_equally_often(plan, sari, number, queries_of):
    sari.post(new(plan), typed(plan))
    record = MonevRecord.objects.get()
    records = MonevRecord.objects.bulk_create(
        MonevRecord(
            case=record.case, plan=record.plan, held_on=record.held_on, by=record.by,
            recorded_at=record.recorded_at, effective="yes", decision="continue", t_score=50,
        )
        for _n in range(number)
    )  # fmt: skip
    MonevFinding.objects.bulk_create(
        MonevFinding(record=one, goal=goal, finding="Tetap", level=0)
        for one in records
        for goal in plan.goals.all()
    )
    assert queries_of(sari, reverse("cases:monev_list", args=[plan.case_id])) <= 12


def test_redis_may_be_away_while_monev_is_recorded(plan, sari, settings):
    settings.CELERY_BROKER_URL = "redis://127.0.0.1:1/0"
    assert sari.post(new(plan), typed(plan)).status_code == 303
