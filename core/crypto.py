"""Encryption of single values at rest, and blind indexes to find them again.

AES-256-GCM with a random nonce of 96 bits. A token is text: `v1.<key id>.<base64url of nonce and
ciphertext>`. The key id and the caller's `aad` (which row and column the value belongs to) are
authenticated, so a token copied into another row does not open. Keys live outside the database:
`PEKSO_DATA_KEYS` is a list of `id:base64` (32 bytes), newest first; the first one encrypts, all of
them decrypt. The blind index uses another key, `PEKSO_INDEX_KEY`.
"""

import base64
import binascii
import hashlib
import hmac
import os
import re
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

VERSION = "v1"
KEY_BYTES = 32
NONCE_BYTES = 12
KEY_ID = re.compile(r"[A-Za-z0-9_-]{1,32}")


class CryptoError(Exception):
    """Anything that keeps a value from being sealed or opened. Never carries the value."""


class KeyProblem(CryptoError):
    """No usable key: none is set, one is malformed, or the token names an unknown key."""


class Undecryptable(CryptoError):
    """The token is malformed, was altered, or belongs to another row or column."""


def encrypt(text: str, *, aad: str) -> str:
    """Seal `text` under the newest key for the place named by `aad`; returns the token."""
    key_id, cipher = next(iter(_ciphers(tuple(settings.PEKSO_DATA_KEYS)).items()))
    nonce = os.urandom(NONCE_BYTES)
    sealed = nonce + cipher.encrypt(nonce, text.encode(), _bound(key_id, aad))
    return f"{VERSION}.{key_id}.{base64.urlsafe_b64encode(sealed).decode()}"


def decrypt(token: str, *, aad: str) -> str:
    """Open a token made by `encrypt` with the same `aad`. Raises KeyProblem or Undecryptable."""
    version, _, rest = token.partition(".")
    key_id, _, body = rest.partition(".")
    if version != VERSION or not body:
        raise Undecryptable("not a token of this format")
    cipher = _ciphers(tuple(settings.PEKSO_DATA_KEYS)).get(key_id)
    if cipher is None:
        raise KeyProblem(f"no key {key_id!r} in PEKSO_DATA_KEYS")
    try:
        sealed = base64.b64decode(body, altchars=b"-_", validate=True)
        nonce, ciphertext = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        return cipher.decrypt(nonce, ciphertext, _bound(key_id, aad)).decode()
    except (binascii.Error, InvalidTag, ValueError) as error:
        raise Undecryptable("altered, or moved from another place") from error


def blind_index(text: str, *, purpose: str) -> str:
    """HMAC-SHA256 of `text` in hex, under a key of its own per `purpose` (such as "nik").

    Equal texts give equal indexes, so a sealed value can be searched without being opened. It is
    an index and never a unique constraint: a NIK may be mistyped (R24).
    """
    key = _decode_key("PEKSO_INDEX_KEY", settings.PEKSO_INDEX_KEY)
    of_purpose = hmac.new(key, purpose.encode(), hashlib.sha256).digest()
    return hmac.new(of_purpose, text.encode(), hashlib.sha256).hexdigest()


def _bound(key_id: str, aad: str) -> bytes:
    return f"{VERSION}.{key_id}|{aad}".encode()


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
