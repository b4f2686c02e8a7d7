"""Loading the demonstration: all or nothing, the same each time, on any day of the year."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction

from agency.models import AuditEntry, Staff
from cases.models import Case, Contact, Finding, Goal
from clients.models import Client
from core import clock
from core.models import Delivery, Notice, Reminder
from core.refusals import Refused
from core.sweep import sweep
from pekso.demo.acts import Agree, Course, OpenCase, Person, SubmitPlan
from pekso.demo.courses import COURSES, elderly, families, recovery, violence
from pekso.demo.moments import Moments
from pekso.demo.play import NoPostman, play
from pekso.demo.sessions import SESSIONS

pytestmark = pytest.mark.django_db
JAKARTA = ZoneInfo("Asia/Jakarta")
# Five past midnight on a Sunday in the joint leave of Lebaran.
HOLIDAY = dt.datetime(2026, 3, 22, 0, 5, tzinfo=JAKARTA)
WORKDAY = dt.datetime(2026, 11, 19, 9, 0, tzinfo=JAKARTA)
SOME = (violence.LILIS, violence.MARIA, families.HENDRA, elderly.KARSINAH, recovery.DIMAS)


def texts():
    """What the demonstration says, without the ids that differ from run to run."""
    return [
        list(Client.objects.order_by("number").values_list("number", "name", "birth_date")),
        list(Case.objects.order_by("number").values_list("number", "stage", "opened_at", "risk")),
        sorted((one.happened_at, one.seen_heard) for one in Contact.objects.all()),
        sorted((one.created_at, one.fact, one.reading) for one in Finding.objects.all()),
        sorted((one.title, one.level_0) for one in Goal.objects.all()),
        list(Notice.objects.order_by("created_at", "title", "kind").values_list("kind", "title")),
        list(Reminder.objects.order_by("send_at", "kind").values_list("send_at", "kind", "status")),
    ]


def outcome(now, **options):
    with transaction.atomic():
        play(now, **options)
        found = texts()
        transaction.set_rollback(True)
    return found


def test_the_same_moment_gives_the_same_demonstration():
    assert outcome(WORKDAY, courses=SOME, sessions=()) == outcome(
        WORKDAY, courses=SOME, sessions=()
    )


def test_an_interrupted_load_leaves_nothing_and_says_whose_course_it_was():
    broken = Course(
        "sari",
        Person("Klien Patah", "P", age=30),
        (OpenCase("T-5 09:00", "Rencana tanpa isi."), Agree("T-4 09:00"), SubmitPlan("T-3 09:00")),
    )
    with pytest.raises(Exception) as caught:
        play(WORKDAY, courses=(violence.SRI, broken), sessions=())
    assert "Klien Patah" in caught.value.__notes__[0]
    assert not Staff.objects.exists()
    assert not Client.objects.exists()
    assert not AuditEntry.objects.exists()


def test_on_a_holiday_at_midnight_everything_still_fits():
    play(HOLIDAY, courses=COURSES[::2])
    assert Case.objects.count() >= 30
    assert not AuditEntry.objects.filter(at__gt=HOLIDAY).exists()
    assert not AuditEntry.objects.denied().exists()
    with clock.at(HOLIDAY):
        before = Delivery.objects.filter(recipient__username="sari").count()
        sweep(post=NoPostman)
        assert Delivery.objects.filter(recipient__username="sari").count() > before


def test_an_act_lies_on_a_working_day_and_never_ahead():
    moments = Moments(HOLIDAY, JAKARTA)
    assert moments.at("T-1 09:00") < moments.at("now-20m") < HOLIDAY
    assert moments.at("T-1 09:00").date() < dt.date(2026, 3, 21)
    with pytest.raises(ValueError, match="no moment"):
        moments.at("T-0 09:00")


def test_the_latest_morning_is_left_to_the_running_house():
    moments = Moments(WORKDAY, JAKARTA)
    mornings = moments.mornings(moments.at("T-3 12:00"), 7)
    assert [morning.day for morning in mornings] == [17, 18]


def test_sessions_are_held_by_those_who_supervise():
    play(WORKDAY, courses=(violence.SRI,), sessions=SESSIONS[:2])
    assert AuditEntry.objects.filter(act="session.record").count() == 2


def test_a_rule_that_says_no_stops_the_demonstration():
    twice = Course("dewi", violence.SRI.person, violence.SRI.acts)
    with pytest.raises(Refused, match="R24"):
        play(WORKDAY, courses=(violence.SRI, twice), sessions=())
