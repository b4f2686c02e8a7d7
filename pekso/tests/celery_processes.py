"""Real Celery processes on the database of a test, with a queue and a mailbox of their own."""

import email
import os
import subprocess
import sys
import time
import uuid
from email.policy import default
from pathlib import Path

from django.db import connection

BASE = Path(__file__).resolve().parents[2]
WAIT_SECONDS = 60


class Round:
    """Celery processes on this test's database; all are gone at the end.

    folder: for mailbox, log and beat's notes. environ: what else they are told.
    """

    def __init__(self, folder, **environ):
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
            **environ,
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


def wait_until(true, celery_round):
    deadline = time.monotonic() + WAIT_SECONDS
    while not true():
        assert time.monotonic() < deadline, celery_round.log()
        time.sleep(0.1)
