"""One member of a family."""

import datetime as dt
from typing import Any

from crispy_forms.layout import Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from clients import names
from clients.forms.births import BirthFields, birth_layout
from clients.forms.clients import SEXES
from clients.forms.layouts import Folded
from clients.models import Client, FamilyMember
from core.forms import Choice, RecordChoice, SubmissionForm


class MemberForm(BirthFields, SubmissionForm):
    """A member or relation; no NIK is needed. `version` is empty for a new one."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    name = forms.CharField(label=_("Nama"), max_length=200)
    relation = forms.ChoiceField(label=_("Hubungan"), choices=FamilyMember.Relation.choices)
    sex = Choice(label=_("Jenis kelamin"), choices=SEXES, required=False)
    in_household = forms.BooleanField(label=_("Tinggal serumah"), required=False)
    is_guardian = forms.BooleanField(label=_("Wali klien"), required=False)
    separated = forms.BooleanField(label=_("Terpisah dari keluarga"), required=False)
    deceased = forms.BooleanField(label=_("Sudah meninggal"), required=False)
    suspected = forms.BooleanField(
        label=_("Diduga pelaku"), required=False,
        help_text=_("Sebagai wali ia tidak diberi salinan dan pemberitahuan tentang anak."),
    )  # fmt: skip
    nik = forms.CharField(
        label=_("NIK (boleh kosong)"), max_length=30, required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip
    person = RecordChoice(
        label=_("Juga klien lembaga"), queryset=Client.objects.none(), required=False,
        empty_label=_("Bukan klien, atau belum diketahui"),
    )  # fmt: skip
    note = forms.CharField(label=_("Keterangan"), max_length=500, required=False)

    def __init__(self, *args: Any, people: Any, today: dt.date, **kwargs: Any) -> None:
        self.today = today
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]
        self.fields["person"].label_from_instance = _name_and_number  # type: ignore[attr-defined]
        self.helper.layout = Layout(
            "submission_id", "version", "name", "relation", "sex", *birth_layout(),
            "in_household", "is_guardian", "separated", "deceased", "suspected",
            Folded(_("NIK, berkas sendiri, keterangan"), "nik", "person", "note"),
        )  # fmt: skip

    def clean_name(self) -> str:
        name: str = " ".join(self.cleaned_data["name"].split())
        if not names.has_letters(name):
            raise forms.ValidationError(_("Tulis nama dengan huruf."))
        return name

    def facts(self) -> dict[str, Any]:
        """The typed values as arguments of the services."""
        left_out = {"submission_id", "version", "birth_year"}
        return {key: value for key, value in self.cleaned_data.items() if key not in left_out}


def _name_and_number(client: Client) -> str:
    return f"{client.name} · {client.number}"
