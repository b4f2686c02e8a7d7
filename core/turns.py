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
    """All transactions of this database below this number are over.

    One snapshot names all that run in the server; those that are known to run in another database
    do not count. What the lock table does not know counts as running here: it errs to the safe
    side. The transaction that asks has not ended either.
    """
    with connections[using].cursor() as cursor:
        cursor.execute(
            """
            WITH seen AS (SELECT txid_current_snapshot() AS snapshot),
            elsewhere AS (
              SELECT lock.transactionid::text::bigint AS number
              FROM pg_locks AS lock JOIN pg_stat_activity AS backend USING (pid)
              WHERE lock.locktype = 'transactionid' AND lock.mode = 'ExclusiveLock'
                AND backend.datname <> current_database()
            )
            SELECT least(txid_current_if_assigned(), txid_snapshot_xmax(snapshot), (
              SELECT min(running) FROM txid_snapshot_xip(snapshot) AS running
              WHERE running % 4294967296 NOT IN (SELECT number FROM elsewhere)
            )) FROM seen
            """
        )
        return int(cursor.fetchone()[0])


def now(using: str = "default") -> int:
    """The number of this transaction."""
    with connections[using].cursor() as cursor:
        cursor.execute("SELECT txid_current()")
        return int(cursor.fetchone()[0])
