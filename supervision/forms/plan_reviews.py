from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from core.forms import PeksoForm, Prose


class DecideForm(PeksoForm):
    """Approve or return exactly the content that was on the page."""

    APPROVE, RETURN = "approve", "return"

    content_hash = forms.CharField(max_length=64, widget=forms.HiddenInput)
    decision = forms.ChoiceField(
        label=_("Keputusan"), choices=[(APPROVE, _("Sahkan")), (RETURN, _("Kembalikan"))],
        widget=forms.HiddenInput, error_messages={"required": _("Pilih sahkan atau kembalikan.")},
    )  # fmt: skip
    comment = Prose(
        label=_("Catatan untuk pekerja sosial"), required=False,
        help_text=_("Wajib bila dikembalikan: apa yang perlu diperbaiki dan mengapa."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A returned plan says why."""
        typed = super().clean() or {}
        silent = "comment" not in self.errors and not typed.get("comment", "").strip()
        if typed.get("decision") == self.RETURN and silent:
            self.add_error("comment", _now("Tulis apa yang perlu diperbaiki."))
        return typed
