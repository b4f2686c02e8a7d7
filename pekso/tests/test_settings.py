"""S1: a real installation starts with safe settings only."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BASE = Path(__file__).resolve().parents[2]
GOOD = {
    "DJANGO_SETTINGS_MODULE": "pekso.settings.prod",
    "SECRET_KEY": "kunci-uji-yang-panjang-dan-berbeda-beda-0123456789-abcdef",
    "ALLOWED_HOSTS": "pekso.contoh.invalid",
    "DATABASE_URL": "postgres://pekso_app:x@127.0.0.1:1/pekso",
    "EMAIL_URL": "smtp://localhost:25",
    "PEKSO_DATA_KEYS": "k1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
    "PEKSO_INDEX_KEY": "aW5kZXgta2V5LWZvci10ZXN0cy1vbmx5LTMyYnl0ZXM=",
}


def manage(*arguments, **changes):
    # Set by Playwright in the process that runs the browser tests.
    left_out = {*GOOD, "DJANGO_ALLOW_ASYNC_UNSAFE"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    environ = {name: value for name, value in {**kept, **GOOD, **changes}.items() if value}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=BASE,
        env=environ,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_deployment_check_has_nothing_to_say():
    done = manage("check", "--deploy", "--fail-level", "WARNING")
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout
    print("S1: check --deploy: no issues")


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY"),
        ({"SECRET_KEY": "pendek"}, "SECRET_KEY"),
        ({"SECRET_KEY": "django-insecure-" + "x" * 50}, "SECRET_KEY"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS"),
        ({"PEKSO_DATA_KEYS": ""}, "PEKSO_DATA_KEYS"),
        ({"PEKSO_INDEX_KEY": ""}, "PEKSO_INDEX_KEY"),
    ],
)
def test_an_unsafe_value_stops_the_start_with_its_name(changes, named):
    done = manage("check", **changes)
    assert done.returncode != 0
    assert named in done.stderr


def test_debug_cannot_be_switched_on_from_outside():
    done = manage("shell", "-c", "from django.conf import settings; print(settings.DEBUG)",
                  DEBUG="True", DJANGO_DEBUG="1")  # fmt: skip
    assert done.stdout.strip().splitlines()[-1] == "False", done.stderr
