"""What the database itself forbids the application: the two books are append-only."""

from typing import Any

from django.db import connections

APP_ROLE = "pekso_app"
BOOKS = ("agency_auditentry", "agency_accessevent")


def close_books(using: str, **kwargs: Any) -> None:
    """Take UPDATE, DELETE and TRUNCATE on the books from the application's database role.

    Runs after each migrate; does nothing where the role does not exist (external server with a
    single role).
    """
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
        if cursor.fetchone() is None:
            return
        for table in BOOKS:
            cursor.execute(f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {APP_ROLE}")
