"""Data keys: whose key seals a value, and the keys of many values fetched in one query.

A room that keeps data keys joins its store here; this module knows no more of an owner than the
label of its model and its id. Tokens name their key, so opening needs no owner. Keys are looked up
once per transaction and forgotten with it, never kept across requests: a destroyed key is gone at
the next one. Outside a transaction nothing is kept.
"""

import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import DEFAULT_DB_ALIAS, connections

from core import crypto
from core.crypto import CryptoError, DataKey

AT_ONCE = 1000


class Destroyed(CryptoError):
    """The key of this value was destroyed: the value is gone for good."""


@dataclass(frozen=True, slots=True)
class StoredKey:
    """A data key as it is stored; `wrapped` is empty once it is destroyed."""

    id: uuid.UUID
    wrapped: str


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose key seals a value: the label of the model ("cases.case"), the id, and the row itself
    where it is at hand (it may not be stored yet).
    """

    label: str
    id: uuid.UUID
    row: Any = None


class KeyStore(Protocol):
    """Where data keys are kept."""

    def named(self, ids: Collection[uuid.UUID]) -> Iterable[StoredKey]:
        """The keys with these ids, and others that will be wanted with them, in one query."""

    def of(self, owner: Owner) -> StoredKey:
        """The owner's key; made where there is none yet."""

    def may_wrap_again(self) -> bool:
        """Whether the database lets this connection write over a key."""

    def wrap_all_again(self, batch: int) -> Iterator[int]:
        """Bring all keys under the newest master key, a transaction per batch; how many each."""


@dataclass(eq=False)
class _Known:
    """What one transaction knows. Stands first among its on-commit functions, which Django
    drops with the transaction, whether it is committed or rolled back.

    A key that was made in a savepoint is trusted inside that savepoint only: it may have been
    rolled back since.
    """

    opened: dict[uuid.UUID, DataKey | None] = field(default_factory=dict)
    owners: dict[uuid.UUID, tuple[uuid.UUID, tuple[Any, ...]]] = field(default_factory=dict)
    wanted: dict[uuid.UUID, None] = field(default_factory=dict)

    def __call__(self) -> None:
        self.opened.clear()
        self.owners.clear()


_joined: list[KeyStore] = []


def join(store: KeyStore) -> None:
    """Say where data keys are kept (AppConfig.ready of the room that keeps them)."""
    _joined[:] = [store]


def store() -> KeyStore:
    """Where data keys are kept."""
    return _joined[0]


def seal(text: str, *, aad: str, owner: Owner | None) -> str:
    """Seal `text` under the owner's key, or under a master key where there is no owner yet.

    Raises Destroyed for an owner whose data was erased.
    """
    return crypto.encrypt(text, aad=aad, key=key_of(owner) if owner is not None else None)


def unseal(token: str, *, aad: str) -> str:
    """Open a token under whichever key it names. Raises Destroyed, KeyProblem, Undecryptable."""
    parts = crypto.parts_of(token)
    key_id = parts.data_key if parts else None
    return crypto.decrypt(token, aad=aad, key=key_named(key_id) if key_id else None)


def seal_bytes(content: bytes, *, aad: str, owner: Owner | None) -> bytes:
    """Seal a file as `seal` seals a text."""
    key = key_of(owner) if owner is not None else None
    return crypto.encrypt_bytes(content, aad=aad, key=key)


def unseal_bytes(content: bytes, *, aad: str) -> bytes:
    """Open a sealed file; one that was stored in clear is given as it is. Raises as `unseal`."""
    parts = crypto.parts_of_bytes(content)
    if parts is None:
        return content
    key_id = parts.data_key
    return crypto.decrypt_bytes(content, aad=aad, key=key_named(key_id) if key_id else None)


def key_of(owner: Owner) -> DataKey:
    """The owner's data key, made where there is none. Raises Destroyed."""
    known = _known()
    if known is not None and owner.id in known.owners:
        key_id, scope = known.owners[owner.id]
        if _scope()[: len(scope)] == scope:
            return _alive(known.opened[key_id])
    stored = _joined[0].of(owner)
    key = crypto.unwrap(stored.id, stored.wrapped) if stored.wrapped else None
    if known is not None:
        known.opened[stored.id] = key
        known.owners[owner.id] = stored.id, _scope()
    return _alive(key)


def key_named(key_id: uuid.UUID) -> DataKey:
    """The data key with this id; those of all values that were read with it come along."""
    known = _known()
    if known is not None and key_id in known.opened:
        return _alive(known.opened[key_id])
    wanted = {key_id, *list(known.wanted)[: AT_ONCE - 1]} if known is not None else {key_id}
    found = {
        stored.id: crypto.unwrap(stored.id, stored.wrapped) if stored.wrapped else None
        for stored in _joined[0].named(wanted)
    }
    if key_id not in found:
        raise crypto.KeyProblem(f"no data key {key_id}")
    if known is not None:
        known.opened |= found
        known.wanted.clear()
    return _alive(found[key_id])


def will_want(token: str, connection: Any) -> None:
    """A token was read: its key is fetched with the next one that is needed."""
    if not token.startswith(crypto.DATA) or not connection.in_atomic_block:
        return
    parts = crypto.parts_of(token)
    known = _known()
    if parts is not None and known is not None and parts.data_key not in known.opened:
        known.wanted[parts.data_key] = None  # type: ignore[index]


def forget(**kwargs: Any) -> None:
    """Drop every key that is open: after one was destroyed, and when a request begins."""
    known = _known()
    if known is not None:
        known()


def _alive(key: DataKey | None) -> DataKey:
    if key is None:
        raise Destroyed("the key was destroyed")
    return key


def _known() -> _Known | None:
    """What the running transaction knows; None outside one."""
    connection = connections[DEFAULT_DB_ALIAS]
    if not connection.in_atomic_block:
        return None
    waiting: list[Any] = connection.run_on_commit
    if not waiting or not isinstance(waiting[0][1], _Known):
        # Under no savepoint, so that it lives as long as the transaction itself.
        waiting.insert(0, (set(), _Known(), False))
    known = waiting[0][1]
    assert isinstance(known, _Known)  # noqa: S101 (for the type)
    return known


def _scope() -> tuple[Any, ...]:
    """The savepoints that are open now."""
    return tuple(connections[DEFAULT_DB_ALIAS].savepoint_ids)
