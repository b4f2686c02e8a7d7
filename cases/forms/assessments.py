from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Case, Finding
from cases.models.assessments import Domain
from cases.states import Risk
from clients.models import FamilyMember
from core import clock
from core.forms import Choice, DayField, Prose, RecordChoice, SubmissionForm, VersionForm


class FindingFields(SubmissionForm):
    """One finding: the fact first, the reading apart from it."""

    domain = forms.ChoiceField(label=_("Bidang"), choices=Domain.choices)
    member = RecordChoice(
        label=_("Tentang siapa"),
        queryset=FamilyMember.objects.none(),
        required=False,
        empty_label=_("Klien"),
    )
    fact = Prose(label=_("Fakta: yang dilihat, didengar, dibaca"), rows=6)
    method = Choice(label=_("Cara"), choices=Finding.Method.choices)
    source = forms.CharField(label=_("Sumber"), max_length=200, required=False)
    found_on = DayField(label=_("Tanggal"))
    reading = Prose(
        label=_("Penafsiran pekerja sosial"),
        required=False,
        help_text=_("Pendapat Anda, terpisah dari fakta."),
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, tz_name=case.unit.time_zone, **kwargs)
        members = FamilyMember.objects.filter(client=case.client_id, ended_at__isnull=True)
        field = self.fields["member"]
        field.queryset = members  # type: ignore[attr-defined]
        field.label_from_instance = lambda member: member.name  # type: ignore[attr-defined]
        if not members.exists():
            field.widget = field.hidden_widget()
        self.fields["found_on"].initial = clock.today(self.tz_name)


class FindingEditForm(FindingFields, VersionForm):
    """The same, with the version that the person saw."""


class SummaryForm(VersionForm):
    """Problem, needs, strengths and risk; nothing is required until the assessment is finished."""

    problem = Prose(label=_("Rumusan masalah"), required=False)
    needs = Prose(label=_("Kebutuhan"), required=False)
    strengths = Prose(label=_("Kekuatan dan potensi"), required=False)
    risk = Choice(label=_("Tingkat risiko"), choices=Risk.choices, required=False)
    risk_reading = Prose(label=_("Alasan tingkat risiko"), max_length=2_000, required=False)
    instruments = Prose(
        label=_("Instrumen dan hasilnya"),
        max_length=2_000,
        required=False,
        help_text=_("Misalnya ASI atau PHQ-9: nama, tanggal, hasil. Skrining, bukan diagnosis."),
    )

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, tz_name=case.unit.time_zone, **kwargs)
