"""Units of the lembaga."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from agency.models import Unit
from core.refusals import Changed


@transaction.atomic
def add_unit(*, by: Any, name: str, code: str, time_zone: str = Unit.Zone.WIB) -> Unit:
    """A new unit. time_zone: a code of Unit.Zone. by: None while nobody is there yet.

    Raises IntegrityError for a code that another unit has.
    """
    unit = Unit.objects.create(name=name, code=code, time_zone=time_zone)
    audit.record("unit.add", by=by, obj=unit, code=code)
    return unit


@transaction.atomic
def change_unit(*, unit: Unit, name: str, code: str, time_zone: str, by: Any) -> Unit:
    """Another name, code or time zone. Raises Changed for a code that another unit has."""
    if Unit.objects.filter(code__iexact=code).exclude(pk=unit.pk).exists():
        raise Changed(_("Kode ini sudah dipakai unit lain."))
    unit.name, unit.code, unit.time_zone = name, code, time_zone
    unit.save(update_fields=["name", "code", "time_zone"])
    audit.record("unit.change", by=by, obj=unit, code=code)
    return unit
