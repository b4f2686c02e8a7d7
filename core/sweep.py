"""The sweep: claims reminders that are due, tells each person once per channel, and notes it.

Many sweeps may run at once and any of them may die at any line (docs/reminders.md):
a row is claimed in a short committed transaction; what is claimed is held for a while and then
free again; every delivery is a unique row with its own lock and its own `sent_at`.
"""

import datetime as dt
import logging
import uuid
from collections.abc import Callable, Sequence
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import F
from django.utils import translation

from core import clock, reminders
from core.acting import for_purpose
from core.inbox import notify
from core.letters import Postman, letter_of
from core.models import Delivery, Reminder
from core.reminders import Message

log = logging.getLogger(__name__)

BATCH = 100
HOLD = dt.timedelta(minutes=2)
RESTS = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 2, 5, 15, 30, 60))
MOST_TRIES = 30


def sweep(*, limit: int = BATCH, post: Callable[[], Postman] = Postman) -> int:
    """Send up to `limit` reminders that are due now; return how many were claimed.

    Inboxes come first, mail after them, so that a slow mail server delays no notice. Whatever
    fails rests for a while (RESTS) and stops nobody else's reminder. `post` makes the postman of
    this round.
    """
    sweeper = uuid.uuid4().hex
    with translation.override(settings.LANGUAGE_CODE), for_purpose("reminders"):
        claimed = _claim(sweeper, limit)
        told = [(reminder, _tell(reminder, sweeper)) for reminder in claimed]
        with post() as postman:
            for reminder, message in told:
                if message is not None and _hold(reminder, sweeper):
                    _mail(reminder, message, postman)
                    _settle(reminder, message, sweeper)
    return len(claimed)


def _claim(sweeper: str, limit: int) -> list[Reminder]:
    now = clock.now()
    with transaction.atomic():
        due = Reminder.objects.due(now).order_by("send_at").select_for_update(skip_locked=True)
        ids = list(due.values_list("pk", flat=True)[:limit])
        Reminder.objects.filter(pk__in=ids).update(
            status=Reminder.Status.CLAIMED,
            claimed_by=sweeper,
            held_until=now + HOLD,
            tries=F("tries") + 1,
        )
    return list(Reminder.objects.held_by(sweeper).order_by("send_at"))


def _hold(reminder: Reminder, sweeper: str) -> bool:
    """Make sure of holding the reminder; False if another sweep took it over meanwhile.

    Nobody takes over what is held for some time yet, so the database is asked only near the end.
    """
    now = clock.now()
    if reminder.held_until is not None and reminder.held_until - now > HOLD / 2:
        return True
    reminder.held_until = now + HOLD
    mine = Reminder.objects.held_by(sweeper).filter(pk=reminder.pk)
    return mine.update(held_until=reminder.held_until) == 1


def _tell(reminder: Reminder, sweeper: str) -> Message | None:
    """Put it into the inboxes and open the deliveries; None where there is nothing to mail."""
    try:
        with transaction.atomic():
            if not _hold(reminder, sweeper):
                return None
            message = reminders.resolve(reminder)
            if message is None:
                _finish(reminder, sweeper, Reminder.Status.CANCELLED)
                return None
            _fill_inboxes(reminder, message)
            return message
    except Exception:  # whatever one room's resolver raises, the others' reminders go on
        log.exception("reminder %s (%s) could not be told", reminder.pk, reminder.kind)
        _rest(reminder, sweeper)
        return None


def _fill_inboxes(reminder: Reminder, message: Message) -> None:
    people = _active(message.recipients)
    now, channel = clock.now(), Delivery.Channel
    rows = [
        Delivery(reminder=reminder, recipient=person, channel=way, sent_at=sent)
        for person in people
        for way, sent in ((channel.INBOX, now), (channel.MAIL, None))
    ]
    Delivery.objects.bulk_create(rows, ignore_conflicts=True)
    for person in people:
        notify(
            recipient=person,
            kind=reminder.kind,
            title=message.title,
            body=message.body,
            url=message.url,
            dedup=f"reminder:{reminder.pk}",
            urgent=message.urgent,
        )


def _active(people: Sequence[Any]) -> list[Any]:
    return [person for person in people if person.is_active]


def _mail(reminder: Reminder, message: Message, postman: Postman) -> None:
    for person in _active(message.recipients):
        with transaction.atomic():
            unsent = Delivery.objects.select_for_update(skip_locked=True).filter(
                reminder=reminder,
                recipient=person,
                channel=Delivery.Channel.MAIL,
                sent_at__isnull=True,
                given_up_at__isnull=True,
            )
            delivery = unsent.first()
            if delivery is None:
                continue
            try:
                postman.post(letter_of(delivery, person, message))
            except Exception as problem:  # one person's mail must not stop the others'
                log.warning("mail of reminder %s refused: %s", reminder.pk, type(problem).__name__)
                continue
            delivery.sent_at = clock.now()
            delivery.save(update_fields=["sent_at"])


def _settle(reminder: Reminder, message: Message, sweeper: str) -> None:
    """Finish the reminder, or let it rest when mail is still to be sent."""
    unsent = Delivery.objects.filter(
        reminder=reminder,
        recipient__in=[person.pk for person in _active(message.recipients)],
        sent_at__isnull=True,
        given_up_at__isnull=True,
    )
    if reminder.tries >= MOST_TRIES:
        unsent.update(given_up_at=clock.now())
    if unsent.exists():
        _rest(reminder, sweeper)
    else:
        _finish(reminder, sweeper, Reminder.Status.SENT)


def _rest(reminder: Reminder, sweeper: str) -> None:
    wait = RESTS[min(reminder.tries, len(RESTS)) - 1]
    Reminder.objects.held_by(sweeper).filter(pk=reminder.pk).update(held_until=clock.now() + wait)


def _finish(reminder: Reminder, sweeper: str, status: str) -> None:
    Reminder.objects.held_by(sweeper).filter(pk=reminder.pk).update(
        status=status, finished_at=clock.now()
    )
