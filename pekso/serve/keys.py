"""The secrets of an installation: made once, kept in the data folder (0600), never printed."""

import base64
import secrets

from pekso.serve.places import Places, read_json, write_json
from pekso.serve.trouble import Trouble

APP_NAMES = ("SECRET_KEY", "PEKSO_DATA_KEYS", "PEKSO_INDEX_KEY")
PASSWORD_NAMES = ("postgres", "pekso_owner", "pekso_app", "redis")


def installation_keys(places: Places, *, data_exists: bool) -> dict[str, str]:
    """The secrets of this data folder; made now when it is new.

    `data_exists`: a database of ours lies here already. Then missing secrets are Trouble:
    fresh ones could neither open the database nor decrypt what is in it.
    """
    known = read_json(places.keys)
    missing = [name for name in (*APP_NAMES, *PASSWORD_NAMES) if not known.get(name)]
    if not missing:
        return known
    if data_exists:
        raise Trouble(
            f"Kunci {', '.join(missing)} hilang dari {places.keys}, padahal basis datanya ada. "
            "Pulihkan berkas itu dari cadangan; tanpa kunci lama datanya tidak terbaca.",
            "Keys are missing while the database exists; restore keys.json from a backup.",
        )
    made = {name: known.get(name) or _fresh(name) for name in (*APP_NAMES, *PASSWORD_NAMES)}
    write_json(places.keys, made)
    return made


def _fresh(name: str) -> str:
    if name == "SECRET_KEY":
        return secrets.token_urlsafe(64)
    if name == "PEKSO_DATA_KEYS":
        return f"k1:{_key()}"
    if name == "PEKSO_INDEX_KEY":
        return _key()
    return secrets.token_hex(24)


def _key() -> str:
    return base64.b64encode(secrets.token_bytes(32)).decode()
