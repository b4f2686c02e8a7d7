"""The form that takes a list of staff."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from agency.staff_tables import MOST_BYTES
from core.forms import PeksoForm

TOO_HEAVY = gettext_lazy("Berkas ini lebih dari 2 MB. Bagi menjadi beberapa berkas.")


class ImportForm(PeksoForm):
    """One CSV or XLSX file."""

    file = forms.FileField(
        label=gettext_lazy("Berkas CSV atau XLSX"),
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        error_messages={
            "required": gettext_lazy("Pilih satu berkas."),
            "empty": gettext_lazy("Berkas ini kosong."),
        },
    )

    def clean_file(self) -> Any:
        upload = self.cleaned_data["file"]
        if upload.size > MOST_BYTES:
            raise forms.ValidationError(TOO_HEAVY)
        return upload
