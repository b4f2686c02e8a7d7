"""Nobody writes over a data key or takes one away but its owner's rotation and the erasure.

A key that is lost, or replaced, loses everything that it sealed. The application makes keys and
reads them; it destroys them through `pekso_erase_client` alone (clients.erasure). Rotation runs as
the owner of the tables.
"""

from typing import Any

from django.db import connections

from agency.guards import APP_ROLE
from clients.models import ClientKey


def close_keys(using: str = "default", **kwargs: Any) -> None:
    """Leave the application's role SELECT and INSERT (after each migrate, after agency.guards)."""
    table = ClientKey._meta.db_table
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
        if cursor.fetchone() and table in connections[using].introspection.table_names(cursor):
            cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {APP_ROLE}")
