"""Whether a person's registration (STR) or practice licence (SIPPS) holds on a day."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db.models import Max, Q

from agency.models import Licence


def in_force(on: dt.date) -> Q:
    """The condition "holds on `on`" of licences; both ends are whole days."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
    kept = Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gt=on)
    return begun & kept & Q(valid_until__gte=on)


def str_valid(staff: Any, on: dt.date) -> bool:
    """Whether `staff` holds an STR on `on` (UU 14/2019 ps. 28, R14)."""
    held = Licence.objects.filter(in_force(on), staff=staff, kind=Licence.Kind.STR)
    return bool(held.exists())


def str_until(staff: Any) -> dt.date | None:
    """The last day of the STR that reaches furthest, also one that is over; None without any."""
    return str_until_by_staff([staff.pk]).get(staff.pk)


def str_until_by_staff(staff_ids: Collection[Any]) -> dict[Any, dt.date]:
    """The same for many people in one query; those without any are left out."""
    rows = Licence.objects.filter(
        staff_id__in=staff_ids, kind=Licence.Kind.STR, withdrawn_on__isnull=True
    )
    return dict(rows.values_list("staff_id").annotate(last=Max("valid_until")).order_by())
