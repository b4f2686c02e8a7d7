"""The form by which a staff member acknowledges the code of ethics."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from ethics.kodepeksos import EDITION


class AcknowledgementForm(forms.Form):
    """One tick, for the edition that stands on the page; with `ask_pledge` another one for the
    pledge of confidentiality.
    """

    edition = forms.CharField(widget=forms.HiddenInput, max_length=100, initial=EDITION)
    agreed = forms.BooleanField(
        label=_("Saya telah membaca Kodepeksos dan bersedia mematuhinya."),
        error_messages={"required": _("Centang pernyataan ini setelah Anda membacanya.")},
    )

    pledged = forms.BooleanField(
        label=_("Saya berjanji menjaga kerahasiaan klien."),
        error_messages={"required": _("Centang janji ini setelah Anda membacanya.")},
    )

    def __init__(self, *args: Any, ask_pledge: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not ask_pledge:
            del self.fields["pledged"]

    def clean_edition(self) -> str:
        edition: str = self.cleaned_data["edition"]
        if edition != EDITION:
            raise ValidationError(
                _("Edisi Kodepeksos sudah berganti. Muat ulang halaman ini dan baca edisi baru.")
            )
        return edition
