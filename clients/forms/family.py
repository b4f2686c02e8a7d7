"""One member of a family."""

import datetime as dt
from typing import Any

from crispy_forms.layout import Layout
from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from clients import names, nik
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
    drop_nik = forms.BooleanField(label=_("Hapus NIK yang tercatat"), required=False)
    person = RecordChoice(
        label=_("Juga klien lembaga"), queryset=Client.objects.none(), required=False,
        empty_label=_("Bukan klien, atau belum diketahui"),
    )  # fmt: skip
    note = forms.CharField(label=_("Keterangan"), max_length=500, required=False)

    def __init__(
        self, *args: Any, people: Any, today: dt.date, known_nik: str = "", **kwargs: Any
    ) -> None:
        self.today, self.known_nik = today, known_nik
        super().__init__(*args, **kwargs)
        self.fields["person"].queryset = people  # type: ignore[attr-defined]
        self.fields["person"].label_from_instance = _name_and_number  # type: ignore[attr-defined]
        self.helper.layout = Layout(
            "submission_id", "version", "name", "relation", "sex", *birth_layout(),
            "in_household", "is_guardian", "separated", "deceased", "suspected",
            Folded(_("NIK, berkas sendiri, keterangan"), *self._nik_layout(), "person", "note"),
        )  # fmt: skip

    def _nik_layout(self) -> list[str]:
        """A NIK that is known is not shown whole: left empty, it stays (E3 of docs/security.md)."""
        if not self.known_nik:
            del self.fields["drop_nik"]
            return ["nik"]
        self.fields["nik"].widget.attrs["placeholder"] = nik.mask(self.known_nik)
        self.fields["nik"].help_text = _now("Kosongkan bila tidak berubah.")
        return ["nik", "drop_nik"]

    def clean(self) -> dict[str, Any]:
        """What was left empty stays as it is known, unless it is to be taken away."""
        told = super().clean() or {}
        if not told.get("nik") and not told.get("drop_nik"):
            told["nik"] = self.known_nik
        return told

    def clean_name(self) -> str:
        name: str = " ".join(self.cleaned_data["name"].split())
        if not names.has_letters(name):
            raise forms.ValidationError(_("Tulis nama dengan huruf."))
        return name

    def facts(self) -> dict[str, Any]:
        """The typed values as arguments of the services."""
        left_out = {"submission_id", "version", "birth_year", "drop_nik"}
        return {key: value for key, value in self.cleaned_data.items() if key not in left_out}


def _name_and_number(client: Client) -> str:
    return f"{client.name} · {client.number}"
