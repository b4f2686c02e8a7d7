"""Seals on the books: batches of rows, chained under a key that is not in the database.

A seal covers all rows of the books whose turn lies in [since, until), where every transaction
below `until` is over: no row can join that range later (docs/decisions/0008-seals.md). Sealing
reads the books and adds to two tables of its own, so nobody who writes in them waits for it.
"""

import base64
import hashlib
import hmac
import json
from typing import Any

from django.conf import settings
from django.db import connection, models, transaction

from agency import seal_head
from agency.guards import added, sealed_books
from agency.models import Seal, SealedBatch
from core import clock
from core.acting import for_purpose
from core.turns import horizon

LOCK = 0x5EA1
ROWS_AT_ONCE = 20_000
KEY_BYTES = 16
LEAF_BYTES = 32
Leaves = dict[bytes, bytes]


class BehindTheSeals(Exception):
    """The server counts its transactions lower than the last seal: a copy was restored and
    `manage.py migrate` has not run since.
    """


@for_purpose("maintenance")
@transaction.atomic
def seal_books() -> Seal | None:
    """Seal the rows that are complete; None where there are none, or another one seals now.

    A seal holds about 20,000 rows of each book at most; call again until None.
    """
    if not _alone():
        return None
    last = Seal.objects.last()
    since, until = (last.until if last else 0), horizon() + added()
    if until < since:
        raise BehindTheSeals(f"turn {until} lies below the last seal at {since}: run migrate")
    until = min([until, *(_cut(book, since, until) for book in sealed_books())])
    found = {book: leaves_of(book, since, until) for book in sealed_books()}
    if not any(found.values()):
        return None
    seal = Seal(
        number=last.number + 1 if last else 1,
        sealed_at=clock.now(),
        since=since,
        until=until,
        previous=last.digest if last else "",
    )
    batches = [
        SealedBatch(
            seal=seal,
            book=book._meta.db_table,
            columns=columns_of(book),
            rows=len(leaves),
            leaves=b"".join(key + code for key, code in leaves.items()),
        )
        for book, leaves in found.items()
        if leaves
    ]
    seal.digest = digest_of(seal, batches)
    seal.save(force_insert=True)
    SealedBatch.objects.bulk_create(batches)
    transaction.on_commit(lambda: seal_head.note(seal.number, seal.digest))
    return seal


def columns_of(book: type[models.Model]) -> list[str]:
    """The columns that a row's code covers: all that there are now."""
    return [str(field.column) for field in book._meta.concrete_fields]


def leaves_of(
    book: type[models.Model], since: int, until: int, columns: list[str] | None = None
) -> Leaves:
    """Key and code of each row of this range, in the order in which they were written."""
    names = ", ".join(f'"{column}"' for column in columns or columns_of(book))
    table, key = book._meta.db_table, book._meta.pk.column
    base = hmac.new(_secret(), table.encode() + b"\0", hashlib.sha256)
    found: Leaves = {}
    with connection.cursor() as cursor:
        cursor.execute(
            f'SELECT "{key}", jsonb_build_array({names})::text FROM {table}'  # noqa: S608 - our own
            f' WHERE turn >= %s AND turn < %s ORDER BY turn, "{key}"',
            [since, until],
        )
        for pk, text in cursor:
            code = base.copy()
            code.update(text.encode())
            found[key_of(pk)] = code.digest()[: LEAF_BYTES - KEY_BYTES]
    return found


def leaves_in(batch: SealedBatch) -> Leaves:
    """Key and code of each row as they were sealed."""
    kept = bytes(batch.leaves)
    pairs = (kept[at : at + LEAF_BYTES] for at in range(0, len(kept), LEAF_BYTES))
    return {pair[:KEY_BYTES]: pair[KEY_BYTES:] for pair in pairs}


def key_of(pk: Any) -> bytes:
    """A primary key (UUID or number) as 16 bytes."""
    return pk.to_bytes(KEY_BYTES, "big") if isinstance(pk, int) else bytes(pk.bytes)


def digest_of(seal: Seal, batches: list[SealedBatch]) -> str:
    """What binds a seal to its batches and to the seal before, in hexadecimal digits."""
    said = [
        seal.number,
        seal.sealed_at.isoformat(),
        seal.since,
        seal.until,
        seal.previous,
        sorted(
            [batch.book, batch.columns, batch.rows, hashlib.sha256(batch.leaves).hexdigest()]
            for batch in batches
        ),
    ]
    return hmac.new(_secret(), json.dumps(said).encode(), hashlib.sha256).hexdigest()


def _secret() -> bytes:
    """The key of the seals, drawn from the index key: both stand outside the database."""
    return hmac.new(
        base64.b64decode(settings.PEKSO_INDEX_KEY), b"pekso.seals.v1", hashlib.sha256
    ).digest()


def _alone() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return bool(cursor.fetchone()[0])


def _cut(book: Any, since: int, until: int) -> int:
    """Where to end so that about ROWS_AT_ONCE rows are read; a transaction is never split."""
    rows = book.objects.filter(turn__gte=since, turn__lt=until).order_by("turn")
    beyond = rows.values_list("turn", flat=True)[ROWS_AT_ONCE : ROWS_AT_ONCE + 1].first()
    return until if beyond is None or beyond == since else int(beyond)
