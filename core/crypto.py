"""Encryption of single values at rest, and blind indexes to find them again.

AES-256-GCM with a random nonce of 96 bits. A token is text: `v1.<key id>.<base64url of nonce and
ciphertext>` under a master key, `v2.<key id>.<…>` under a data key (core.keyring). The key id and
the caller's `aad` (which row and column the value belongs to) are authenticated, so a token copied
into another row does not open. Master keys live outside the database: `PEKSO_DATA_KEYS` is a list
of `id:base64` (32 bytes), newest first; the first one encrypts, all of them decrypt. Data keys live
in the database, wrapped by a master key. The blind index uses another key, `PEKSO_INDEX_KEY`.
"""

import base64
import binascii
import hashlib
import hmac
import os
import re
import uuid
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

MASTER = "v1"
DATA = "v2"
KEY_BYTES = 32
NONCE_BYTES = 12
KEY_ID = re.compile(r"[A-Za-z0-9_-]{1,32}")
TOKEN = re.compile(
    rf"({MASTER}(?=\.[\w-]{{1,32}}\.)|{DATA}(?=\.[0-9a-f]{{32}}\.))\.([\w-]+)\.([\w=-]+)", re.ASCII
)
WRAPPED = "data key:"


class CryptoError(Exception):
    """Anything that keeps a value from being sealed or opened. Never carries the value."""


class KeyProblem(CryptoError):
    """No usable key: none is set, one is malformed, or the token names an unknown key."""


class Undecryptable(CryptoError):
    """The token is malformed, was altered, or belongs to another row or column."""


@dataclass(frozen=True, slots=True)
class DataKey:
    """An opened data key: its id, which tokens name, and the cipher. Never shows the key."""

    id: uuid.UUID
    cipher: AESGCM

    def __repr__(self) -> str:
        return f"<data key {self.id}>"


@dataclass(frozen=True, slots=True)
class Parts:
    """A token taken apart: its version, the id of its key and what is sealed."""

    version: str
    key_id: str
    body: str

    @property
    def data_key(self) -> uuid.UUID | None:
        """The id of the data key; None for a token under a master key."""
        return uuid.UUID(self.key_id) if self.version == DATA else None


def parts_of(token: str) -> Parts | None:
    """The parts of a token; None for text that is none."""
    found = TOKEN.fullmatch(token)
    return Parts(*found.groups()) if found else None


def encrypt(text: str, *, aad: str, key: DataKey | None = None) -> str:
    """Seal `text` for the place named by `aad`, under `key` or else the newest master key."""
    head, cipher = _sealer(key)
    nonce = os.urandom(NONCE_BYTES)
    sealed = nonce + cipher.encrypt(nonce, text.encode(), f"{head}|{aad}".encode())
    return f"{head}.{base64.urlsafe_b64encode(sealed).decode()}"


def decrypt(token: str, *, aad: str, key: DataKey | None = None) -> str:
    """Open a token made by `encrypt` with the same `aad`; `key` is the data key that it names.

    Raises KeyProblem or Undecryptable.
    """
    parts = parts_of(token)
    if parts is None:
        raise Undecryptable("not a token of this format")
    cipher = key.cipher if key and key.id == parts.data_key else _master(parts)
    try:
        sealed = base64.b64decode(parts.body, altchars=b"-_", validate=True)
        bound = f"{parts.version}.{parts.key_id}|{aad}".encode()
        return cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], bound).decode()
    except (binascii.Error, InvalidTag, ValueError) as error:
        raise Undecryptable("altered, or moved from another place") from error


def encrypt_bytes(content: bytes, *, aad: str, key: DataKey | None = None) -> bytes:
    """Seal a file as `encrypt` seals a text: a line that names the key, nonce, ciphertext."""
    head, cipher = _sealer(key)
    nonce = os.urandom(NONCE_BYTES)
    return f"{head}\n".encode() + nonce + cipher.encrypt(nonce, content, f"{head}|{aad}".encode())


def decrypt_bytes(sealed: bytes, *, aad: str, key: DataKey | None = None) -> bytes:
    """Open what `encrypt_bytes` made with the same `aad`. Raises KeyProblem or Undecryptable."""
    parts = parts_of_bytes(sealed)
    if parts is None:
        raise Undecryptable("not a sealed file")
    cipher = key.cipher if key and key.id == parts.data_key else _master(parts)
    body = sealed.partition(b"\n")[2]
    bound = f"{parts.version}.{parts.key_id}|{aad}".encode()
    try:
        return cipher.decrypt(body[:NONCE_BYTES], body[NONCE_BYTES:], bound)
    except (InvalidTag, ValueError) as error:
        raise Undecryptable("altered, or moved from another place") from error


def parts_of_bytes(sealed: bytes) -> Parts | None:
    """Version and key of a sealed file; None for a file in clear."""
    head = sealed[:64].partition(b"\n")[0]
    found = TOKEN.fullmatch(head.decode("ascii", "replace") + ".-")
    return Parts(*found.groups()) if found else None


def newest_master() -> str:
    """The id of the master key that seals and wraps now."""
    return next(iter(_ciphers(tuple(settings.PEKSO_DATA_KEYS))))


def make_wrapped(key_id: uuid.UUID) -> str:
    """A new data key of 32 random bytes, wrapped by the newest master key."""
    return encrypt(base64.b64encode(os.urandom(KEY_BYTES)).decode(), aad=f"{WRAPPED}{key_id}")


def unwrap(key_id: uuid.UUID, wrapped: str) -> DataKey:
    """Open a wrapped data key. Raises KeyProblem or Undecryptable."""
    encoded = decrypt(wrapped, aad=f"{WRAPPED}{key_id}")
    return DataKey(key_id, AESGCM(_decode_key("data key", encoded)))


def wrap_again(key_id: uuid.UUID, wrapped: str) -> str:
    """The same data key under the newest master key."""
    aad = f"{WRAPPED}{key_id}"
    return encrypt(decrypt(wrapped, aad=aad), aad=aad)


def blind_index(text: str, *, purpose: str) -> str:
    """HMAC-SHA256 of `text` in hex, under a key of its own per `purpose` (such as "nik").

    Equal texts give equal indexes, so a sealed value can be searched without being opened. It is
    an index and never a unique constraint: a NIK may be mistyped (R24).
    """
    key = _decode_key("PEKSO_INDEX_KEY", settings.PEKSO_INDEX_KEY)
    of_purpose = hmac.new(key, purpose.encode(), hashlib.sha256).digest()
    return hmac.new(of_purpose, text.encode(), hashlib.sha256).hexdigest()


def _sealer(key: DataKey | None) -> tuple[str, AESGCM]:
    if key is not None:
        return f"{DATA}.{key.id.hex}", key.cipher
    key_id, cipher = next(iter(_ciphers(tuple(settings.PEKSO_DATA_KEYS)).items()))
    return f"{MASTER}.{key_id}", cipher


def _master(parts: Parts) -> AESGCM:
    if parts.version != MASTER:
        raise KeyProblem("this token needs its data key")
    cipher = _ciphers(tuple(settings.PEKSO_DATA_KEYS)).get(parts.key_id)
    if cipher is None:
        raise KeyProblem(f"no key {parts.key_id!r} in PEKSO_DATA_KEYS")
    return cipher


@lru_cache(maxsize=8)
def _ciphers(entries: tuple[str, ...]) -> dict[str, AESGCM]:
    ciphers: dict[str, AESGCM] = {}
    for entry in entries:
        key_id, _, encoded = entry.partition(":")
        if not KEY_ID.fullmatch(key_id) or key_id in ciphers:
            raise KeyProblem("PEKSO_DATA_KEYS: each entry is id:base64 with an id of its own")
        ciphers[key_id] = AESGCM(_decode_key("PEKSO_DATA_KEYS", encoded))
    if not ciphers:
        raise KeyProblem("PEKSO_DATA_KEYS is empty")
    return ciphers


def _decode_key(setting: str, encoded: str) -> bytes:
    try:
        key = base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError) as error:
        raise KeyProblem(f"{setting} is not base64") from error
    if len(key) != KEY_BYTES:
        raise KeyProblem(f"{setting} must hold {KEY_BYTES} bytes, not {len(key)}")
    return key
