"""The books and the history are append-only for the application, by the database itself."""

import pytest
from django.db import connection

from agency.guards import APP_ROLE, append_only, close_books

pytestmark = pytest.mark.django_db
OPEN = {"SELECT", "INSERT"}
CLOSED = {"UPDATE", "DELETE", "TRUNCATE"}


@pytest.fixture
def rights():
    """rights(table) -> what the application's role may do with it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [APP_ROLE])
        if cursor.fetchone() is None:
            pytest.skip(f"this server has no role {APP_ROLE} (single-role installation)")
        for table in append_only():
            cursor.execute(f"GRANT ALL ON {table} TO {APP_ROLE}")

    def held(table):
        with connection.cursor() as cursor:
            found = set()
            for right in OPEN | CLOSED:
                cursor.execute("SELECT has_table_privilege(%s, %s, %s)", [APP_ROLE, table, right])
                if cursor.fetchone()[0]:
                    found.add(right)
            return found

    return held


@pytest.mark.parametrize("table", append_only())
def test_application_may_add_and_read_but_not_change(rights, table):
    assert rights(table) == OPEN | CLOSED
    close_books(using="default")
    assert rights(table) == OPEN
