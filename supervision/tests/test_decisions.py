"""Perlu keputusan: what waits, oldest first, in a fixed number of queries."""

import pytest
from django.urls import reverse

from cases.tests.factories import client_for, open_case_for
from conftest import moment
from core import clock
from supervision.queue import waiting_for
from supervision.selectors.plan_reviews import turnaround_of
from supervision.services.plan_reviews import approve_plan
from supervision.tests.factories import submitted

pytestmark = pytest.mark.django_db

URL = "supervision:decisions"


def submit_at(worker, when, name="Lilis Maryani"):
    with clock.at(when):
        return submitted(open_case_for(worker, client_for(worker, name=name)), goals=1)


def test_oldest_request_stands_first_with_its_days(cast, enter):
    late = submit_at(cast.sari, moment(-9), "Klien Lama")
    submit_at(cast.tandi, moment(-1), "Klien Baru")
    with clock.at(moment()):
        page = enter(cast.bagus).get(reverse(URL)).content.decode()
        assert waiting_for(cast.bagus)[0].case == late.case
    assert page.index("Klien Lama") < page.index("Klien Baru")
    assert "9 hari" in page
    assert page.count("list-row-overdue") == 1


def test_only_what_a_person_may_decide_waits_for_them(cast, today):
    submit_at(cast.sari, moment(-1))
    assert waiting_for(cast.endang) == []
    assert len(waiting_for(cast.bagus)) == 1


def test_page_is_for_supervisors(cast, today, enter):
    codes = {
        who: enter(getattr(cast, who)).get(reverse(URL)).status_code for who in ["sari", "ratna"]
    }
    assert codes == {"sari": 403, "ratna": 403}


def test_turnaround_is_the_mean_of_the_last_90_days(cast):
    old = submit_at(cast.sari, moment(-100))
    with clock.at(moment(-95)):
        approve_plan(review=old, by=cast.bagus, content_hash=old.content_hash)
    for days in (1, 2):
        review = submit_at(cast.sari, moment(-10))
        with clock.at(moment(-10 + days)):
            approve_plan(review=review, by=cast.bagus, content_hash=review.content_hash)
    with clock.at(moment()):
        found = turnaround_of(cast.bagus)
    assert (found.number, found.days) == (2, 1.5)


def test_queue_asks_the_database_as_often_for_3_rows_as_for_30(
    cast, today, enter, django_assert_max_num_queries
):
    browser = enter(cast.bagus)

    def queries():
        with django_assert_max_num_queries(12) as counted:
            assert browser.get(reverse(URL)).status_code == 200
        return len(counted)

    for _ in range(3):
        submit_at(cast.sari, moment(-1))
    browser.get(reverse(URL))  # the first page of a session notes the acknowledgement
    few = queries()
    for _ in range(27):
        submit_at(cast.sari, moment(-1))
    assert queries() == few
