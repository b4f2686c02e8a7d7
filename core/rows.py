"""Rows of several tables in one query: each row packed as one value, and read back as an instance.

A union of querysets needs the same columns from each of them. Packing the fields that a reader
needs into one JSON value gives every table the same shape; unpacking makes an instance of the
model again, so that labels of choices and sealed fields work as ever. Fields that were not packed
are deferred, as after `only()`.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import connection, models
from django.db.models import ForeignKey, JSONField
from django.db.models.functions import JSONObject


def pack(model: type[models.Model], names: Iterable[str]) -> JSONObject:
    """An expression that holds these fields of a row.

    names: fields of `model`, of a row it refers to ("by__name"), or annotations of the queryset.
    """
    wanted = {model._meta.pk.attname: model._meta.pk.attname}
    for name in names:
        head, _, rest = name.partition("__")
        if rest:
            key = _attname(model, head)
            wanted[key] = key
        wanted[name] = name
    return JSONObject(**wanted)


def unpack(model: type[models.Model], packed: dict[str, Any]) -> Any:
    """The instance of `model` from a value of `pack`; annotations stand on it as they came."""
    own: dict[str, Any] = {}
    near: dict[str, dict[str, Any]] = defaultdict(dict)
    for name, value in packed.items():
        head, _, rest = name.partition("__")
        if rest:
            near[head][rest] = value
        else:
            own[name] = value
    fields = [field for field in model._meta.concrete_fields if field.attname in own]
    values = [_read(field, own.pop(field.attname)) for field in fields]
    row = model.from_db(connection.alias, [field.attname for field in fields], values)
    for name, value in own.items():
        setattr(row, name, value)
    for head, inner in near.items():
        setattr(row, head, _related(model, head, getattr(row, _attname(model, head)), inner))
    return row


def _related(model: type[models.Model], head: str, pk: Any, inner: dict[str, Any]) -> Any:
    """The row that `head` refers to, None where it refers to none."""
    if pk is None:
        return None
    kind: Any = model._meta.get_field(head).related_model
    return unpack(kind, {kind._meta.pk.attname: pk, **inner})


def _attname(model: type[models.Model], head: str) -> str:
    field = model._meta.get_field(head)
    return field.attname if isinstance(field, ForeignKey) else head


def _read(field: Any, value: Any) -> Any:
    """A value of the field's own type, from how JSON holds it."""
    if not isinstance(field, JSONField) and hasattr(field, "from_db_value"):
        return field.from_db_value(value, None, connection)
    return field.to_python(value)
