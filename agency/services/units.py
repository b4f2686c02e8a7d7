"""Units of the lembaga."""

from typing import Any

from django.db import transaction

from agency import audit
from agency.models import Unit


@transaction.atomic
def add_unit(*, by: Any, name: str, code: str, time_zone: str = Unit.Zone.WIB) -> Unit:
    """A new unit. time_zone: a code of Unit.Zone. by: None while nobody is there yet.

    Raises IntegrityError for a code that another unit has.
    """
    unit = Unit.objects.create(name=name, code=code, time_zone=time_zone)
    audit.record("unit.add", by=by, obj=unit, code=code)
    return unit
