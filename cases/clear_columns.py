"""What this room keeps of a client in clear, because lists search or sort by it."""

from cases import models
from clients.erasure import register_clear, register_path


def register() -> None:
    """Declare it for the erasure."""
    register_path("cases.case", "client")
    register_clear(models.ConsentTalk, "case__client", language="")
