"""Names alike in the whole register, behind the wall: ids only (R24).

PostgreSQL tries a condition it does not know as leakproof, such as the likeness of names, only
after a wall, and so without the index made for it. This function looks in front of the wall; what
it finds is read and weighed by clients.selectors.duplicates under the purpose "duplicates".
"""

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import connection, connections, models

from agency.beyond import close_function

MOST = 200
_FUNCTION = """
CREATE OR REPLACE FUNCTION pekso_alike_{table}(wanted text, words text[], most integer)
RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF current_setting('pekso.purpose', true) IS DISTINCT FROM 'duplicates' THEN RETURN; END IF;
  RETURN QUERY
    (SELECT id FROM {table} WHERE name_key % wanted
      ORDER BY similarity(name_key, wanted) DESC, id LIMIT most)
    UNION (SELECT id FROM {table} WHERE name_key = ANY (words) LIMIT most)
    UNION (SELECT id FROM {table} WHERE name_key %> wanted LIMIT most);
END $$
"""
TABLES = ("clients_client", "clients_familymember")


def ids_alike(model: type[models.Model], key: str, words: Iterable[str]) -> list[uuid.UUID]:
    """Ids of rows whose `name_key` resembles `key` or is one of `words`; only for "duplicates"."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT pekso_alike_{table}(%s, %s, %s)",
            [key, sorted(words), MOST],
        )
        return [pk for (pk,) in cursor.fetchall()]


def build(using: str = "default", **kwargs: Any) -> None:
    """Make the functions; runs after each migrate, as the owner of the tables."""
    present = set(connections[using].introspection.table_names())
    with connections[using].cursor() as cursor:
        for table in present.intersection(TABLES):
            cursor.execute(_FUNCTION.replace("{table}", table))
            close_function(cursor, f"pekso_alike_{table}(text, text[], integer)")
