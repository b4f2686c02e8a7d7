"""Words of the small mechanisms: one filter each."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import StrIndex, Upper
from django.db.models.lookups import GreaterThan


def holds(column: str, text: str) -> Q:
    """Rows whose `column` contains `text`, in capitals or not; as `icontains`, for lists.

    Of a LIKE the planner believes that it leaves next to nothing, and then asks the wall once for
    each row; of a place in a text it assumes a third, and asks once for all.
    """
    return Q(GreaterThan(StrIndex(Upper(column), Upper(Value(text))), 0))


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
