"""Whether a person's registration (STR) or practice licence (SIPPS) holds on a day."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db.models import Case, Max, Q, When

from agency.models import Licence
from core import clock


def in_force(on: dt.date) -> Q:
    """The condition "holds on `on`" of licences; both ends are whole days."""
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=on)
    return begun & Q(withdrawn_on__isnull=True, valid_until__gte=on)


def str_valid(staff: Any, on: dt.date) -> bool:
    """Whether `staff` holds an STR on `on` (UU 14/2019 ps. 28, R14)."""
    held = Licence.objects.filter(in_force(on), staff=staff, kind=Licence.Kind.STR)
    return bool(held.exists())


def str_by_staff(staff_ids: Collection[Any], on: dt.date) -> dict[Any, tuple[dt.date, bool]]:
    """The last day of the STR that reaches furthest and whether one holds on `on`, in one query;
    people without any are left out.
    """
    rows = Licence.objects.filter(
        staff_id__in=staff_ids, kind=Licence.Kind.STR, withdrawn_on__isnull=True
    )
    holds = Max(Case(When(in_force(on), then=1), default=0))
    found = rows.values_list("staff_id").annotate(last=Max("valid_until"), holds=holds).order_by()
    return {pk: (last, bool(held)) for pk, last, held in found}


def str_until(staff: Any) -> dt.date | None:
    """The last day of the STR that reaches furthest, also one that is over; None without any."""
    return str_until_by_staff([staff.pk]).get(staff.pk)


def str_until_by_staff(staff_ids: Collection[Any]) -> dict[Any, dt.date]:
    """Of many people the last day of the STR that reaches furthest; those without are left out."""
    return {pk: last for pk, (last, _holds) in str_by_staff(staff_ids, clock.today()).items()}
