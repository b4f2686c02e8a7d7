"""Words of the agency: one filter each."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q


def in_force(now: dt.datetime) -> Q:
    """Rows with `starts_at`/`ends_at` that hold at `now`."""
    return Q(starts_at__lte=now) & (Q(ends_at__isnull=True) | Q(ends_at__gt=now))


class RoleAssignmentQuerySet(models.QuerySet[Any]):
    def standing(self) -> Self:
        """Roles that nobody put an end to, whatever their dates."""
        return self.filter(taken_at__isnull=True)

    def active(self, now: dt.datetime) -> Self:
        """Roles held at `now`."""
        return self.standing().filter(in_force(now))


class SupervisoryLineQuerySet(models.QuerySet[Any]):
    def active(self, now: dt.datetime) -> Self:
        """Lines in force at `now`."""
        return self.filter(in_force(now))

    def not_over(self, now: dt.datetime) -> Self:
        """Lines in force at `now` or later."""
        return self.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=now))

    def over(self, staff: Any) -> Self:
        """Lines that lead up from `staff`."""
        return self.filter(supervisee=staff)

    def overlapping(self, starts_at: dt.datetime, ends_at: dt.datetime) -> Self:
        """Lines that hold at some time of this span."""
        return self.not_over(starts_at).filter(starts_at__lt=ends_at)

    def regular(self) -> Self:
        """Lines to one's own supervisor."""
        return self.filter(kind="regular")

    def acting(self) -> Self:
        """Lines to somebody who stands in."""
        return self.filter(kind="acting")


class AccessEventQuerySet(models.QuerySet[Any]):
    def shown(self) -> Self:
        """Answers that showed something."""
        return self.filter(outcome="shown")

    def denied(self) -> Self:
        """Tries that were turned away."""
        return self.filter(outcome="denied")

    def of_client(self, client_id: Any) -> Self:
        """Answers that showed this client, alone or in a list."""
        return self.filter(Q(client_id=client_id) | Q(client_ids__contains=[client_id]))

    def of_case(self, case_id: Any) -> Self:
        """Answers that showed this case, alone or in a list."""
        return self.filter(Q(case_id=case_id) | Q(case_ids__contains=[case_id]))


class AuditEntryQuerySet(models.QuerySet[Any]):
    def denied(self) -> Self:
        """Refused acts."""
        return self.filter(outcome="denied")

    def about(self, obj: models.Model) -> Self:
        """Rows on one object."""
        return self.filter(object_type=obj._meta.label_lower, object_id=str(obj.pk))
