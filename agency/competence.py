"""In which fields of practice a person is trained on a day."""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db.models import Q

from agency.models import Competence


def in_force(on: dt.date) -> Q:
    """The condition "holds on `on`" of competences."""
    return Q(since__lte=on) & (Q(until__isnull=True) | Q(until__gte=on))


def competences_of(staff: Any, on: dt.date) -> frozenset[str]:
    """Codes of the competences that `staff` holds on `on`."""
    held = Competence.objects.filter(in_force(on), staff=staff)
    return frozenset(held.values_list("code", flat=True))


def competences_by_staff(staff_ids: Collection[Any], on: dt.date) -> dict[Any, frozenset[str]]:
    """The same for many people in one query; those without any are left out."""
    found: dict[Any, set[str]] = {}
    rows = Competence.objects.filter(in_force(on), staff_id__in=staff_ids)
    for pk, code in rows.values_list("staff_id", "code"):
        found.setdefault(pk, set()).add(code)
    return {pk: frozenset(codes) for pk, codes in found.items()}
