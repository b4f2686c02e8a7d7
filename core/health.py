"""Whether what Pekso stands on is there: database, broker, and the beat of the reminders."""

import datetime as dt
from collections.abc import Callable

import redis
from django.conf import settings
from django.db import DatabaseError, connection

from core import clock
from core.models import Heartbeat

REMINDERS = "reminders"
SILENT_AFTER = dt.timedelta(minutes=3)
PING_SECONDS = 1.0


def note_beat(name: str = REMINDERS) -> None:
    """Note that a beat task runs now."""
    Heartbeat.objects.update_or_create(name=name, defaults={"at": clock.now()})


def last_beat(name: str = REMINDERS) -> dt.datetime | None:
    """When the beat task last ran (aware); None if never."""
    return Heartbeat.objects.filter(name=name).values_list("at", flat=True).first()


def beat_is_silent(name: str = REMINDERS) -> bool:
    """Whether no beat was noted for longer than three minutes."""
    last = last_beat(name)
    return last is None or clock.now() - last > SILENT_AFTER


def database_answers() -> bool:
    """Whether PostgreSQL answers a query."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return False
    return True


def broker_answers() -> bool:
    """Whether Redis answers within a second. Pages work without it; reminders wait."""
    broker = redis.Redis.from_url(
        settings.CELERY_BROKER_URL,
        socket_timeout=PING_SECONDS,
        socket_connect_timeout=PING_SECONDS,
    )
    try:
        return bool(broker.ping())
    except redis.RedisError:
        return False
    finally:
        broker.close()


CHECKS: dict[str, Callable[[], bool]] = {
    "database": database_answers,
    "broker": broker_answers,
    "beat": lambda: not beat_is_silent(),
}


def report() -> dict[str, bool]:
    """Each part and whether it is well; parts after a dead database count as not well."""
    if not database_answers():
        return dict.fromkeys(CHECKS, False)
    return {name: check() for name, check in CHECKS.items()}
