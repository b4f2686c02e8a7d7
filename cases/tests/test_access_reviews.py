"""Tinjauan akses: once a quarter, reminded, ticked, and with effect."""

import pytest
from django.urls import reverse

from agency import access
from cases.models import AccessReview, AccessReviewTick, Assignment
from cases.selectors.access_reviews import quarter_of, waiting_for
from cases.services.access_reviews import open_reviews, resolve_due, tick_accesses
from cases.services.assignments import assign_case
from cases.tests.factories import open_case_for
from conftest import moment
from core.models import Reminder
from core.refusals import Changed

pytestmark = pytest.mark.django_db


@pytest.fixture
def second(cast, today):
    case = open_case_for(cast.sari)
    return assign_case(case=case, to=cast.tandi, by=cast.bagus, kind="second")


def test_each_supervisor_with_a_team_gets_one_review_a_quarter(cast, second):
    assert quarter_of(moment().date()) == "2026-4"
    assert open_reviews() == 1
    assert open_reviews() == 0
    review = AccessReview.objects.get()
    assert (review.supervisor, review.due_on) == (cast.bagus, moment(14).date())
    reminders = Reminder.objects.filter(kind="access.review")
    assert reminders.count() == 2
    assert resolve_due(reminders[0]).recipients == [cast.bagus]


def test_ticks_keep_or_end_with_effect_at_once_and_finish_the_review(cast, second, enter):
    open_reviews()
    browser = enter(cast.bagus)
    url = reverse("cases:access_review")
    page = browser.get(url).content.decode()
    assert second.case.number in page
    assert "Yohanes Tandi" in page
    main = Assignment.objects.get(kind="main")
    told = {str(main.pk): "keep", str(second.pk): "end"}
    assert browser.post(url, told).status_code == 422
    assert access.can(cast.tandi, second.case)
    told["reason"] = "Tidak lagi diperlukan"
    assert browser.post(url, told).status_code == 303
    assert Assignment.objects.get(pk=second.pk).end_reason == "Tidak lagi diperlukan"
    assert not access.can(cast.tandi, second.case)
    assert access.can(cast.sari, second.case)
    assert {(t.staff, t.answer) for t in AccessReviewTick.objects.all()} == {
        (cast.sari, "keep"),
        (cast.tandi, "end"),
    }
    review = AccessReview.objects.get()
    assert review.finished_at == moment()
    assert not waiting_for(cast.bagus, "2026-4").exists()
    assert resolve_due(Reminder.objects.filter(kind="access.review")[0]) is None


def test_a_main_worker_is_kept_and_other_teams_are_not_ticked(cast, second, enter):
    main = Assignment.objects.get(kind="main")
    assert (
        enter(cast.bagus).post(reverse("cases:access_review"), {str(main.pk): "end"}).status_code
        == 422
    )
    with pytest.raises(Changed):
        tick_accesses(by=cast.bagus, answers={main.pk: "end"})
    with pytest.raises(Exception, match="no right"):
        tick_accesses(by=cast.endang, answers={second.pk: "end"})
    assert access.can(cast.tandi, second.case)


def test_nothing_is_chosen_beforehand_and_what_is_left_open_waits(cast, second, enter):
    browser = enter(cast.bagus)
    url = reverse("cases:access_review")
    page = browser.get(url).content.decode()
    assert " checked" not in page
    assert reverse("cases:handover_new", args=[second.case_id]) in page
    answer = browser.post(url, {})
    assert answer.status_code == 422
    assert "Jawab sekurangnya satu baris." in answer.content.decode()
    assert not AccessReviewTick.objects.exists()
    assert browser.post(url, {str(second.pk): "keep"}).status_code == 303
    waiting = waiting_for(cast.bagus, "2026-4")
    assert [row.kind for row in waiting] == ["main"]
