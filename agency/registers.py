"""Registers: views of the database that read past the wall, for a few columns and few readers.

Whoever assigns work and weighs it needs numbers, people, stages and dates of files that stay
closed to them (R11, A6). A room declares an unmanaged model with just those columns; the view is
made after each migrate by the owner of the tables.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import connections, models

from agency import walls
from agency.guards import APP_ROLE


@dataclass(frozen=True)
class Register:
    """`label`: the unmanaged model; `source`: the walled one; `readers`: roles that may read;
    `own`: foreign keys to the staff member who may read this line too.
    """

    label: str
    source: str
    readers: tuple[str, ...]
    own: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return apps.get_model(self.label)._meta.db_table

    def text(self) -> str:
        """The SELECT of the view: equal names of columns, nothing else."""
        source: type[models.Model] = apps.get_model(self.source)
        fields = apps.get_model(self.label)._meta.concrete_fields
        ways = [walls.HoldsRole(role).sql(source) for role in self.readers]
        ways += [walls.Own(name).sql(source) for name in self.own]
        ways.append(f"{walls.PURPOSE} = 'register'")
        columns = ", ".join(field.column for field in fields)
        return f"SELECT {columns} FROM {source._meta.db_table} WHERE {' OR '.join(ways)}"  # noqa: S608


_registers: list[Register] = []


def declare(
    label: str, *, source: str, readers: tuple[str, ...], own: tuple[str, ...] = ()
) -> None:
    """Declare a register (a room's `walled`); the purpose "register" reads it too."""
    _registers.append(Register(label, source, readers, own))
    walls.leave_open(f"A register for {', '.join(readers)}: numbers, people, dates.", label)


def build(using: str = "default", **kwargs: Any) -> None:
    """Make the views that are missing or differ; runs after each migrate."""
    present = set(connections[using].introspection.table_names())
    with connections[using].cursor() as cursor:
        for register in _registers:
            if apps.get_model(register.source)._meta.db_table not in present:
                continue
            mark = hashlib.sha256(register.text().encode()).hexdigest()
            cursor.execute("SELECT obj_description(to_regclass(%s), 'pg_class')", [register.name])
            if cursor.fetchone()[0] == mark:
                continue
            cursor.execute(f"DROP VIEW IF EXISTS {register.name}")
            cursor.execute(f"CREATE VIEW {register.name} AS {register.text()}")
            cursor.execute(f"COMMENT ON VIEW {register.name} IS '{mark}'")
            cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
            if cursor.fetchone():
                cursor.execute(f"REVOKE ALL ON {register.name} FROM {APP_ROLE}")
                cursor.execute(f"GRANT SELECT ON {register.name} TO {APP_ROLE}")


def make_way(using: str = "default", plan: Sequence[Any] = (), **kwargs: Any) -> None:
    """Before a migration that changes something: a view would hold its columns fast."""
    if not plan:
        return
    with connections[using].cursor() as cursor:
        for register in _registers:
            cursor.execute(f"DROP VIEW IF EXISTS {register.name}")
