"""Monev reminders through a real worker, a real beat and a real Redis."""

import datetime as dt

import pytest

from cases.services.monev_schedules import set_monev_schedule
from cases.tests.factories import open_case_for, with_plan
from core import clock, health
from core.models import Notice
from core.sweep import HOLD, sweep
from pekso.tests.celery_processes import Round, wait_until

pytestmark = [pytest.mark.servers, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def celery_round(tmp_path):
    found = Round(tmp_path)
    yield found
    found.end()


def late_case(worker):
    """A case whose monev was due ten days ago: the worker is late, the supervisor is told."""
    now = dt.datetime.now(dt.UTC)
    with clock.at(now - dt.timedelta(days=60)):
        case = open_case_for(worker)
        with_plan(case)
    with clock.at(now - dt.timedelta(days=30)):
        first = clock.today() + dt.timedelta(days=15)
        set_monev_schedule(case=case, by=worker, every=30, unit="days", starts_on=first)
    return case


def heard():
    rows = Notice.objects.values_list("recipient__username", "kind")
    return sorted((name, kind) for name, kind in rows)


def test_worker_and_beat_bring_a_monev_reminder_to_inbox_and_mailbox(cast, celery_round):
    case = late_case(cast.sari)
    celery_round.worker()
    celery_round.beat()
    wait_until(lambda: len(celery_round.letters()) == 2, celery_round)
    first_beat = health.last_beat()
    wait_until(lambda: health.last_beat() > first_beat, celery_round)
    assert heard() == [("bagus", "monev.escalation"), ("sari", "monev.overdue")]
    by_person = {letter["To"]: letter for letter in celery_round.letters()}
    assert set(by_person) == {"sari@contoh.invalid", "bagus@contoh.invalid"}
    text = by_person["sari@contoh.invalid"].get_content()
    assert case.number in text
    assert f"/kasus/{case.pk}/monev/baru/" in text
    assert "Lilis" not in by_person["sari@contoh.invalid"].as_string()
    assert not health.beat_is_silent()


def test_three_workers_and_two_beats_with_one_worker_killed_say_each_thing_once(
    cast, celery_round, settings
):
    for _number in range(20):
        late_case(cast.sari)
    first = celery_round.worker(1)
    for number in (2, 3):
        celery_round.worker(number)
    for number in (1, 2):
        celery_round.beat(number)
    wait_until(Notice.objects.exists, celery_round)
    first.kill()
    beats = health.last_beat()
    wait_until(lambda: health.last_beat() > beats, celery_round)
    celery_round.end()
    settings.EMAIL_BACKEND = "core.mail.OnceFileBackend"
    settings.EMAIL_FILE_PATH = str(celery_round.mail)
    with clock.at(dt.datetime.now(dt.UTC) + HOLD):
        while sweep():
            pass
    assert len(celery_round.letters()) == Notice.objects.count() == 40
