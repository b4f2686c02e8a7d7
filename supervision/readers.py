"""Who may read the note of each function (practice.md §8; 9.3, R33)."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from supervision.models import Function

READERS: Mapping[str, str | Promise] = {
    Function.ADMINISTRATIVE: _(
        "Dibaca supervisor dan yang disupervisi. Admin hanya melihat jumlah sesi."
    ),
    Function.EDUCATIVE: _("Hanya dibaca supervisor dan yang disupervisi."),
    Function.SUPPORTIVE: _("Hanya dibaca supervisor dan yang disupervisi, tidak oleh orang lain."),
}
