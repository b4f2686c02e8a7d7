"""Monev reminders through a real worker, a real beat and a real Redis."""

import datetime as dt
import email
import os
import subprocess
import sys
import time
import uuid
from email.policy import default
from pathlib import Path

import pytest
from django.db import connection

from cases.services.monev_schedules import set_monev_schedule
from cases.tests.factories import open_case_for, with_plan
from core import clock, health
from core.models import Notice
from core.sweep import HOLD, sweep

pytestmark = [pytest.mark.servers, pytest.mark.django_db(transaction=True)]
BASE = Path(__file__).resolve().parents[2]
WAIT_SECONDS = 60


class Round:
    """Celery processes on this test's database; all are gone at the end."""

    def __init__(self, folder):
        to = connection.settings_dict
        self.mail = folder / "mail"
        self.folder = folder
        self.processes = []
        self.environ = {
            **os.environ,
            "DATABASE_URL": (
                f"postgres://{to['USER']}:{to['PASSWORD']}@{to['HOST']}:{to['PORT']}/{to['NAME']}"
            ),
            "DJANGO_SETTINGS_MODULE": "pekso.tests.settings.celery_round",
            "ROUND_MAIL": str(self.mail),
            "ROUND_QUEUE": f"round-{uuid.uuid4().hex}",
        }

    def start(self, *arguments):
        log = (self.folder / "celery.log").open("ab")
        process = subprocess.Popen(
            [sys.executable, "-m", "celery", "-A", "pekso.celery", *arguments],
            cwd=BASE, env=self.environ, stdout=log, stderr=log, stdin=subprocess.DEVNULL,
        )  # fmt: skip
        self.processes.append(process)
        return process

    def worker(self, number=1):
        return self.start("worker", "-P", "solo", "-n", f"w{number}@%h", "--without-gossip")

    def beat(self, number=1):
        return self.start("beat", "-s", str(self.folder / f"beat{number}"))

    def letters(self):
        files = sorted(self.mail.glob("*.eml")) if self.mail.exists() else []
        return [email.message_from_bytes(f.read_bytes(), policy=default) for f in files]

    def log(self):
        return (self.folder / "celery.log").read_text()[-3000:]

    def end(self):
        for process in self.processes:
            process.kill()
            process.wait(10)


@pytest.fixture
def celery_round(tmp_path):
    found = Round(tmp_path)
    yield found
    found.end()


def wait_until(true, celery_round):
    deadline = time.monotonic() + WAIT_SECONDS
    while not true():
        assert time.monotonic() < deadline, celery_round.log()
        time.sleep(0.1)


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
