"""Asking for a case in an emergency, and judging that afterwards."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import BreakGlass, Case
from core.acting import for_purpose
from core.forms import Choice, PeksoForm, Prose, SubmissionForm

SHORTEST = 20


class BreakGlassForm(SubmissionForm):
    """Which case, and why there is no other way."""

    number = forms.CharField(label=_("Nomor kasus"), max_length=20)
    reason = Prose(
        label=_("Alasan"),
        max_length=2_000,
        min_length=SHORTEST,
        help_text=_(
            "Apa yang mengancam, siapa yang meminta, dan mengapa tidak dapat menunggu pekerja atau "
            "supervisor kasus ini."
        ),
        error_messages={"min_length": _("Jelaskan dalam satu kalimat lengkap atau lebih.")},
    )

    def clean_number(self) -> Case:
        typed = str(self.cleaned_data["number"]).strip()
        with for_purpose("break_glass"):
            found = Case.objects.select_related("unit", "worker").filter(number=typed)
            case: Case | None = found.first()
        if case is None:
            raise forms.ValidationError(_("Nomor ini tidak ada. Periksa penulisannya."))
        return case


class VerdictForm(PeksoForm):
    """Whether an opening can be justified."""

    verdict = Choice(label=_("Penilaian"), choices=BreakGlass.Verdict.choices)
    note = Prose(label=_("Catatan"), max_length=2_000, required=False)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        unjust = cleaned.get("verdict") == BreakGlass.Verdict.NOT_JUSTIFIED
        if unjust and not cleaned.get("note"):
            self.add_error("note", _("Tulis mengapa, dan apa tindak lanjutnya."))
        return cleaned
