"""One person or two."""

from django.utils.translation import gettext_lazy as _

from clients.models import DuplicateInquiry
from core.forms import Choice, PeksoForm, Prose


class DecisionForm(PeksoForm):
    """The supervisor's answer."""

    outcome = Choice(
        label=_("Keputusan"),
        choices=[
            (DuplicateInquiry.Status.ONE_PERSON.value, _("Satu orang yang sama")),
            (DuplicateInquiry.Status.TWO_PEOPLE.value, _("Dua orang berbeda, boleh didaftarkan")),
        ],
    )
    note = Prose(
        label=_("Catatan"), max_length=2_000, required=False,
        help_text=_(
            "Bila satu orang, catatan ini dibaca pekerja yang memegang berkasnya, "
            "bersama tempat orang itu ditemui."
        ),
    )  # fmt: skip
