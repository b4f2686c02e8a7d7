from typing import Any

from crispy_forms.bootstrap import InlineCheckboxes, InlineRadios
from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from cases.forms.fields import FlagsField, PpksField
from cases.models import Report
from cases.models.cases import IntakeClosing, Source
from cases.services.closing import DISCRIMINATORY
from cases.services.intake import Intake
from cases.states import Risk
from core.forms import Choice, MomentField, Prose, RecordChoice, SubmissionForm


class IntakeForm(SubmissionForm):
    """Pendekatan awal: the problem in the client's words first, then how grave it is."""

    report = RecordChoice(
        label=_("Berdasarkan laporan"),
        queryset=Report.objects.none(),
        required=False,
        empty_label=_("Tanpa laporan"),
    )
    presenting_problem = Prose(
        label=_("Masalah menurut klien"),
        help_text=_("Tulis dengan kata-kata klien sendiri."),
        rows=5,
    )
    risk = Choice(label=_("Tingkat risiko"), choices=Risk.choices)
    urgency = Choice(
        label=_("Kegentingan"),
        choices=Risk.choices,
        required=False,
        help_text=_("Seberapa cepat klien harus ditemui; kosong berarti sama dengan risikonya."),
    )
    source = forms.ChoiceField(label=_("Asal laporan"), choices=[("", _("Pilih")), *Source.choices])
    source_note = forms.CharField(
        label=_("Keterangan asal laporan"), max_length=500, required=False
    )
    ppks = PpksField()
    flags = FlagsField()
    happened_at = MomentField(label=_("Waktu kontak pertama"))

    def __init__(self, *args: Any, reports: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["report"].queryset = reports  # type: ignore[attr-defined]
        self.fields["report"].label_from_instance = (  # type: ignore[attr-defined]
            lambda report: f"{report.number} · {report.about}"
        )
        parts: list[Any] = ["submission_id", "presenting_problem"]
        parts += [InlineRadios("risk"), InlineRadios("urgency"), "source", "source_note"]
        search, whole = str(_("Cari kategori PPKS")), str(_("Tampilkan semua"))
        parts += [Div("ppks", data_choice_search=search, data_choice_all=whole)]
        parts += [InlineCheckboxes("flags"), "happened_at"]
        if reports.exists():
            parts.insert(1, "report")
        else:
            del self.fields["report"]
        self.helper.layout = Layout(*parts)

    def intake(self) -> Intake:
        """What was told, for the service."""
        told = self.cleaned_data
        return Intake(
            source=told["source"],
            source_note=told["source_note"],
            presenting_problem=told["presenting_problem"],
            ppks=told["ppks"],
            flags=told["flags"],
            risk=told["risk"],
            urgency=told["urgency"] or told["risk"],
            happened_at=told["happened_at"],
        )


class _Grounds(forms.ChoiceField):
    """The grounds that are offered; a discriminatory one goes on to the rule that refuses it."""

    widget = forms.RadioSelect

    def valid_value(self, value: Any) -> bool:
        return str(value).lower() in DISCRIMINATORY or super().valid_value(value)


class ClosingForm(SubmissionForm):
    """How a report or a case ends at intake, and why."""

    closing = _Grounds(label=_("Cara ditutup"), choices=IntakeClosing.choices)
    referred_to = forms.CharField(
        label=_("Dirujuk ke"),
        max_length=200,
        required=False,
        help_text=_("Lembaga atau layanan yang dapat menolong."),
    )
    reason = Prose(label=_("Alasan"), rows=3, max_length=2_000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(
            "submission_id",
            "closing",
            Div("referred_to", data_show_when=f"closing={IntakeClosing.OUT_OF_MANDATE}"),
            "reason",
        )

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        elsewhere = told.get("closing") == IntakeClosing.OUT_OF_MANDATE
        if elsewhere and not told.get("referred_to"):
            self.add_error("referred_to", _("Tulis ke mana orang ini dirujuk."))
        return told
