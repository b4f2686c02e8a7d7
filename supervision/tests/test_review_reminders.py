"""A plan that waits too long is said to whoever may decide, once, and not after the decision."""

import datetime as dt

import pytest

from agency import access
from agency.models import SupervisoryLine
from cases.tests.factories import open_case_for
from conftest import moment
from core import clock
from core.models import Notice, Reminder
from core.sweep import sweep
from supervision.review_reminders import LATE
from supervision.services.plan_reviews import approve_plan
from supervision.tests.factories import submitted

pytestmark = pytest.mark.django_db


def submit(worker):
    """Handed in on Thursday 19 November, so the decision is late on Wednesday the 25th."""
    with clock.at(moment(0, "10:00")):
        return submitted(open_case_for(worker))


def told():
    return list(Notice.objects.filter(kind=LATE).values_list("recipient__username", flat=True))


def test_the_supervisor_hears_of_it_on_the_first_late_working_day(cast):
    review = submit(cast.sari)
    assert Reminder.objects.get(kind=LATE).send_at.date() == dt.date(2026, 11, 25)
    with clock.at(moment(5, "12:00")):
        sweep()
        assert told() == []
    with clock.at(moment(6, "12:00")):
        sweep()
        sweep()
    assert told() == ["bagus"]
    notice = Notice.objects.get(kind=LATE)
    assert notice.title == f"Rencana {review.case.number} menunggu keputusan sejak 19 November 2026"
    assert "Lilis" not in notice.title + notice.body
    with clock.at(moment(6, "13:00")):
        approve_plan(review=review, by=cast.bagus, content_hash=review.content_hash)
    notice.refresh_from_db()
    assert notice.read_at is not None


def test_nothing_is_said_after_the_decision(cast):
    review = submit(cast.sari)
    with clock.at(moment(1, "09:00")):
        approve_plan(review=review, by=cast.bagus, content_hash=review.content_hash)
    with clock.at(moment(9, "09:00")):
        sweep()
    assert told() == []


def test_the_admin_hears_of_it_where_nobody_may_decide(cast):
    submit(cast.sari)
    with clock.at(moment(2, "09:00")):
        SupervisoryLine.objects.filter(supervisee=cast.sari).update(ends_at=clock.now())
        access.sync_staff(cast.sari)
    with clock.at(moment(6, "12:00")):
        sweep()
    assert told() == ["ratna"]
