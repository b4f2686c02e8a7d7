"""Reminders are facts in rows: what will be said, when; who hears it is asked at sending time.

Rooms register a resolver for each kind they schedule; core.sweep claims what is due and sends it.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from core.inbox import settle
from core.models import Reminder


@dataclass(frozen=True)
class Message:
    """What a reminder says, to whom. Codes and initials only, never a client's name."""

    recipients: Sequence[Any]
    title: Any
    body: Any
    url: str
    urgent: bool = False


Resolver = Callable[[Reminder], Message | None]
_resolvers: dict[str, Resolver] = {}


def register(kind: str, resolver: Resolver) -> None:
    """Say how reminders of `kind` are answered (AppConfig.ready). None: no longer true."""
    _resolvers[kind] = resolver


def resolve(reminder: Reminder) -> Message | None:
    """Ask the room that scheduled it. Raises KeyError for a kind nobody registered."""
    return _resolvers[reminder.kind](reminder)


def schedule(*, key: str, kind: str, subject_id: Any, send_at: dt.datetime) -> Reminder:
    """Have something said at `send_at` (aware). The same key stands once.

    One that waits is moved, one that was cancelled waits again, one that was sent stays sent.
    """
    reminder, new = Reminder.objects.get_or_create(
        key=key, defaults={"kind": kind, "subject_id": subject_id, "send_at": send_at}
    )
    if not new:
        status = Reminder.Status
        unsaid = Reminder.objects.filter(
            pk=reminder.pk, status__in=[status.WAITING, status.CANCELLED]
        )
        unsaid.update(status=status.WAITING, send_at=send_at, held_until=None, finished_at=None)
    return reminder


def subjects(*, kind: str) -> Any:
    """Ids of whatever a reminder of this kind was ever scheduled about, as a queryset."""
    return Reminder.objects.filter(kind=kind).values("subject_id")


def cancel(*, subject_id: Any, kind: str | None = None) -> int:
    """Cancel what still waits about a subject; returns how many. What was said of it is settled.

    One that a sweep holds at this moment is asked about by its resolver, as ever.
    """
    said = Reminder.objects.filter(subject_id=subject_id, status=Reminder.Status.SENT)
    for pk in (said if kind is None else said.filter(kind=kind)).values_list("pk", flat=True):
        settle(dedup=f"reminder:{pk}")
    waiting = Reminder.objects.filter(subject_id=subject_id, status=Reminder.Status.WAITING)
    if kind is not None:
        waiting = waiting.filter(kind=kind)
    return waiting.update(status=Reminder.Status.CANCELLED)
