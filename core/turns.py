"""In which transaction a row was written, by the database's own count.

A row whose turn lies below the oldest transaction still running can have no late companion: that
is what lets the books be sealed without a lock (docs/decisions/0008-seals.md).
"""

from typing import Any

from django.db import connections, models
from django.db.models import Func


class CurrentTurn(Func):
    """The number of the running transaction (64 bits, never used twice in one server)."""

    function = "txid_current"
    output_field = models.BigIntegerField()


def turn_field() -> Any:
    """A column that the database itself fills at each insert."""
    return models.BigIntegerField(db_default=CurrentTurn(), editable=False)


def horizon(using: str = "default") -> int:
    """All transactions below this number are over."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT txid_snapshot_xmin(txid_current_snapshot())")
        return int(cursor.fetchone()[0])
