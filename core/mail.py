"""Sending mail as files, each message once."""

import hashlib
import os
import uuid
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


class OnceFileBackend(BaseEmailBackend):
    """Writes each message as one `.eml` file into EMAIL_FILE_PATH.

    The file is named after the Message-ID, so the same message sent again (a task run twice,
    a worker killed between sending and noting it) stays one file. Messages must bring their
    own Message-ID for that; those without one get a fresh one from Django.
    """

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Write them; returns how many now lie there. Raises OSError when the folder cannot
        be written, so that the caller does not note them as sent.
        """
        folder = Path(settings.EMAIL_FILE_PATH)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for message in email_messages:
            _write_once(folder, message)
        return len(email_messages)


def _write_once(folder: Path, email: EmailMessage) -> None:
    message = email.message()
    name = hashlib.sha256(str(message["Message-ID"]).encode()).hexdigest()[:32]
    fresh = folder / f".{name}-{uuid.uuid4().hex}"
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(message.as_bytes())
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(fresh, folder / f"{name}.eml")
        except FileExistsError:
            return
    finally:
        fresh.unlink(missing_ok=True)
