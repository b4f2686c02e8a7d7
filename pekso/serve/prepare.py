"""Steps before serving: `python -m pekso.serve.prepare tables|demo|log-ins`.

`tables` (as the owner): migrations, cache table, regions, keys, grants, static files. `demo` (as
the app, so that its rights are proven): the demonstration in an empty database. `log-ins`: its
people.
"""

import hashlib
import sys
from pathlib import Path

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands

STAMP = ".pekso-stamp"


def tables() -> None:
    """Bring database and static files up to this code. Running it again changes nothing."""
    call_command("migrate", interactive=False)
    call_command("createcachetable")
    call_command("load_regions")
    call_command("rotate_keys", verbosity=0)
    call_command("sync_access")
    collect_static_when_changed()


def demo() -> None:
    """Load the demonstration; in a database with people in it this does nothing."""
    if "load_demo" in get_commands() and not get_user_model().objects.exists():
        call_command("load_demo")


def log_ins() -> None:
    """Print the people of the demonstration: name, password, role."""
    if "load_demo" in get_commands():
        call_command("load_demo", print_logins=True)


def collect_static_when_changed() -> None:
    """Collect static files unless neither they nor the packages changed since last time."""
    root = Path(settings.STATIC_ROOT)
    stamp, print_now = root / STAMP, static_print()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == print_now:
        return
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, verbosity=1)
    stamp.write_text(print_now, encoding="utf-8")


def static_print() -> str:
    """One hash over names, sizes and times of our static files and over the locked packages."""
    digest = hashlib.sha256()
    base = Path(settings.BASE_DIR)
    digest.update((base / "requirements.txt").read_bytes())
    for path in sorted((base / "static").rglob("*")):
        if path.is_file():
            facts = path.stat()
            digest.update(f"{path.relative_to(base)} {facts.st_size} {facts.st_mtime_ns}".encode())
    return digest.hexdigest()


STEPS = {"tables": tables, "demo": demo, "log-ins": log_ins}

if __name__ == "__main__":
    django.setup()
    STEPS[sys.argv[1]]()
