"""A kind of reminder for tests: it says its key to every active member of staff."""

import uuid

from django.contrib.auth import get_user_model

from core import clock, reminders
from core.reminders import Message

KIND = "test.note"


def resolve_note(reminder):
    if "tidak-benar" in reminder.key:
        return None
    if "rusak" in reminder.key:
        raise ValueError("broken on purpose")
    people = get_user_model().objects.order_by("username")
    return Message(
        recipients=list(people),
        title=f"Kasus {reminder.key} (L.M.) jatuh tempo",
        body="Catat hasilnya.",
        url="/kasus/",
    )


reminders.register(KIND, resolve_note)


def note(key, send_at=None):
    """A reminder of that kind, due now unless said otherwise."""
    return reminders.schedule(
        key=key, kind=KIND, subject_id=uuid.uuid4(), send_at=send_at or clock.now()
    )
