"""The rhythm of monev: the pending date, its reminders, and what ends them."""

import datetime as dt

import pytest
from django.core import mail

from agency.models import SupervisoryLine
from cases.models import MonevDue, MonevSchedule
from cases.services.monev_schedules import end_schedule, pending_due, set_monev_schedule
from cases.tests.factories import open_case_for, with_plan
from conftest import moment
from core import clock
from core.models import Notice, Reminder
from core.refusals import Refused
from core.sweep import sweep

pytestmark = pytest.mark.django_db
FRIDAY = dt.date(2026, 12, 18)


@pytest.fixture
def case(cast, today):
    case = open_case_for(cast.sari)
    with_plan(case)
    return case


def scheduled(case, starts_on=FRIDAY, every=30, unit="days"):
    return set_monev_schedule(
        case=case, by=case.worker, every=every, unit=unit, starts_on=starts_on
    )


def sweep_on(day, time="07:00"):
    """Sweep on that date of Jakarta; who heard what since, as (person, kind)."""
    before = set(Notice.objects.values_list("pk", flat=True))
    hour, minute = (int(part) for part in time.split(":"))
    with clock.at(dt.datetime.combine(day, dt.time(hour, minute), tzinfo=moment().tzinfo)):
        sweep()
    heard = Notice.objects.exclude(pk__in=before).select_related("recipient")
    return {(notice.recipient.username, notice.kind.removeprefix("monev.")) for notice in heard}


def test_the_first_date_moves_to_a_working_day(case):
    scheduled(case, starts_on=dt.date(2026, 12, 24))
    due = pending_due(case)
    assert (due.nominal_on, due.due_on) == (dt.date(2026, 12, 24), dt.date(2026, 12, 28))


def test_reminders_come_before_on_and_after_the_day_and_then_to_the_supervisor(case):
    scheduled(case)
    assert sweep_on(dt.date(2026, 12, 14)) == set()
    assert sweep_on(dt.date(2026, 12, 15), "06:59") == set()
    assert sweep_on(dt.date(2026, 12, 15)) == {("sari", "soon")}
    assert sweep_on(FRIDAY) == {("sari", "due")}
    assert sweep_on(dt.date(2026, 12, 19)) == {("sari", "overdue")}
    assert sweep_on(dt.date(2026, 12, 21)) == {("bagus", "escalation")}
    assert sweep_on(dt.date(2026, 12, 30)) == set()
    assert len(mail.outbox) == 4


def test_the_hour_is_that_of_the_units_zone(case):
    case.unit.time_zone = "Asia/Jayapura"
    case.unit.save()
    scheduled(case)
    due = Reminder.objects.get(kind="monev.due")
    assert due.send_at == dt.datetime(2026, 12, 17, 22, tzinfo=dt.UTC)


def test_letters_carry_number_and_initials_but_no_name(case):
    scheduled(case)
    sweep_on(FRIDAY)
    letter = mail.outbox[-1]
    assert case.number in letter.body
    assert "(LM)" in letter.body
    assert "Lilis" not in letter.subject + letter.body
    assert f"/kasus/{case.pk}/" in letter.body


def test_after_days_without_a_sweep_only_the_latest_word_is_said(case):
    scheduled(case)
    assert sweep_on(dt.date(2026, 12, 28)) == {("sari", "overdue"), ("bagus", "escalation")}
    assert Reminder.objects.filter(status="cancelled").count() == 2


def test_a_date_that_is_already_near_is_said_at_the_next_sweep_once(case):
    scheduled(case, starts_on=dt.date(2026, 11, 20))
    assert sweep_on(dt.date(2026, 11, 19), "09:01") == {("sari", "soon")}
    assert sweep_on(dt.date(2026, 11, 19), "09:02") == set()


def test_whoever_holds_the_case_at_sending_time_hears_of_it(case, cast):
    scheduled(case)
    type(case).objects.filter(pk=case.pk).update(worker=cast.tandi)
    assert sweep_on(FRIDAY) == {("tandi", "due")}


def test_the_supervisor_at_sending_time_hears_the_escalation(case, cast):
    scheduled(case)
    SupervisoryLine.objects.create(
        supervisee=cast.sari, supervisor=cast.endang, kind="acting",
        starts_at=moment(20), ends_at=moment(60),
    )  # fmt: skip
    assert sweep_on(dt.date(2026, 12, 21)) == {
        ("sari", "overdue"), ("bagus", "escalation"), ("endang", "escalation"),
    }  # fmt: skip


def test_without_a_supervisor_the_admin_hears_the_number_alone(case, cast):
    scheduled(case)
    SupervisoryLine.objects.update(ends_at=moment(1))
    sweep_on(dt.date(2026, 12, 21))
    notice = Notice.objects.get(recipient=cast.ratna)
    assert case.number in notice.title
    assert "LM" not in notice.title + notice.body
    assert str(case.pk) not in notice.url


def test_a_worker_who_left_is_not_written_to_but_the_supervisor_is(case, cast):
    scheduled(case)
    type(cast.sari).objects.filter(pk=cast.sari.pk).update(is_active=False)
    assert sweep_on(FRIDAY) == {("bagus", "due")}


def test_a_new_schedule_ends_the_old_one_with_its_date_and_reminders(case):
    old = scheduled(case)
    new = scheduled(case, starts_on=dt.date(2027, 1, 4), every=1, unit="months")
    old.refresh_from_db()
    assert old.ended_at == clock.now()
    assert [due.schedule for due in MonevDue.objects.pending()] == [new]
    assert sweep_on(FRIDAY) == set()


def test_an_ended_schedule_reminds_nobody(case):
    scheduled(case)
    end_schedule(case=case)
    assert sweep_on(FRIDAY) == set()
    assert not MonevSchedule.objects.filter(ended_at=None).exists()


def test_r17_no_schedule_without_a_plan_in_force(cast, today):
    with pytest.raises(Refused) as refused:
        scheduled(open_case_for(cast.sari))
    assert refused.value.rule == "R17"


def test_r23_the_first_date_cannot_lie_in_the_past(case):
    with pytest.raises(Refused) as refused:
        scheduled(case, starts_on=dt.date(2026, 11, 18))
    assert refused.value.rule == "R23"
    assert not MonevSchedule.objects.exists()
