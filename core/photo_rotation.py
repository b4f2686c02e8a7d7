"""Stored photos brought under the keys that seal now (core.rotation does the same for texts).

A photo that lies in clear, under an older master key, or under a master key although its owner has
a data key by now, is sealed again under its own name: the new bytes replace the old ones at once,
so that a run that is killed leaves either the one or the other.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.db import models, transaction

from core import crypto, keyring
from core.uploads import place_of

BATCH = 50
# What names the key stands within the first bytes of a sealed file (core.crypto.encrypt_bytes).
HEAD_BYTES = 64
OwnerOf = Callable[[Any], keyring.Owner | None]
_kept: dict[type[models.Model], tuple[str, OwnerOf]] = {}


def register(model: type[models.Model], name: str, owner_of: OwnerOf) -> None:
    """Say that the file field `name` of `model` holds photos, and whose key seals them."""
    _kept[model] = name, owner_of


def registered() -> set[tuple[type[models.Model], str]]:
    """The file fields that are rotated."""
    return {(model, name) for model, (name, _owner) in _kept.items()}


def rotate_photos(*, say: Callable[[str], None]) -> int:
    """Seal again whatever has to be; `say` hears of each batch. How many files were written."""
    written = 0
    for model, (name, owner_of) in _kept.items():
        done = 0
        for batch in _batches(model, name, owner_of):
            done += batch
            if batch:
                say(f"photos of {model._meta.label}: {done}")
        written += done
    return written


def _batches(model: type[models.Model], name: str, owner_of: OwnerOf) -> Iterator[int]:
    rows = model._base_manager.exclude(**{name: ""}).order_by("pk")
    last: Any = None
    while True:
        with transaction.atomic():
            batch = list((rows if last is None else rows.filter(pk__gt=last))[:BATCH])
            done = sum(_seal_again(getattr(row, name), owner_of(row)) for row in batch)
        if not batch:
            return
        last = batch[-1].pk
        yield done


def _seal_again(stored: Any, owner: keyring.Owner | None) -> int:
    """1 where the file was written; a missing one is left to whoever opens it."""
    with suppress(FileNotFoundError):
        with stored.open("rb") as file:
            if not _is_outdated(file.read(HEAD_BYTES), owner):
                return 0
            file.seek(0)
            content = file.read()
        aad = place_of(stored.name)
        try:
            pixels = keyring.unseal_bytes(content, aad=aad)
            _replace(stored, keyring.seal_bytes(pixels, aad=aad, owner=owner))
        except keyring.Destroyed:
            # Its owner's data was erased: nothing of it may lie here in clear.
            stored.storage.delete(stored.name)
        return 1
    return 0


def _is_outdated(head: bytes, owner: keyring.Owner | None) -> bool:
    parts = crypto.parts_of_bytes(head)
    if parts is None:
        return True
    if parts.version == crypto.DATA:
        return False
    return owner is not None or parts.key_id != crypto.newest_master()


def _replace(stored: Any, sealed: bytes) -> None:
    try:
        path = Path(stored.storage.path(stored.name))
    except NotImplementedError:
        # No disk: nothing to be killed half-way.
        stored.storage.delete(stored.name)
        stored.storage.save(stored.name, ContentFile(sealed))
        return
    fresh = path.with_name(f".{path.name}.new")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(sealed)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
