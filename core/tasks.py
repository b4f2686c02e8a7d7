"""Tasks that beat wakes. Each may be run twice, or killed half-way and run again."""

import time
from typing import Any

from celery import shared_task
from celery.signals import worker_ready

from core import health
from core.drafts import sweep_drafts
from core.sweep import sweep

ROUND_SECONDS = 50
EXPIRES_SECONDS = 55


@shared_task(name="core.sweep_reminders")
def sweep_reminders() -> None:
    """Send all reminders that are due, in batches, for at most one round of the beat."""
    health.note_beat()
    until = time.monotonic() + ROUND_SECONDS
    while sweep() and time.monotonic() < until:
        continue


@worker_ready.connect
def sweep_at_once(**kwargs: Any) -> None:
    """A worker that comes up makes up for what was missed without waiting for the next minute."""
    sweep_reminders.apply_async(expires=EXPIRES_SECONDS)


@shared_task(name="core.sweep_drafts")
def drop_old_drafts() -> None:
    """Delete drafts older than 72 hours."""
    sweep_drafts()
