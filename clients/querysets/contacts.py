"""Words about addresses and phones."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q


class AddressQuerySet(models.QuerySet[Any]):
    def current(self, today: dt.date) -> Self:
        """Addresses that hold on `today`."""
        begun = Q(starts_on__isnull=True) | Q(starts_on__lte=today)
        return self.filter(begun & (Q(ends_on__isnull=True) | Q(ends_on__gte=today)))

    def showable(self) -> Self:
        """Without the secret ones, which show on the client's own address page only."""
        return self.exclude(kind="secret")

    def secret(self) -> Self:
        """The secret ones."""
        return self.filter(kind="secret")


class PhoneQuerySet(models.QuerySet[Any]):
    def in_use(self) -> Self:
        """Numbers that were not taken out of use."""
        return self.filter(ended_at__isnull=True)
