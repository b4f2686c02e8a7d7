from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cases.forms.fields import PpksField
from cases.models.cases import Source
from cases.states import ReportStatus, Risk
from core.forms import Choice, MomentField, Prose, SubmissionForm

FIRST_YEAR = 1990


class ReportForm(SubmissionForm):
    """Laporan masuk: what was told, about whom, where."""

    told = Prose(
        label=_("Yang dilaporkan"),
        help_text=_("Tulis kata-kata pelapor; pendapat Anda menyusul."),
        rows=5,
    )
    about = forms.CharField(
        label=_("Tentang siapa"),
        max_length=300,
        help_text=_("Nama atau ciri-ciri, perkiraan usia."),
    )
    place = forms.CharField(label=_("Tempat"), max_length=300, required=False)
    risk = Choice(label=_("Tingkat risiko"), choices=Risk.choices)
    ppks = PpksField()
    source = forms.ChoiceField(label=_("Asal laporan"), choices=[("", _("Pilih")), *Source.choices])
    reporter_name = forms.CharField(
        label=_("Nama pelapor"),
        max_length=200,
        required=False,
        help_text=_("Boleh kosong bila pelapor tidak ingin disebut."),
    )
    reporter_phone = forms.CharField(label=_("Telepon pelapor"), max_length=40, required=False)
    received_at = MomentField(label=_("Diterima"))

    def clean_received_at(self) -> Any:
        """No report is that old; a moment at the end of the calendar cannot be shown either."""
        moment = self.cleaned_data["received_at"]
        if moment.year < FIRST_YEAR:
            raise ValidationError(_now("Periksa tahunnya."))
        return moment

    def told_facts(self) -> dict[str, Any]:
        """The arguments of take_report."""
        return {key: told for key, told in self.cleaned_data.items() if key != "submission_id"}


class ReportFilter(forms.Form):
    """Open reports first; the others by their state."""

    status = forms.ChoiceField(
        label=_("Keadaan"), required=False, choices=[("", _("Semua")), *ReportStatus.choices]
    )

    def chosen(self) -> str:
        """The state that was chosen, "" for all."""
        self.is_valid()
        return str(self.cleaned_data.get("status", ""))
