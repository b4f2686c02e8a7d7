"""Words that say too much about whose password it is."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from agency.models import Unit

HOUSE = ("pekso", "kodepeksos", "ipspi", "kemensos", "dinsos")
SHORTEST_WORD = 4
ENOUGH_BESIDE = 10


class ContextValidator:
    """Refuses a password that is little more than the names of Pekso, the lembaga and its owner.

    Such words may stand in a long password; what is left without them must still have ten letters
    or digits.
    """

    def validate(self, password: str, user: Any = None) -> None:
        """Raises ValidationError."""
        left = _plain(password)
        for word in sorted(_words(user), key=len, reverse=True):
            left = left.replace(word, "")
        if left != _plain(password) and len(left) < ENOUGH_BESIDE:
            raise ValidationError(
                _("Kata sandi ini memuat nama Pekso, lembaga, atau nama Anda. Tambah kata lain."),
                code="password_context",
            )

    def get_help_text(self) -> str:
        return _("Nama Pekso, lembaga, atau nama Anda saja mudah ditebak.")


def _words(user: Any) -> set[str]:
    sources = [*HOUSE, *Unit.objects.values_list("name", flat=True)]
    sources += [getattr(user, field, "") or "" for field in ("username", "name", "email")]
    words = {_plain(part) for source in sources for part in re.split(r"[\W_]+", source)}
    return {word for word in words if len(word) >= SHORTEST_WORD}


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
