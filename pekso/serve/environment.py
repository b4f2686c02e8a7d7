"""The environment that the settings read (docs/running.md lists every name)."""

import os

from pekso.serve.keys import APP_NAMES
from pekso.serve.places import BASE_DIR, Places, chosen_places, is_locked, read_json, write_json
from pekso.serve.ports import LOOPBACK
from pekso.serve.postgres import DATABASE
from pekso.serve.trouble import Trouble

NAMES = (
    "DATABASE_URL",
    "DATABASE_OWNER_URL",
    "REDIS_URL",
    "PEKSO_DATA_DIR",
    "PEKSO_BASE_URL",
    *APP_NAMES,
)
# They make or fill tables, or write over keys, which the app role may not.
OWNER_COMMANDS = {"migrate", "createcachetable", "load_regions", "rotate_keys", "flush", "test"}


def embedded_urls(keys: dict[str, str], ports: dict[str, int]) -> dict[str, str]:
    """Addresses of our own servers; a server that is not ours has no port here."""
    urls = {}
    if "postgres" in ports:
        for name, role in (("DATABASE_URL", "pekso_app"), ("DATABASE_OWNER_URL", "pekso_owner")):
            host = f"{LOOPBACK}:{ports['postgres']}"
            urls[name] = f"postgres://{role}:{keys[role]}@{host}/{DATABASE}"
    if "redis" in ports:
        urls["REDIS_URL"] = f"redis://:{keys['redis']}@{LOOPBACK}:{ports['redis']}/0"
    return urls


def complete(
    environ: dict[str, str], places: Places, keys: dict[str, str], urls: dict[str, str]
) -> dict[str, str]:
    """What the children get: the given environment, its gaps filled. Given values win."""
    given = {name: value for name, value in environ.items() if value}
    defaults = {
        **{name: keys[name] for name in APP_NAMES},
        **urls,
        "PEKSO_DATA_DIR": str(places.data),
        "PEKSO_BASE_URL": f"http://localhost:{given.get('PORT', '8000')}",
        "DJANGO_SETTINGS_MODULE": "pekso.settings.dev",
        "PYTHONUNBUFFERED": "1",
    }
    full = {**defaults, **given}
    if "DATABASE_URL" in given:
        full.setdefault("DATABASE_OWNER_URL", given["DATABASE_URL"])
    full["PYTHONPATH"] = os.pathsep.join(
        part for part in (str(BASE_DIR), given.get("PYTHONPATH", "")) if part
    )
    return full


def as_owner(environ: dict[str, str]) -> dict[str, str]:
    """The same, speaking to the database as the owner of its tables."""
    return {**environ, "DATABASE_URL": environ["DATABASE_OWNER_URL"]}


def note_environment(places: Places, environ: dict[str, str]) -> None:
    """Write down (0600) how to reach what runs, for `manage.py` in another terminal."""
    write_json(places.environment, {name: environ[name] for name in NAMES if name in environ})


def adopt_running_instance(command: str) -> None:
    """Give `manage.py` the environment of the instance that runs on the data folder.

    Nothing happens where DATABASE_URL is set. Trouble when there is no instance.
    """
    if os.environ.get("DATABASE_URL"):
        return
    places = chosen_places(dict(os.environ))
    noted = read_json(places.environment) if is_locked(places) else {}
    if not noted:
        raise Trouble(
            "Tidak ada basis data: Pekso tidak sedang berjalan dan DATABASE_URL tidak diisi. "
            "Jalankan make run di terminal lain, atau pakai "
            f"python -m pekso.serve exec -- python manage.py {command}".rstrip(),
            "No database: start Pekso (make run) or set DATABASE_URL.",
        )
    if command in OWNER_COMMANDS:
        noted = as_owner(noted)
    for name, value in noted.items():
        if not os.environ.get(name):
            os.environ[name] = value
