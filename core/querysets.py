"""Words of the small mechanisms: one filter each."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q


class ReminderQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        """Reminders that are neither sent nor cancelled."""
        return self.filter(status__in=["waiting", "claimed"])

    def due(self, now: dt.datetime) -> Self:
        """Open reminders whose time has come and which nobody holds at `now`."""
        free = Q(held_until__isnull=True) | Q(held_until__lte=now)
        return self.open().filter(free, send_at__lte=now)

    def held_by(self, sweeper: str) -> Self:
        """Reminders that this sweep claimed and still holds."""
        return self.filter(status="claimed", claimed_by=sweeper)
