"""Decisions on plans: bound to a version, never on own work, exactly one (R16)."""

import pytest
from django.urls import reverse

from agency.models import AuditEntry, SupervisoryLine
from agency.scope import Forbidden
from cases.models import Assignment, ClientAnswer, PlanVersion
from cases.services.plan_drafts import new_version
from cases.services.plans import submit_plan
from cases.tests.factories import answered, open_case_for, with_plan
from conftest import moment
from core import clock
from core.models import Notice
from core.refusals import Changed, Refused
from supervision.models import PlanReview
from supervision.services.plan_reviews import approve_plan, deciders, return_plan
from supervision.tests.factories import submitted

pytestmark = pytest.mark.django_db


@pytest.fixture
def review(cast, today):
    return submitted(open_case_for(cast.sari))


def acts_for(cast, supervisor, supervisee):
    SupervisoryLine.objects.create(
        supervisee=supervisee, supervisor=supervisor, kind="acting", starts_at=moment(-1),
        ends_at=moment(7), set_by=cast.ratna,
    )  # fmt: skip


def sync(*staff):
    from agency import access

    access.sync_staff(*staff)


def approve(review, by):
    return approve_plan(review=review, by=by, content_hash=review.content_hash)


def test_supervisor_approves_and_the_worker_is_told(cast, review):
    approve(review, cast.bagus)
    plan = PlanVersion.objects.get(pk=review.plan_id)
    assert (plan.status, plan.approved_at, plan.case.stage) == (
        "approved", clock.now(), "intervention",
    )  # fmt: skip
    assert (review.status, review.decided_by) == ("approved", cast.bagus)
    notice = Notice.objects.get(recipient=cast.sari, kind="plan.approved")
    assert review.case.number in notice.title
    assert review.case.client.name not in notice.title + notice.body


def test_submitting_tells_the_supervisor_by_case_number_only(cast, review):
    notice = Notice.objects.get(recipient=cast.bagus)
    assert notice.url == reverse("supervision:plan_review", args=[review.pk])
    assert review.case.client.name not in notice.title + notice.body


def test_returning_needs_a_comment_and_reaches_the_worker_in_the_file(cast, review, enter):
    url = reverse("supervision:plan_review", args=[review.pk])
    body = {"content_hash": review.content_hash, "decision": "return"}
    browser = enter(cast.bagus)
    page = browser.post(url, body)
    assert page.status_code == 422
    assert "Tulis apa yang perlu diperbaiki." in page.content.decode()
    answer = browser.post(url, {**body, "comment": "Tambahkan <b>dukungan</b> kakak."})
    assert answer.status_code == 303
    case = review.case
    file = enter(cast.sari).get(reverse("cases:plan_detail", args=[case.pk])).content.decode()
    assert "Tambahkan &lt;b&gt;dukungan&lt;/b&gt; kakak." in file
    assert not Notice.objects.filter(body__contains="dukungan").exists()


@pytest.mark.parametrize("who", ["author", "submitter", "worker", "former worker"])
def test_r16_nobody_decides_on_own_work_even_as_acting_supervisor(cast, today, who):
    """endang acts for bagus's team, but had a part in this very work."""
    case = open_case_for(cast.sari)
    acts_for(cast, cast.endang, cast.sari)
    sync(cast.sari)
    review = submitted(case)
    if who == "author":
        PlanVersion.objects.filter(pk=review.plan_id).update(created_by=cast.endang)
    if who == "submitter":
        PlanVersion.objects.filter(pk=review.plan_id).update(submitted_by=cast.endang)
    if who == "worker":
        type(case).objects.filter(pk=case.pk).update(worker=cast.endang)
    if who == "former worker":
        Assignment.objects.create(
            case=case, staff=cast.endang, starts_at=moment(-9), ends_at=moment(-5),
            assigned_by=cast.ratna,
        )  # fmt: skip
    review = PlanReview.objects.get(pk=review.pk)
    with pytest.raises(Refused) as refusal:
        approve(review, cast.endang)
    assert refusal.value.rule == "R16"
    assert [way.url for way in refusal.value.ways_out] == [reverse("agency:acting_new")]
    assert deciders(review) == [cast.bagus]
    assert PlanReview.objects.get().status == "waiting"


def test_r16_for_the_worker_herself_is_a_403_with_its_article(cast, review, enter):
    url = reverse("supervision:plan_review", args=[review.pk])
    body = {"content_hash": review.content_hash, "decision": "approve"}
    answer = enter(cast.sari).post(url, body)
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "10.3" in page
    assert review.plan.strategy not in page
    row = AuditEntry.objects.denied().get()
    assert (row.actor, row.rule) == (cast.sari, "R16")


def test_acting_supervisor_without_a_part_in_the_work_decides(cast, review):
    acts_for(cast, cast.endang, cast.sari)
    sync(cast.sari)
    assert approve(review, cast.endang).decided_by == cast.endang


def test_without_the_right_to_decide_nothing_is_decided(cast, review):
    with pytest.raises(Forbidden):
        approve(review, cast.endang)


def test_foreign_supervisor_and_admin_do_not_see_the_request(cast, review, enter):
    url = reverse("supervision:plan_review", args=[review.pk])
    codes = {who: enter(getattr(cast, who)).get(url).status_code for who in ["endang", "ratna"]}
    assert codes == {"endang": 404, "ratna": 403}


def test_decision_is_bound_to_the_content_that_was_read(cast, review):
    with pytest.raises(Changed):
        approve_plan(review=review, by=cast.bagus, content_hash="0" * 64)
    PlanVersion.objects.filter(pk=review.plan_id).update(review_on=moment(90).date())
    with pytest.raises(Changed):
        approve(review, cast.bagus)
    assert PlanReview.objects.get().status == "waiting"


def test_r35_an_answer_taken_back_before_the_decision_stops_the_approval(cast, review):
    answered(review.plan, "refuses")
    with pytest.raises(Refused) as refusal:
        approve(review, cast.bagus)
    assert refusal.value.rule == "R35"
    assert PlanReview.objects.get().status == "waiting"
    assert ClientAnswer.objects.count() == 2


def test_second_decision_reads_who_and_when(cast, review):
    approve(review, cast.bagus)
    acts_for(cast, cast.endang, cast.sari)
    sync(cast.sari)
    again = PlanReview.objects.get(pk=review.pk)
    with pytest.raises(Changed) as changed:
        return_plan(
            review=again, by=cast.endang, content_hash=again.content_hash, comment="Terlambat"
        )
    assert "disahkan oleh Bagus Prakoso" in str(changed.value.sentence)
    assert "19 November 2026" in str(changed.value.sentence)


def test_page_shows_the_plan_beside_the_assessment_and_the_words_that_changed(cast, today, enter):
    case = open_case_for(cast.sari)
    old = with_plan(case)
    plan = new_version(plan=old, by=cast.sari, reason="Perlu dukungan kakak")
    goal = plan.goals.first()
    goal.indicator = "Laporan klien tiap bulan"
    goal.save()
    answered(plan)
    submit_plan(plan=plan, by=cast.sari, version=plan.version)
    url = reverse("supervision:plan_review", args=[PlanReview.objects.get().pk])
    page = enter(cast.bagus).get(url).content.decode()
    assert "<del>minggu</del>" in page
    assert "<ins>bulan</ins>" in page
    assert "Kekerasan berulang oleh suami." in page
    assert "Perubahan sejak versi 1" in page
    assert "Sahkan" in page
    assert "Sahkan</button>" not in enter(cast.sari).get(url).content.decode()
