"""Reminders: scheduled as rows, sent by the sweep, once per person and channel."""

import datetime as dt
import re

import pytest
from django.core import mail

from core import clock, reminders
from core.models import Delivery, Notice, Reminder
from core.sweep import HOLD, MOST_TRIES, RESTS, sweep
from core.tests.notes import KIND, note
from core.tests.post_office import post_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(cast):
    """Only sari and bagus are active."""
    type(cast.sari).objects.exclude(username__in=["sari", "bagus"]).update(is_active=False)
    return cast


@pytest.fixture
def office(settings):
    with post_office() as office:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", office.port
        settings.EMAIL_TIMEOUT = 5
        yield office


def later(**span):
    return clock.at(clock.now() + dt.timedelta(**span))


def test_a_due_reminder_reaches_inbox_and_mailbox_of_each_active_person(staff, today):
    note("K-1")
    assert sweep() == 1
    assert {n.recipient.username for n in Notice.objects.all()} == {"sari", "bagus"}
    assert sorted(m.to[0] for m in mail.outbox) == ["bagus@contoh.invalid", "sari@contoh.invalid"]
    assert Reminder.objects.get().status == "sent"


def test_the_sweep_run_twice_sends_once(staff, today):
    note("K-1")
    sweep()
    with later(minutes=10):
        assert sweep() == 0
    assert (Notice.objects.count(), len(mail.outbox)) == (2, 2)


def test_a_letter_is_neutral_and_carries_codes_and_a_link_only(staff, today, settings):
    settings.PEKSO_BASE_URL = "http://localhost:8123/"
    note("K-1")
    sweep()
    letter = mail.outbox[0]
    assert letter.subject == "Pekso: ada pengingat untuk Anda"
    assert "Kasus K-1 (L.M.) jatuh tempo" in letter.body
    assert "http://localhost:8123/kasus/" in letter.body
    assert re.fullmatch(r"<[0-9a-f-]{36}@pekso\.invalid>", letter.message()["Message-ID"])


def test_the_same_delivery_has_the_same_message_id_when_sent_again(staff, today):
    note("K-1")
    sweep()
    first = {m.to[0]: m.message()["Message-ID"] for m in mail.outbox}
    Delivery.objects.filter(channel="mail").update(sent_at=None)
    Reminder.objects.update(status="claimed", held_until=None)
    sweep()
    again = {m.to[0]: m.message()["Message-ID"] for m in mail.outbox[2:]}
    assert again == first


def test_what_is_not_due_waits(staff, today):
    note("K-1", send_at=clock.now() + dt.timedelta(minutes=1))
    assert sweep() == 0
    with later(minutes=1):
        assert sweep() == 1


def test_a_missed_hour_is_made_up_at_the_next_sweep(staff, today):
    note("K-1", send_at=clock.now() - dt.timedelta(days=2))
    assert sweep() == 1
    assert len(mail.outbox) == 2


def test_what_is_no_longer_true_is_cancelled_and_said_to_nobody(staff, today):
    note("K-1 tidak-benar")
    sweep()
    assert Reminder.objects.get().status == "cancelled"
    assert (Notice.objects.count(), len(mail.outbox)) == (0, 0)


def test_a_cancelled_reminder_is_not_sent(staff, today):
    reminder = note("K-1")
    assert reminders.cancel(subject_id=reminder.subject_id, kind=KIND) == 1
    assert sweep() == 0


def test_the_same_key_stands_once_and_moves_while_it_waits(staff, today):
    first = note("K-1", send_at=clock.now() + dt.timedelta(days=1))
    second = note("K-1")
    assert first.pk == second.pk
    assert sweep() == 1
    note("K-1")
    assert sweep() == 0


def test_a_cancelled_key_that_is_scheduled_again_waits_again(staff, today):
    reminder = note("K-1")
    reminders.cancel(subject_id=reminder.subject_id)
    note("K-1")
    assert sweep() == 1


def test_one_broken_reminder_stops_nobody_elses(staff, today):
    note("K-0 rusak", send_at=clock.now() - dt.timedelta(days=1))
    note("K-1")
    assert sweep() == 2
    assert len(mail.outbox) == 2
    broken = Reminder.objects.get(key="K-0 rusak")
    assert (broken.status, broken.held_until) == ("claimed", clock.now() + RESTS[0])
    with later(minutes=1):
        assert sweep() == 1
        assert Reminder.objects.get(pk=broken.pk).held_until == clock.now() + RESTS[1]


def test_a_kind_that_nobody_registered_rests_and_is_not_lost(staff, today):
    reminders.schedule(key="x", kind="none", subject_id=staff.sari.pk, send_at=clock.now())
    sweep()
    assert Reminder.objects.get().status == "claimed"


def test_refused_mail_is_tried_again_after_a_rest_and_others_get_theirs(staff, today, office):
    office.refused.add("bagus@contoh.invalid")
    note("K-1")
    sweep()
    assert [letter["To"] for letter in office.letters] == ["sari@contoh.invalid"]
    assert Notice.objects.count() == 2
    assert sweep() == 0
    office.refused.clear()
    with later(minutes=1):
        assert sweep() == 1
    assert [letter["To"] for letter in office.letters] == [
        "sari@contoh.invalid",
        "bagus@contoh.invalid",
    ]
    assert Reminder.objects.get().status == "sent"


def test_a_dead_mail_server_costs_no_notice_and_the_mail_comes_later(staff, today, office):
    port = office.port
    with post_office() as gone:
        dead = gone.port
    from django.conf import settings

    settings.EMAIL_PORT = dead
    for number in range(5):
        note(f"K-{number}")
    sweep()
    assert (Notice.objects.count(), len(office.letters)) == (10, 0)
    settings.EMAIL_PORT = port
    with later(minutes=1):
        sweep()
    assert len(set(office.ids())) == len(office.letters) == 10
    assert Notice.objects.count() == 10


def test_mail_that_is_refused_for_ever_is_given_up_and_stays_in_the_inbox(staff, today, office):
    office.refused.update({"bagus@contoh.invalid", "sari@contoh.invalid"})
    note("K-1")
    Reminder.objects.update(tries=MOST_TRIES - 1)
    sweep()
    assert Reminder.objects.get().status == "sent"
    assert Delivery.objects.filter(channel="mail", given_up_at__isnull=False).count() == 2
    assert Notice.objects.count() == 2


def test_a_claim_left_behind_by_a_dead_sweep_is_taken_over_after_a_while(staff, today):
    note("K-1")
    Reminder.objects.update(
        status="claimed", claimed_by="a dead one", held_until=clock.now() + HOLD
    )
    assert sweep() == 0
    with clock.at(clock.now() + HOLD):
        assert sweep() == 1
    assert len(mail.outbox) == 2
