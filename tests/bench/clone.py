"""Copies of one row by the thousand, made by the database itself."""

from typing import Any

from django.db import connection, models

from core.fields import EncryptedTextField


def clone(model: type[models.Model], pk: Any, source: str, **values: str) -> int:
    """A copy of the row `pk` for each row `s` of `source` (SQL after FROM); how many.

    values: SQL by field (attname), which may name `s` and the copied row `p`. Sealed texts become
    empty, since they are bound to their row. Triggers (history) stay out of it.
    """
    table = model._meta.db_table
    fields = [f for f in model._meta.concrete_fields if not isinstance(f, models.AutoField)]
    unknown = values.keys() - {field.attname for field in fields}
    assert not unknown, f"{model._meta.label} has no {unknown}"
    columns = ", ".join(f'"{field.column}"' for field in fields)
    told = ", ".join(values.get(field.attname) or _as_is(field) for field in fields)
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(
            f"INSERT INTO {table} ({columns}) SELECT {told} FROM {table} p, {source}"
            f"{' AND' if ' WHERE ' in source else ' WHERE'} p.{model._meta.pk.column} = '{pk}'"
        )
        made = cursor.rowcount
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    return int(made)


def _as_is(field: models.Field) -> str:
    if isinstance(field, EncryptedTextField):
        return "''"
    return f'p."{field.column}"'


def run(sql: str, *values: Any) -> None:
    """One statement as the owner of the tables."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
