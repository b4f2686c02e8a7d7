"""Where sessions are kept: one row each, the contents sealed and bound to the session's key.

The contents may hold a secret of the second factor on its way, so they are never stored in clear.
"""

import datetime as dt
import json
import uuid
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from agency.models import StaffSession
from core import crypto

ABOUT = "staff_session"
FACTOR = "second_factor"


class SessionStore(DatabaseStore):
    """The session of one browser, as Django asks for it (SESSION_ENGINE)."""

    @classmethod
    def get_model_class(cls) -> type[StaffSession]:
        return StaffSession

    def encode(self, session_dict: dict[str, Any]) -> str:
        return crypto.encrypt(json.dumps(session_dict), aad=f"session:{self._where()}")

    def decode(self, session_data: bytes | str) -> dict[str, Any]:
        """The contents; nothing where they were altered, moved, or sealed under a lost key."""
        try:
            opened = crypto.decrypt(str(session_data), aad=f"session:{self._where()}")
        except crypto.CryptoError:
            return {}
        contents: dict[str, Any] = json.loads(opened)
        return contents

    def create_model_instance(self, data: dict[str, Any]) -> StaffSession:
        row: Any = super().create_model_instance(data)
        about = data.get(ABOUT) or {}
        staff_id = data.get(SESSION_KEY)
        if staff_id and about:
            row.public_id = uuid.UUID(about["id"])
            row.staff_id = uuid.UUID(staff_id)
            row.agent = about["agent"]
            row.started_at = moment_of(about["started_at"])
            row.last_used_at = moment_of(about["last_used_at"])
            if FACTOR in data:
                row.second_factor_at = moment_of(data[FACTOR]["at"])
        return row

    def _where(self) -> str:
        return str(self._get_or_create_session_key())  # type: ignore[attr-defined]


def moment_of(text: str) -> dt.datetime:
    """An aware moment as the contents hold it (ISO 8601)."""
    return dt.datetime.fromisoformat(text)
