"""Plans from the first draft to a frozen version (R01, R17, and what approval is bound to)."""

import datetime as dt

import pytest
from django.urls import reverse

from cases.models import PlanVersion, Resource
from cases.selectors.plans import hash_now, text_of
from cases.services.goal_levels import complete_levels
from cases.services.plan_drafts import draft_next_version, edit_plan, new_version, start_plan
from cases.services.plans import approve_version, return_version, shelve_plan, submit_plan
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
from core import clock
from core.refusals import Changed, Refused
from core.versions import Stale

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(cast, today):
    return open_case_for(cast.sari)


def rewrite(plan, **fields):
    """The same draft, saved once more."""
    values = {
        "strategy": plan.strategy, "risk_plan": plan.risk_plan, "cost": plan.cost,
        "review_on": plan.review_on, "goals": [goal_line(1), goal_line(2)],
        "steps": [step_line(1), step_line(2)], "version": plan.version,
    }  # fmt: skip
    return edit_plan(plan=plan, by=plan.case.worker, **{**values, **fields})


def test_r01_no_plan_begins_before_consent(case):
    with pytest.raises(Refused) as refusal:
        start_plan(case=case, by=case.worker)
    assert refusal.value.rule == "R01"
    assert not PlanVersion.objects.exists()


def test_r17_no_plan_begins_before_the_assessment_is_finished(case):
    with_consent(case)
    with_assessment(case, status="started", finished_at=None)
    with pytest.raises(Refused) as refusal:
        start_plan(case=case, by=case.worker)
    assert refusal.value.rule == "R17"
    url = reverse("cases:assessment_detail", args=[case.pk])
    assert [part.url for part in refusal.value.missing] == [url]


def test_r17_names_each_missing_part_with_its_page_and_without_case_content(case):
    plan = with_draft(case)
    plan = rewrite(
        plan,
        strategy="",
        review_on=None,
        goals=[goal_line(1, baseline="", level_0=""), goal_line(2, baseline_level=None)],
        steps=[step_line(1, due_on=None)],
    )
    with pytest.raises(Refused) as refusal:
        submit_plan(plan=plan, by=case.worker, version=plan.version)
    assert refusal.value.rule == "R17"
    assert [part.label for part in refusal.value.missing] == [
        "Tujuan 1: keadaan awal, tingkat 0 (hasil yang diharapkan)",
        "Tujuan 2: tingkat awal, langkah",
        "Langkah 1: kapan",
        "strategi",
        "tanggal peninjauan",
    ]
    plan.refresh_from_db()
    assert plan.status == "draft"


def test_baseline_of_zero_is_a_level(case):
    plan = rewrite(with_draft(case), goals=[goal_line(1, baseline_level=0), goal_line(2)])
    answered(plan)
    assert submit_plan(plan=plan, by=case.worker, version=plan.version).status == "submitted"


def test_starting_leads_to_the_planning_stage_and_twice_to_the_same_draft(case):
    with_consent(case)
    with_assessment(case)
    plan = start_plan(case=case, by=case.worker)
    case.refresh_from_db()
    assert (case.stage, plan.number, plan.status) == ("planning", 1, "draft")
    assert start_plan(case=case, by=case.worker) == plan


def test_shelved_plan_is_followed_by_an_empty_one_under_the_next_number(case):
    plan = with_draft(case)
    shelve_plan(plan=plan, by=case.worker, reason="Klien menolak panti.")
    second = start_plan(case=case, by=case.worker)
    assert (second.number, second.goals.count()) == (2, 0)


def test_draft_is_written_as_a_whole_and_keeps_the_lineage_of_rows(case):
    plan = with_draft(case)
    first, second = plan.goals.all()
    step = plan.steps.get(goal=second)
    plan = rewrite(
        plan,
        goals=[goal_line(2, id=second.pk, title="Lebih tenang"), goal_line(3)],
        steps=[step_line(1, id=step.pk)],
    )
    kept, new = plan.goals.all()
    assert (kept.lineage, kept.title, kept.position) == (second.lineage, "Lebih tenang", 0)
    assert new.lineage not in {first.lineage, second.lineage}
    assert [(s.lineage, s.goal_id) for s in plan.steps.all()] == [(step.lineage, kept.pk)]


def test_stale_edit_shows_both_texts_and_writes_nothing(case):
    plan = with_draft(case)
    rewrite(plan, strategy="Kata dari tab pertama")
    with pytest.raises(Stale) as stale:
        rewrite(plan, strategy="Kata dari tab kedua", goals=[goal_line(7)], steps=[step_line(1)])
    shown = {difference.label: difference for difference in stale.value.differences}
    assert shown["Strategi"].stored == "Kata dari tab pertama"
    assert shown["Strategi"].typed == "Kata dari tab kedua"
    assert "nomor 7" in shown["Tujuan"].typed
    assert "nomor 1" in shown["Tujuan"].stored
    assert PlanVersion.objects.get().strategy == "Kata dari tab pertama"


def test_same_edit_sent_twice_is_no_conflict(case):
    plan = with_draft(case)
    rewrite(plan, strategy="Sekali saja")
    assert rewrite(plan, strategy="Sekali saja").version == plan.version + 1


def test_submitting_freezes_the_content_under_its_hash(case):
    plan = with_draft(case)
    answered(plan)
    submitted = submit_plan(plan=plan, by=case.worker, version=plan.version)
    assert submitted.content_hash == hash_now(plan)
    assert (submitted.submitted_by, submitted.submitted_at) == (case.worker, clock.now())
    with pytest.raises(Changed):
        rewrite(plan)


def test_submitting_an_older_reading_is_refused(case):
    plan = with_draft(case)
    answered(rewrite(plan, strategy="Lain"))
    with pytest.raises(Changed):
        submit_plan(plan=plan, by=case.worker, version=plan.version)


def test_approval_is_bound_to_the_content(case):
    plan = with_draft(case)
    answered(plan)
    plan = submit_plan(plan=plan, by=case.worker, version=plan.version)
    PlanVersion.objects.filter(pk=plan.pk).update(review_on=dt.date(2027, 5, 1))
    with pytest.raises(Changed):
        approve_version(plan=plan, by=case.worker, content_hash=plan.content_hash)
    plan.refresh_from_db()
    assert plan.status == "submitted"


def test_approval_puts_one_version_in_force_and_moves_the_case(cast, case):
    old = with_plan(case)
    plan = new_version(plan=old, by=case.worker, reason="Tambah dukungan keluarga")
    answered(plan)
    plan = submit_plan(plan=plan, by=case.worker, version=plan.version)
    approve_version(plan=plan, by=cast.bagus, content_hash=plan.content_hash)
    assert {p.number: p.status for p in PlanVersion.objects.all()} == {
        1: "superseded",
        2: "approved",
    }
    case.refresh_from_db()
    assert case.stage == "intervention"


def test_new_version_copies_texts_and_lineages(case):
    old = with_plan(case)
    plan = new_version(plan=old, by=case.worker, reason="Tambah langkah")
    assert plan.based_on == old
    assert text_of(plan) == text_of(old)
    assert set(plan.goals.values_list("pk")).isdisjoint(old.goals.values_list("pk"))
    assert hash_now(plan) == old.content_hash


def test_second_version_in_work_is_refused_with_its_number(case):
    old = with_plan(case)
    new_version(plan=old, by=case.worker, reason="Satu")
    with pytest.raises(Changed, match="Versi 2"):
        new_version(plan=old, by=case.worker, reason="Dua")


def test_returned_version_is_mended_in_the_next_one(cast, case):
    plan = with_draft(case)
    answered(plan)
    plan = submit_plan(plan=plan, by=case.worker, version=plan.version)
    return_version(plan=plan, by=cast.bagus, content_hash=plan.content_hash)
    mended = new_version(plan=plan, by=case.worker, reason="Perbaikan")
    assert (mended.number, mended.status, plan.status) == (2, "draft", "returned")


def test_altered_strategy_drafts_the_next_version_and_leads_back_to_planning(case):
    old = with_plan(case)
    plan = draft_next_version(case=case, by=case.worker, reason="Bu Darmi pindah")
    case.refresh_from_db()
    assert (plan.number, plan.based_on, case.stage) == (2, old, "planning")
    assert draft_next_version(case=case, by=case.worker, reason="Lagi") == plan


def test_open_levels_are_written_later_without_touching_what_was_approved(case):
    plan = with_plan(case)
    goal = plan.goals.first()
    complete_levels(goal=goal, by=case.worker, levels={"plus1": "Dua orang", "minus2": ""})
    assert hash_now(plan) == plan.content_hash
    goal.refresh_from_db()
    assert (goal.level_plus1, goal.later_levels) == ("Dua orang", ["plus1"])
    with pytest.raises(Changed):
        complete_levels(goal=goal, by=case.worker, levels={"0": "Lebih mudah"})
    copy = new_version(plan=plan, by=case.worker, reason="Lanjut").goals.first()
    assert (copy.level_plus1, copy.later_levels) == ("Dua orang", [])


def test_step_keeps_its_resource(case):
    plan = with_draft(case)
    resource = Resource.objects.create(
        case=case, name="Bu Darmi", kind="informal", place="around", offer="material",
        created_at=clock.now(), created_by=case.worker,
    )  # fmt: skip
    plan = rewrite(plan, steps=[step_line(1, resource_id=resource.pk), step_line(2)])
    assert text_of(plan).steps[0].resource_name == "Bu Darmi"


def test_review_date_must_lie_ahead_on_the_form(case, enter):
    plan = with_draft(case)
    page = enter(case.worker).post(
        reverse("cases:plan_edit", args=[case.pk, plan.pk]),
        {"version": plan.version, "review_on": (clock.today() - dt.timedelta(days=1)).isoformat()},
    )
    assert page.status_code == 422
    assert "Tanggal peninjauan sudah lewat." in page.content.decode()
