"""The application does not serve as a role that the walls do not hold back: real processes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.servers]
BASE = Path(__file__).resolve().parents[2]
COMMANDS = {
    "web": ["-m", "gunicorn", "--workers=1", "--bind=127.0.0.1:0", "pekso.wsgi:application"],
    "worker": ["-m", "celery", "-A", "pekso.celery", "worker", "-P", "solo"],
    "beat": ["-m", "celery", "-A", "pekso.celery", "beat", "-s"],
}


@pytest.mark.parametrize("what", COMMANDS)
def test_it_refuses_with_a_sentence(what, tmp_path):
    to = connection.settings_dict
    command = [*COMMANDS[what], *([str(tmp_path / "beat")] if what == "beat" else [])]
    done = subprocess.run(
        [sys.executable, *command],
        cwd=BASE,
        env={
            **os.environ,
            "DATABASE_URL": (
                f"postgres://{to['USER']}:{to['PASSWORD']}@{to['HOST']}:{to['PORT']}/{to['NAME']}"
            ),
            "DJANGO_SETTINGS_MODULE": "pekso.settings.dev",
            "SECRET_KEY": "only-for-this-test-only-for-this-test-only-for-this-test",
            "PEKSO_DATA_DIR": str(tmp_path),
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    words = done.stdout + done.stderr
    assert done.returncode != 0
    assert "Pekso tidak dijalankan: peran basis data" in words
    assert "Refusing to serve" in words
    assert to["PASSWORD"] == "" or f":{to['PASSWORD']}@" not in words
