"""The demonstration's known second factor: for its invented people, and never in production."""

import os
import subprocess
import sys

import pytest
from django.conf import settings as project

from agency import mfa
from agency.models import Staff
from core import clock
from pekso.demo.cast import CAST, hire
from pekso.demo.moments import Moments
from pekso.demo.play import ZONE
from pekso.settings import dev

REAL = {
    "SECRET_KEY": "k" * 60,
    "ALLOWED_HOSTS": "pekso.example",
    "EMAIL_URL": "smtp://mail.example",
    "PEKSO_DATA_KEYS": "p1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    "PEKSO_INDEX_KEY": "aW5kZXgta2V5LWZvci10ZXN0cy1vbmx5LTMyYnl0ZXM=",
    "DATABASE_URL": "postgres://a:b@localhost/c",
}


def starts_with(**given):
    done = subprocess.run(
        [sys.executable, "-c", "import pekso.settings.prod"],
        cwd=project.BASE_DIR,
        env={**os.environ, **REAL, **given},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0, done.stderr


def test_production_starts_without_and_refuses_with_a_known_secret():
    assert starts_with() == (True, "")
    fine, said = starts_with(PEKSO_DEMO_TOTP=dev.PEKSO_DEMO_TOTP)
    assert not fine
    assert "PEKSO_DEMO_TOTP" in said


@pytest.mark.django_db
def test_those_who_need_one_get_it_and_the_page_tells_the_next_code(settings):
    settings.PEKSO_DEMO_TOTP = dev.PEKSO_DEMO_TOTP
    hire(Moments(clock.now(), ZONE))
    told = {person.username for person in Staff.objects.all() if mfa.demo_code(person)}
    assert told == {name for name, member in CAST.items() if member.role != "worker"}
    bagus = Staff.objects.get(username="bagus")
    for _ in range(2):
        assert mfa.use_app_code(user=bagus, code=mfa.demo_code(bagus))
