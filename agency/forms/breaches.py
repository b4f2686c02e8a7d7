"""The register of breaches: what happened, who was told."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agency.models import Breach, Staff
from core.forms import MomentField, PeksoForm, Prose, RecordChoice, SubmissionForm


class _BreachFields(forms.Form):
    what = Prose(
        label=_("Apa yang terjadi?"), help_text=_("Tanpa nama klien dan tanpa isi kasus.")
    )  # fmt: skip
    categories = forms.MultipleChoiceField(
        label=_("Data yang terungkap"), choices=Breach.Category.choices,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    started_at = MomentField(label=_("Mulai terjadi"), required=False)
    how = Prose(label=_("Bagaimana terungkap?"), rows=3, max_length=2_000, required=False)
    estimate = forms.IntegerField(
        label=_("Perkiraan jumlah orang"), min_value=0, max_value=10_000_000, required=False
    )
    effects = Prose(label=_("Akibat yang mungkin"), rows=3, max_length=2_000, required=False)
    measures = Prose(label=_("Upaya penanganan dan pemulihan"), required=False)


class BreachForm(_BreachFields, SubmissionForm):
    """A new one."""

    discovered_at = MomentField(
        label=_("Diketahui"), help_text=_("Batas pemberitahuan dihitung dari sini.")
    )
    field_order = ["submission_id", "discovered_at", "what"]

    def facts(self) -> dict[str, Any]:
        """The typed values as arguments of the service."""
        return {name: told for name, told in self.cleaned_data.items() if name != "submission_id"}


class BreachEditForm(_BreachFields, PeksoForm):
    """Changes; `version` is what was seen."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class AffectedForm(PeksoForm):
    """Whose openings, from when to when."""

    person = RecordChoice(label=_("Akun siapa?"), queryset=Staff.objects.none())
    since = MomentField(label=_("Dari"))
    until = MomentField(label=_("Sampai"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = Staff.objects.order_by("name")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if told.get("since") and told.get("until") and told["since"] >= told["until"]:
            self.add_error("until", _("Akhir masa ini sebelum awalnya."))
        return told


class AuthorityForm(PeksoForm):
    """When the authority was told and by which letter."""

    at = MomentField(label=_("Diberi tahu pada"))
    reference = forms.CharField(label=_("Nomor surat atau tanda terima"), max_length=200)
