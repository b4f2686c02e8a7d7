"""What the database itself allows the application: rows, never tables; the books only grow.

Runs after each migrate, as the owner of the tables; every step may be repeated.
"""

import re
from typing import Any

from django.db import connections, models
from django.db.models import Max

from agency.models import AccessEvent, AuditEntry, Seal, SealedBatch
from core.history import event_models

APP_ROLE = "pekso_app"


def sealed_books() -> list[type[models.Model]]:
    """The tables whose rows are sealed: both books and all history, by name of table."""
    found: list[type[models.Model]] = [AuditEntry, AccessEvent, *event_models()]
    return sorted(found, key=lambda model: model._meta.db_table)


def append_only() -> list[str]:
    """The tables that the application may add to and read, and nothing else."""
    books: list[type[models.Model]] = [*sealed_books(), Seal, SealedBatch]
    return [model._meta.db_table for model in books]


def guard(using: str, **kwargs: Any) -> None:
    """Everything that must hold after a migrate."""
    close_books(using)
    begin_histories(using)
    count_on(using)


def close_books(using: str) -> None:
    """Give the application's database role the rows of all tables, of the books only new ones.

    Does nothing where the role does not exist.
    """
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
        if cursor.fetchone() is None:
            return
        for rights, things in (
            ("SELECT, INSERT, UPDATE, DELETE", "TABLES"),
            ("USAGE, SELECT", "SEQUENCES"),
        ):
            cursor.execute(f"GRANT {rights} ON ALL {things} IN SCHEMA public TO {APP_ROLE}")
            cursor.execute(
                f"ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT {rights} ON {things}"
                f" TO {APP_ROLE}"
            )
        for table in append_only():
            cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {APP_ROLE}")


def begin_histories(using: str) -> None:
    """Rows that are older than their history get their present state as its beginning."""
    with connections[using].cursor() as cursor:
        for event in event_models():
            source: Any = event.pgh_tracked_model
            table = source._meta.db_table
            kept = {field.column for field in source._meta.concrete_fields}
            columns = [f.column for f in event._meta.concrete_fields if f.column in kept]
            names = ", ".join(f'"{column}"' for column in columns)
            key = source._meta.pk.column
            cursor.execute(
                f"INSERT INTO {event._meta.db_table}"  # noqa: S608 - names of our own models
                f" ({names}, pgh_created_at, pgh_label, pgh_obj_id)"
                f" SELECT {names}, now(), 'begin', \"{key}\" FROM {table} AS source"
                f" WHERE NOT EXISTS (SELECT 1 FROM {event._meta.db_table} AS event"
                f' WHERE event.pgh_obj_id = source."{key}")'
            )


def count_on(using: str) -> None:
    """A server that counts its transactions from the beginning again (a restored copy) goes on
    from where the books are: else its new rows would lie below the last seal, and unsealed.
    """
    books = sealed_books()
    turns = [book.objects.using(using).aggregate(last=Max("turn"))["last"] for book in books]  # type: ignore[attr-defined]
    turns.append(Seal.objects.using(using).aggregate(last=Max("until"))["last"])
    last = max(turn or 0 for turn in turns)
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT txid_current()")
        now = int(cursor.fetchone()[0])
        if last <= now + added(using):
            return
        for book in books:
            cursor.execute(
                f"ALTER TABLE {book._meta.db_table} ALTER COLUMN turn"
                f" SET DEFAULT txid_current() + {last - now + 1}"
            )


def added(using: str = "default") -> int:
    """What the columns `turn` add to the server's own count (0 where nothing was restored)."""
    with connections[using].cursor() as cursor:
        cursor.execute(
            "SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef JOIN pg_attribute"
            " ON attrelid = adrelid AND attnum = adnum"
            " WHERE adrelid = %s::regclass AND attname = 'turn'",
            [AuditEntry._meta.db_table],
        )
        found = re.search(r"\+ '?(\d+)", cursor.fetchone()[0])
    return int(found.group(1)) if found else 0
