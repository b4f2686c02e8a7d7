"""What a contact sets in motion: who hears of a high risk, until somebody has read it."""

import datetime as dt

import pytest
from django.urls import reverse

from agency import access
from agency.models import SupervisoryLine
from cases.models import Task
from cases.services import alerts
from cases.tests.factories import open_case_for
from cases.tests.test_visit_corrections import address
from cases.tests.test_visits import log
from cases.visit_reminders import visit_due
from conftest import TODAY, moment
from core import clock
from core.models import Notice, Reminder

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture
def case(cast):
    with clock.at(moment(-10, "09:10")):
        return open_case_for(cast.sari)


def test_reading_settles_the_notice_and_stops_the_escalation(cast, enter, case):
    visit = log(case, cast.sari, risk="high")
    waiting = Reminder.objects.get(kind=alerts.UNREAD)
    assert waiting.send_at == moment(0, "10:00")
    bagus = enter(cast.bagus)
    notice = Notice.objects.get()
    assert bagus.post(reverse("inbox_read", args=[notice.pk]))["Location"] == address(
        "detail", visit
    )
    notice.refresh_from_db()
    assert notice.read_at is None
    bagus.post(address("read", visit))
    notice.refresh_from_db()
    assert notice.read_at == moment()
    assert alerts.resolve_unread(waiting) is None


def test_unread_high_risk_goes_to_the_next_in_line_and_names_only_the_case(cast, case):
    log(case, cast.sari, risk="high")
    waiting = Reminder.objects.get(kind=alerts.UNREAD)
    message = alerts.resolve_unread(waiting)
    assert list(message.recipients) == [cast.ratna]
    assert message.url == reverse("agency:staff_line")
    assert case.number in message.title
    assert "Lilis" not in f"{message.title} {message.body}"
    SupervisoryLine.objects.create(
        supervisee=cast.sari, supervisor=cast.endang, kind="acting", starts_at=moment(),
        ends_at=moment(9),
        set_by=cast.ratna,
    )  # fmt: skip
    access.sync(case)
    message = alerts.resolve_unread(waiting)
    assert list(message.recipients) == [cast.endang]
    assert message.url == Notice.objects.get().url


def test_without_any_supervisor_the_admin_hears_the_number_at_once(cast, case):
    SupervisoryLine.objects.all().delete()
    log(case, cast.sari, risk="high")
    notice = Notice.objects.get()
    assert notice.recipient == cast.ratna
    assert case.number in notice.title
    assert "Lilis" not in notice.title + notice.body
    assert list(alerts.resolve_unread(Reminder.objects.get(kind=alerts.UNREAD)).recipients) == [
        cast.ratna
    ]


def test_a_due_visit_is_said_to_the_worker_who_holds_the_case_now(cast, case):
    log(case, cast.sari, next_visit_on=TODAY + dt.timedelta(days=1))
    due = Reminder.objects.filter(kind="visit.due").order_by("send_at").first()
    with clock.at(moment(1, "07:00")):
        message = visit_due(due)
    assert message.recipients == [cast.sari]
    assert message.title == f"Kunjungan terjadwal: {case.number}"
    assert message.body == "LM · dijadwalkan 20 November 2026."
    Task.objects.update(done_at=moment())
    assert visit_due(due) is None
