"""The pages of a plan: who opens them, bad input, and how often they ask the database."""

import re

import pytest
from django.urls import reverse

from cases.models import ClientAnswer, PlanVersion
from cases.selectors.plans import text_of
from cases.services.plan_drafts import edit_plan, new_version
from cases.services.plans import shelve_plan
from cases.services.step_progress import tick_step
from cases.tests.factories import (
    answered,
    goal_line,
    open_case_for,
    step_line,
    with_assessment,
    with_consent,
    with_draft,
    with_plan,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(cast, today):
    return open_case_for(cast.sari)


def at(name, plan):
    return reverse(f"cases:{name}", args=[plan.case_id, plan.pk])


def fields_of(page):
    """What a browser without JavaScript would send back, as it stands in the page."""
    html = re.sub(r"<template.*?</template>", "", page.content.decode(), flags=re.S)
    form = html[html.index("data-plan-form") :]
    found = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name and "checkbox" not in tag:
            found[name[1]] = value[1] if value else ""
    for name, text in re.findall(r'<textarea[^>]*name="([^"]*)"[^>]*>(.*?)</textarea>', form, re.S):
        found[name] = text.strip()
    for name, options in re.findall(r'<select[^>]*name="([^"]*)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)"[^>]*selected', options)
        found[name] = chosen[1] if chosen else re.search(r'value="([^"]*)"', options)[1]
    return found


def test_draft_saved_as_it_stands_changes_nothing_but_the_version(case, enter):
    plan = with_draft(case)
    browser, url = enter(case.worker), at("plan_edit", plan)
    before = text_of(plan)
    answer = browser.post(url, fields_of(browser.get(url)))
    assert answer.status_code == 303
    plan.refresh_from_db()
    assert text_of(plan) == before


def test_empty_extra_rows_take_a_goal_and_a_step_without_javascript(case, enter):
    plan = with_draft(case)
    browser, url = enter(case.worker), at("plan_edit", plan)
    typed = fields_of(browser.get(url))
    typed |= {
        "goals-2-title": "Tidur tenang",
        "steps-2-title": "Latihan napas",
        "steps-2-goal": "2",
    }
    assert browser.post(url, typed).status_code == 303
    assert plan.goals.last().title == "Tidur tenang"
    assert plan.steps.last().goal == plan.goals.last()


def test_step_of_a_goal_that_is_taken_away_is_asked_about_at_its_field(case, enter):
    plan = with_draft(case)
    browser, url = enter(case.worker), at("plan_edit", plan)
    typed = fields_of(browser.get(url)) | {"goals-1-DELETE": "on", "strategy": "Tetap tertulis"}
    page = browser.post(url, typed)
    assert page.status_code == 422
    assert "Tujuan ini tidak ada" in page.content.decode()
    assert "Tetap tertulis" in page.content.decode()
    assert plan.goals.count() == 2


BAD = [
    {"strategy": "x" * 10_000},
    {"goals-0-title": ""},
    {"goals-0-title": "a\x00b"},
    {"goals-0-weight": "0"},
    {"goals-0-weight": "9" * 30},
    {"goals-0-id": "bukan-id"},
    {"goals-0-baseline_level": "7"},
    {"goals-0-indicator": "x" * 600},
    {"steps-0-goal": "99"},
    {"steps-0-due_on": "kemarin"},
    {"steps-0-due_on": "1999-01-01"},
    {"steps-0-resource_id": "064145ee-37a1-452b-88e8-5615bcf098be"},
    {"steps-0-who": ""},
    {"review_on": "2020-01-01"},
    {"version": "abc"},
    {"goals-TOTAL_FORMS": "100000"},
    {"goals-TOTAL_FORMS": ""},
]


@pytest.mark.parametrize("wrong", BAD, ids="-".join)
def test_bad_input_is_answered_at_the_field_and_nothing_is_saved(case, enter, wrong):
    plan = with_draft(case)
    browser, url = enter(case.worker), at("plan_edit", plan)
    typed = fields_of(browser.get(url)) | {"risk_plan": "Yang sudah ditulis 🙂 \u202e"} | wrong
    page = browser.post(url, typed)
    assert page.status_code == 422
    assert "error-summary" in page.content.decode()
    assert "Yang sudah ditulis 🙂" in page.content.decode()
    assert PlanVersion.objects.get().version == plan.version


def test_emoji_and_marks_of_writing_direction_are_kept(case, enter):
    plan = with_draft(case)
    browser, url = enter(case.worker), at("plan_edit", plan)
    text = "Senyum 🙂 dan \u202eterbalik\u202c"
    assert browser.post(url, fields_of(browser.get(url)) | {"strategy": text}).status_code == 303
    assert PlanVersion.objects.get().strategy == text


def test_stale_tab_sees_both_texts_and_can_save_after_reading(case, enter):
    plan = with_draft(case)
    browser, url = enter(case.worker), at("plan_edit", plan)
    typed = fields_of(browser.get(url)) | {"strategy": "Dari tab ini"}
    other = fields_of(browser.get(url)) | {"strategy": "Dari tab lain"}
    assert browser.post(url, other).status_code == 303
    page = browser.post(url, typed)
    assert page.status_code == 409
    assert "Dari tab ini" in page.content.decode()
    assert "Dari tab lain" in page.content.decode()
    assert browser.post(url, fields_of(page)).status_code == 303
    assert PlanVersion.objects.get().strategy == "Dari tab ini"


def test_answer_form_asks_for_what_belongs_to_the_answer(case, enter):
    plan = with_draft(case)
    browser, url = enter(case.worker), at("plan_answer", plan)
    moment = "2026-11-19T09:00"
    silent = browser.post(url, {"party": "client", "answer": "agrees", "at": moment})
    assert (silent.status_code, "Pilih cara menjawab." in silent.content.decode()) == (422, True)
    typed = {"party": "client", "answer": "not_asked", "not_asked_reason": "unable", "at": moment}
    assert browser.post(url, typed).status_code == 422
    assert browser.post(url, {"party": "member:x", "answer": "agrees"}).status_code == 422
    assert not ClientAnswer.objects.exists()


def test_same_answer_sent_twice_is_recorded_once(case, enter):
    plan = with_draft(case)
    typed = {
        "party": "client", "answer": "agrees", "way": "oral", "at": "2026-11-19T09:00",
        "submission_id": "064145ee-37a1-452b-88e8-5615bcf098be",
    }  # fmt: skip
    browser = enter(case.worker)
    assert [browser.post(at("plan_answer", plan), typed).status_code for _ in "12"] == [303, 303]
    assert ClientAnswer.objects.count() == 1


def test_version_of_another_case_is_not_found_under_this_one(cast, case, enter):
    plan = with_draft(case)
    other = open_case_for(cast.sari)
    url = reverse("cases:plan_version", args=[other.pk, plan.pk])
    assert enter(cast.sari).get(url).status_code == 404


def test_case_without_a_plan_offers_to_begin_one(case, enter):
    with_consent(case)
    with_assessment(case)
    browser = enter(case.worker)
    page = browser.get(reverse("cases:plan_detail", args=[case.pk])).content.decode()
    assert "Susun rencana" in page
    answer = browser.post(reverse("cases:plan_start", args=[case.pk]))
    assert answer.headers["Location"] == at("plan_edit", PlanVersion.objects.get())


def test_shelved_plans_stay_readable(case, enter):
    plan = with_draft(case)
    shelve_plan(plan=plan, by=case.worker, reason="Klien menolak panti.")
    browser = enter(case.worker)
    page = browser.get(reverse("cases:plan_detail", args=[case.pk])).content.decode()
    assert at("plan_version", plan) in page
    assert "Klien menolak panti." in browser.get(at("plan_version", plan)).content.decode()


def test_diff_page_compares_with_any_version(case, enter):
    old = with_plan(case)
    plan = new_version(plan=old, by=case.worker, reason="Lain")
    edit_plan(
        plan=plan, by=case.worker, version=1, strategy="Pendampingan harian", goals=[goal_line(1)],
        steps=[step_line(1)],
    )  # fmt: skip
    browser = enter(case.worker)
    page = browser.get(at("plan_diff", plan)).content.decode()
    assert "<ins>harian</ins>" in page
    assert "Dihapus" in page
    for odd in ("x", "99999999999999999999", "1", ""):
        assert browser.get(at("plan_diff", plan), {"dari": odd}).status_code == 200


def test_page_asks_the_database_as_often_for_1_goal_as_for_10(
    case, enter, django_assert_max_num_queries
):
    plan = with_plan(case, goals=1)
    browser = enter(case.worker)
    url = reverse("cases:plan_detail", args=[case.pk])

    def queries():
        browser.get(url)
        with django_assert_max_num_queries(40) as counted:
            assert browser.get(url).status_code == 200
        return len(counted)

    tick_step(case=case, lineage=plan.steps.get().lineage, by=case.worker)
    few = queries()
    PlanVersion.objects.filter(pk=plan.pk).update(status="superseded")
    bigger = new_version(plan=plan, by=case.worker, reason="Lebih banyak")
    lines = [goal_line(number) for number in range(1, 11)]
    steps = [step_line(number) for number in range(1, 11)]
    edit_plan(plan=bigger, by=case.worker, version=1, goals=lines, steps=steps)
    answered(bigger)
    PlanVersion.objects.filter(pk=bigger.pk).update(status="approved", content_hash="x")
    for step in bigger.steps.all():
        tick_step(case=case, lineage=step.lineage, by=case.worker)
    assert queries() == few
