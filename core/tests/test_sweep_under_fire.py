"""The sweep with several workers at once, and with a worker killed in the middle."""

import datetime as dt
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.db import connection

from core import clock
from core.models import Delivery, Notice, Reminder
from core.sweep import HOLD, sweep
from core.tests.notes import note
from core.tests.post_office import post_office

pytestmark = pytest.mark.django_db(transaction=True)
BASE = Path(__file__).resolve().parents[2]
REMINDERS = 12
PEOPLE = 11

A_WORKER = """
import django
django.setup()
from django.conf import settings
settings.EMAIL_BACKEND = "{backend}"
settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", {port}, 30
settings.EMAIL_FILE_PATH = "{folder}"
import core.tests.notes
from core.sweep import sweep
sweep(limit={limit})
"""
SMTP = "django.core.mail.backends.smtp.EmailBackend"
FILES = "core.mail.OnceFileBackend"


@pytest.fixture
def due(cast):
    """Twelve reminders that are due now on the real clock, for eleven people each."""
    for number in range(REMINDERS):
        note(f"K-{number}", send_at=clock.now() - dt.timedelta(seconds=5))


def worker(port=0, backend=SMTP, folder="", limit=200):
    """Another process that sweeps this test's database."""
    to = connection.settings_dict
    address = f"postgres://{to['USER']}:{to['PASSWORD']}@{to['HOST']}:{to['PORT']}/{to['NAME']}"
    code = A_WORKER.format(port=port, backend=backend, folder=folder, limit=limit)
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=BASE,
        env={
            **os.environ,
            "DATABASE_URL": address,
            "DJANGO_SETTINGS_MODULE": "pekso.settings.test",
        },
    )


def kill(process):
    process.kill()  # SIGKILL
    process.wait(10)


def after_the_hold():
    return clock.at(dt.datetime.now(dt.UTC) + HOLD + dt.timedelta(seconds=1))


def assert_all_told_once():
    assert Notice.objects.count() == REMINDERS * PEOPLE
    assert Reminder.objects.filter(status="sent").count() == REMINDERS
    assert Delivery.objects.filter(sent_at__isnull=False).count() == 2 * REMINDERS * PEOPLE


def use_smtp(settings, office):
    settings.EMAIL_BACKEND = SMTP
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", office.port


def test_sweeps_in_three_threads_tell_each_person_once(due, settings):
    with post_office() as office:
        use_smtp(settings, office)

        def run():
            try:
                while sweep(limit=2):
                    pass
            finally:
                connection.close()

        threads = [threading.Thread(target=run) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert len(set(office.ids())) == len(office.letters) == REMINDERS * PEOPLE
    assert_all_told_once()


def test_a_sweep_killed_while_mail_is_sent_leaves_each_reminder_said_once(due, settings):
    with post_office() as office:
        office.hold_from = 20
        process = worker(port=office.port)
        assert office.holding.wait(30)
        kill(process)
        office.hold_from = None
        office.go_on.set()
        assert Delivery.objects.filter(channel="mail", sent_at__isnull=False).count() == 19
        assert Notice.objects.count() == REMINDERS * PEOPLE
        use_smtp(settings, office)
        with after_the_hold():
            assert sweep() > 0
            assert sweep() == 0
        # Only the letter in the server's hand at the moment of death may come twice: the same.
        assert len(set(office.ids())) == REMINDERS * PEOPLE
        assert len(office.letters) <= REMINDERS * PEOPLE + 1
    assert_all_told_once()


def test_workers_killed_at_random_moments_lose_and_double_nothing(due, settings, tmp_path):
    settings.EMAIL_BACKEND = FILES
    settings.EMAIL_FILE_PATH = str(tmp_path)
    for wanted in (1, 20, 60):
        process = worker(backend=FILES, folder=tmp_path, limit=4)
        while process.poll() is None and len(list(tmp_path.glob("*.eml"))) < wanted:
            pass
        kill(process)
    with after_the_hold():
        while sweep(limit=4):
            pass
    assert len(list(tmp_path.glob("*.eml"))) == REMINDERS * PEOPLE
    assert_all_told_once()
