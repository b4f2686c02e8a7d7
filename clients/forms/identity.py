"""The NIK: writing it, and asking to read it whole."""

from typing import Any

from crispy_forms.layout import HTML, Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from clients.services.identity import RevealReason
from core.forms import Choice, PeksoForm, VersionForm


class NikForm(VersionForm):
    """NIK, or why there is none. `decision` is "ask" beside another client with the same NIK."""

    nik = forms.CharField(
        label=_("NIK"), max_length=30, required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text=_("Tulis lengkap. NIK yang lama tetap ada di riwayat."),
    )  # fmt: skip
    nik_missing = forms.ChoiceField(
        label=_("Bila kosong, alasannya"), required=False,
        choices=[("", _("Pilih alasan")), *Client.NikMissing.choices],
    )  # fmt: skip
    nik_missing_note = forms.CharField(label=_("Keterangan"), max_length=200, required=False)
    take_birth_date = forms.BooleanField(
        label=_("Pakai tanggal lahir dari NIK bila yang tercatat baru perkiraan"), required=False
    )
    reason = forms.CharField(label=_("Alasan perubahan"), max_length=500, required=False)
    decision = forms.ChoiceField(required=False, choices=[("ask", "")])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.cards: list[Any] = []
        self.same_nik = False
        self.helper.layout = self._layout()

    def stand_beside(self, cards: list[Any], *, same_nik: bool) -> None:
        """Show that another client has this NIK, and let the supervisor be asked."""
        self.cards, self.same_nik = cards, same_nik
        self.helper.layout = self._layout(HTML('{% include "clients/duplicate_answers.html" %}'))

    def _layout(self, *first: Any) -> Layout:
        return Layout(
            "version", *first, "nik", "nik_missing", "nik_missing_note", "take_birth_date", "reason"
        )


class RevealForm(PeksoForm):
    """Why the whole NIK is needed."""

    reason = Choice(label=_("Untuk apa NIK lengkap diperlukan?"), choices=RevealReason.choices)
