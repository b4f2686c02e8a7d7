"""One at a time: acts on staff that must see each other's result before they decide."""

from django.db import connection

_STAFFING = 0x5354_4146  # any number that no other advisory lock of Pekso uses


def one_at_a_time() -> None:
    """Hold until the transaction ends; a second act on staff waits here and then sees the first.

    Two admins who end each other's role, or two lines that would make a ring, meet at no common
    row. Call it first in a service that is one transaction.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_STAFFING])
