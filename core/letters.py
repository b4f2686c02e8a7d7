"""The e-mail of a reminder: neutral subject, codes and a link, never a client's name."""

from types import TracebackType
from typing import Any, Self

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.utils.translation import gettext as _

from core.models import Delivery
from core.reminders import Message


def letter_of(delivery: Delivery, recipient: Any, message: Message) -> EmailMessage:
    """The letter of one delivery. Its Message-ID is made from the delivery, so that a letter
    sent again after a crash is the same letter to every mail server and reader.
    """
    parts = [
        _("Yth. %(name)s,") % {"name": recipient.get_full_name()},
        "\n".join(filter(None, [str(message.title), str(message.body)])),
        _("Buka di Pekso: %(address)s") % {"address": _address(message.url)},
        _(
            "Surel ini dikirim otomatis oleh Pekso. Nama klien dan isi kasus tidak ditulis di "
            "dalam surel."
        ),
    ]
    return EmailMessage(
        subject=_("Pekso: ada pengingat untuk Anda"),
        body="\n\n".join(parts) + "\n",
        to=[recipient.email],
        headers={
            "Message-ID": f"<{delivery.pk}@{settings.PEKSO_MAIL_DOMAIN}>",
            "Auto-Submitted": "auto-generated",
        },
    )


def _address(url: str) -> str:
    return f"{settings.PEKSO_BASE_URL.rstrip('/')}{url}"


class Postman:
    """One connection to the mail server for many letters; closed at the end of the block.

    Once the server cannot be reached, the rest of the round is refused at once, so that a dead
    mail server costs one waiting time and not one per letter.
    """

    def __init__(self) -> None:
        self._connection = get_connection()
        self._away: OSError | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._connection.close()

    def post(self, letter: EmailMessage) -> None:
        """Hand over one letter. Raises OSError (of which SMTPException is one) if refused."""
        if self._away is not None:
            raise self._away
        try:
            self._connection.open()
        except OSError as problem:
            self._away = problem
            raise
        try:
            taken = self._connection.send_messages([letter])
        except OSError:
            self._connection.close()
            raise
        if not taken:
            raise OSError("The mail backend did not take the letter.")
