"""Bringing what is sealed under the keys that seal now, a batch at a time.

Data keys are wrapped again by the newest master key; texts and photos (core.photo_rotation) that
stand in clear, under an older master key, or under a master key although their owner has a data
key by now, are sealed again.
Whatever is right already is left alone, so a run that was ended goes on where it was.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models, transaction

from core import crypto, keyring
from core.fields import ERASED, EncryptedTextField, Sealed
from core.photo_rotation import rotate_photos

BATCH = 200
Say = Callable[[str], None]


def rotate(*, say: Say) -> int:
    """Rotate texts, photos and keys; `say` hears of each batch. Returns how many were written.

    As the owner of the tables: the application's role may not write over a key.
    """
    written = 0
    for batch in keyring.store().wrap_all_again(BATCH):
        written += batch
        say(f"data keys: {written}")
    for model in sealed_models():
        done = 0
        for batch in _model_batches(model):
            done += batch
            say(f"{model._meta.label}: {done}")
        written += done
    return written + rotate_photos(say=say)


def sealed_models() -> list[type[models.Model]]:
    """The models with encrypted fields, without the copies in their history."""
    return [
        model
        for model in apps.get_models()
        if fields_of(model) and not hasattr(model, "pgh_tracked_model")
    ]


def fields_of(model: type[models.Model]) -> list[EncryptedTextField]:
    """The encrypted fields of a model."""
    return [field for field in model._meta.fields if isinstance(field, EncryptedTextField)]


def left_under(*, master: str) -> int:
    """How many rows of histories hold values under another master key than `master`.

    History is not written again: that key must be kept as long as there are any.
    """
    count = 0
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model") and fields_of(model):
            count += len(_pks(model, None, limit=None, master=master, history=True))
    return count


def left_in_clear() -> int:
    """How many rows of histories tell in clear what is sealed today: they are older than that."""
    return sum(
        len(_pks(model, None, limit=None, master="", history=True, clear=True))
        for model in apps.get_models()
        if hasattr(model, "pgh_tracked_model") and fields_of(model)
    )


def _model_batches(model: type[models.Model]) -> Iterator[int]:
    last: Any = None
    while True:
        with transaction.atomic():
            pks = _pks(model, last, limit=BATCH, master=crypto.newest_master())
            written = sum(_seal_row(model, pk) for pk in pks)
        if not pks:
            return
        last = pks[-1]
        if written:
            yield written


def _pks(
    model: type[models.Model],
    after: Any,
    *,
    limit: int | None,
    master: str,
    history: bool = False,
    clear: bool = False,
) -> list[Any]:
    """Primary keys, in order, of rows that hold a value which may have to be sealed again."""
    key = f'"{model._meta.pk.column}"'
    wrong = []
    for field in fields_of(model):
        column = f'"{field.column}"'
        kept = f"{column} LIKE 'v2.%%'"
        if clear:
            told = f"{column} NOT IN ('', '{{}}', '{ERASED}')"
            wrong.append(f"({told} AND NOT {kept} AND {column} NOT LIKE 'v1.%%' AND %s <> '')")
        elif history:
            wrong.append(f"({column} LIKE 'v1.%%' AND {column} NOT LIKE %s)")
        elif field.owner:
            wrong.append(f"({column} <> '' AND NOT {kept} AND %s <> '')")
        else:
            wrong.append(f"({column} <> '' AND {column} NOT LIKE %s)")
    values: list[Any] = [f"v1.{master}.%" for _field in fields_of(model)]
    where = f"({' OR '.join(wrong)})"
    if after is not None:
        where, values = f"{where} AND {key} > %s", [*values, after]
    tail = f" ORDER BY {key}" + (f" LIMIT {limit}" if limit else "")
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {key} FROM {model._meta.db_table} WHERE {where}{tail}", values)  # noqa: S608 - our own names
        return [pk for (pk,) in cursor.fetchall()]


def _seal_row(model: type[models.Model], pk: Any) -> int:
    """Seal one row again under lock; 0 where everything in it is as it should be."""
    row = model._base_manager.select_for_update().filter(pk=pk).first()
    changes: dict[str, Sealed] = {}
    for field in fields_of(model) if row is not None else ():
        stored = row.__dict__[field.attname]
        if isinstance(stored, Sealed) and _is_outdated(field, row, stored.token):
            sealed = _sealed_again(field, row, stored)
            if sealed is not None:
                changes[field.attname] = sealed
    if changes:
        model._base_manager.filter(pk=pk).update(**changes)
    return 1 if changes else 0


def _is_outdated(field: EncryptedTextField, row: Any, token: str) -> bool:
    parts = crypto.parts_of(token)
    if parts is None:
        return True
    if parts.version == crypto.DATA:
        return False
    has_owner = bool(field.owner) and field.owner_of(row) is not None
    return has_owner or parts.key_id != crypto.newest_master()


def _sealed_again(field: EncryptedTextField, row: Any, stored: Sealed) -> Sealed | None:
    """The value under its key of now; None where the owner's data was erased."""
    aad = field.bound_to(row)
    is_token = crypto.parts_of(stored.token) is not None
    text = keyring.unseal(stored.token, aad=aad) if is_token else stored.token
    try:
        owner = field.owner_of(row) if field.owner else None
        return Sealed(keyring.seal(text, aad=aad, owner=owner))
    except keyring.Destroyed:
        return None
