"""What may be known of a record beyond the wall: that it exists, and the ids around it.

A try at a foreign record is written into the book with its case and client, and some rules answer
differently to people who stand near. Nothing but ids of the columns declared here ever comes back.
"""

import json
from typing import Any

from django.db import connection, connections, models

from agency.guards import APP_ROLE
from agency.walls import declared

ALWAYS = ("case", "client")


def find(model: type[models.Model], pk: Any) -> Any:
    """An unsaved `model` with the id and the known ids of the record; None where there is none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pekso_beyond(%s, %s)", [model._meta.db_table, str(pk)])
        known = cursor.fetchone()[0]
    return None if known is None else model(pk=pk, **json.loads(known))


def build(using: str = "default", **kwargs: Any) -> None:
    """Make the function that reads past the wall; only the application's role may call it.

    Runs after each migrate, as the owner of the tables.
    """
    present = set(connections[using].introspection.table_names())
    cases = [
        f"WHEN '{table}' THEN RETURN (SELECT jsonb_build_object({_pairs(model, more)})"  # noqa: S608
        f" FROM {table} WHERE {key.column} = record);"
        for model, more in ((one.model, one.known) for one in declared.walls.values())
        if (table := model._meta.db_table) in present
        and isinstance(key := model._meta.pk, models.UUIDField)
    ]
    with connections[using].cursor() as cursor:
        cursor.execute(
            "CREATE OR REPLACE FUNCTION pekso_beyond(kind text, record uuid) RETURNS jsonb"
            " LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS"
            f" $$ BEGIN CASE kind {' '.join(cases)} ELSE RETURN NULL; END CASE; END $$"
        )
        close_function(cursor, "pekso_beyond(text, uuid)")


def close_function(cursor: Any, signature: str) -> None:
    """Let nobody but the application's role call a function that reads past the wall."""
    cursor.execute(f"REVOKE ALL ON FUNCTION {signature} FROM PUBLIC")
    cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
    if cursor.fetchone():
        cursor.execute(f"GRANT EXECUTE ON FUNCTION {signature} TO {APP_ROLE}")


def _pairs(model: type[models.Model], more: tuple[str, ...]) -> str:
    """'case_id', case_id, … of those columns that the table has."""
    foreign = {one.name: one for one in model._meta.concrete_fields if one.is_relation}
    names = [name for name in (*ALWAYS, *more) if name in foreign]
    return ", ".join(f"'{foreign[n].attname}', {foreign[n].column}" for n in names)
