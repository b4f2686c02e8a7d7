"""Tasks that beat wakes. Each may be run twice, or killed half-way and run again."""

import time

from celery import shared_task

from core import health
from core.drafts import sweep_drafts
from core.sweep import sweep

ROUND_SECONDS = 50


@shared_task(name="core.sweep_reminders")
def sweep_reminders() -> None:
    """Send all reminders that are due, in batches, for at most one round of the beat."""
    health.note_beat()
    until = time.monotonic() + ROUND_SECONDS
    while sweep() and time.monotonic() < until:
        continue


@shared_task(name="core.sweep_drafts")
def drop_old_drafts() -> None:
    """Delete drafts older than 72 hours."""
    sweep_drafts()
