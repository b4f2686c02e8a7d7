"""Searching, registering and changing a client."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from clients import names, phones, ppks
from clients.forms.births import BirthFields
from clients.forms.layouts import client_layout, register_layout
from clients.forms.regions import RegionField
from clients.models import Client, FamilyMember
from clients.registration import Registration
from core.forms import Choice, Prose, SubmissionForm, VersionForm

FIRST_YEAR = 1900
BIRTH = ("birth_precision", "birth_date", "birth_year")
TEXTS = (
    "kind", "name", "nickname", "sex", "birth_place", "nik", "nik_missing", "nik_missing_note",
    "hamlet", "address", "phone", "phone_owner", "language", "relative_name", "where_now",
)  # fmt: skip
SEXES = [choice for choice in Client.Sex.choices if choice[0]]
SMALL_SCREEN_NUMBERS = {"inputmode": "numeric", "autocomplete": "off"}


class ClientFilter(forms.Form):
    """The search above the list."""

    q = forms.CharField(
        label=_("Cari klien"), max_length=100, required=False,
        widget=forms.TextInput(attrs={"placeholder": _("Nama, nomor, dusun, atau NIK")}),
    )  # fmt: skip


class SearchForm(forms.Form):
    """Search first: the name, and what tells people of one name apart."""

    name = forms.CharField(label=_("Nama"), max_length=200)
    birth_year = forms.IntegerField(
        label=_("Tahun lahir (perkiraan boleh)"), required=False, min_value=FIRST_YEAR,
        max_value=2200, widget=forms.NumberInput(attrs=SMALL_SCREEN_NUMBERS),
    )  # fmt: skip
    hamlet = forms.CharField(label=_("Dusun/kampung"), max_length=100, required=False)

    def facts(self) -> Registration:
        """What was typed, as somebody to look for."""
        found, year = self.cleaned_data, self.cleaned_data.get("birth_year")
        return Registration(
            name=found["name"],
            hamlet=found.get("hamlet", ""),
            birth_date=dt.date(year, 1, 1) if year else None,
            birth_precision="estimate" if year else "unknown",
        )


class RegisterForm(BirthFields, SubmissionForm):
    """Klien baru. `decision` is set by the buttons that appear beside a possible duplicate."""

    inquiry = forms.UUIDField(required=False, widget=forms.HiddenInput)
    kind = Choice(label=_("Jenis klien"), choices=Client.Kind.choices, initial="person")
    name = forms.CharField(label=_("Nama"), max_length=200)
    nickname = forms.CharField(label=_("Nama panggilan"), max_length=100, required=False)
    sex = Choice(label=_("Jenis kelamin"), choices=SEXES, required=False)
    birth_place = forms.CharField(label=_("Tempat lahir"), max_length=100, required=False)
    nik = forms.CharField(
        label=_("NIK"), max_length=30, required=False,
        help_text=_("Boleh kosong dengan alasan. Angka yang janggal diberi tahu, tidak ditolak."),
        widget=forms.TextInput(attrs=SMALL_SCREEN_NUMBERS),
    )  # fmt: skip
    nik_missing = forms.ChoiceField(
        label=_("Bila NIK kosong, alasannya"), required=False,
        choices=[("", _("Pilih alasan")), *Client.NikMissing.choices],
    )  # fmt: skip
    nik_missing_note = forms.CharField(label=_("Keterangan"), max_length=200, required=False)
    member_count = forms.IntegerField(
        label=_("Jumlah anggota"), required=False, min_value=1, max_value=1_000_000
    )
    hamlet = forms.CharField(label=_("Dusun/kampung"), max_length=100, required=False)
    region = RegionField(
        label=_("Desa/kelurahan"), required=False,
        help_text=_("Ketik nama desa dan kecamatannya, lalu pilih."),
    )  # fmt: skip
    address = forms.CharField(
        label=_("Alamat (jalan, RT/RW, ancar-ancar)"), max_length=300, required=False
    )
    phone = forms.CharField(
        label=_("Nomor telepon"), max_length=40, required=False,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )  # fmt: skip
    phone_owner = forms.CharField(label=_("Milik siapa"), max_length=100, required=False)
    relative_name = forms.CharField(
        label=_("Nama ayah, ibu, atau wali"), max_length=200, required=False
    )
    relative_relation = forms.ChoiceField(
        label=_("Hubungan"), required=False, choices=FamilyMember.Relation.choices,
        initial=FamilyMember.Relation.PARENT,
    )  # fmt: skip
    language = forms.CharField(label=_("Bahasa sehari-hari"), max_length=100, required=False)
    ppks = forms.TypedMultipleChoiceField(
        label=_("PPKS (boleh lebih dari satu, boleh menyusul)"), required=False, coerce=int,
        choices=ppks.choices, widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    different_reason = forms.CharField(
        label=_("Bila orangnya berbeda, alasannya"), max_length=500, required=False
    )
    where_now = Prose(
        label=_("Untuk supervisor: di mana orang ini sekarang, siapa yang menemuinya"),
        max_length=1_000, rows=2, required=False,
    )  # fmt: skip
    decision = forms.ChoiceField(required=False, choices=[("different", ""), ("ask", "")])

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        self.today = today
        super().__init__(*args, **kwargs)
        self.helper.layout = register_layout(beside_duplicate=False)

    def clean_name(self) -> str:
        name: str = " ".join(self.cleaned_data["name"].split())
        if not names.has_letters(name):
            raise forms.ValidationError(_("Tulis nama dengan huruf."))
        return name

    def clean(self) -> dict[str, Any] | None:
        found = super().clean() or self.cleaned_data
        if found.get("decision") == "different" and not found.get("different_reason", "").strip():
            self.add_error("different_reason", _("Tulis mengapa orang ini berbeda."))
        return found

    def stand_beside(self, cards: Sequence[Any], *, same_nik: bool) -> None:
        """Show possible duplicates and what can be answered to R24."""
        self.cards, self.same_nik = cards, same_nik
        self.helper.layout = register_layout(beside_duplicate=True)

    def facts(self) -> Registration:
        """The typed values as plain facts."""
        found = self.cleaned_data
        region = found.get("region")
        return Registration(
            **{name: found.get(name) or "" for name in TEXTS},
            birth_date=found.get("birth_date"),
            birth_precision=found.get("birth_precision") or "unknown",
            member_count=found.get("member_count"),
            relative_relation=found.get("relative_relation") or FamilyMember.Relation.PARENT,
            region_code=region.code if region else "",
            ppks=tuple(found.get("ppks") or ()),
        )

    def phone_warning(self) -> Any:
        """A sentence about the number, None where it is fine."""
        return phones.warning(self.cleaned_data.get("phone", ""))


class ClientForm(BirthFields, VersionForm):
    """Ubah data klien; NIK, addresses and phones have pages of their own."""

    name = forms.CharField(label=_("Nama"), max_length=200)
    nickname = forms.CharField(label=_("Nama panggilan"), max_length=100, required=False)
    sex = Choice(label=_("Jenis kelamin"), choices=SEXES, required=False)
    birth_place = forms.CharField(label=_("Tempat lahir"), max_length=100, required=False)
    member_count = forms.IntegerField(
        label=_("Jumlah anggota"), required=False, min_value=1, max_value=1_000_000
    )
    language = forms.CharField(label=_("Bahasa sehari-hari"), max_length=100, required=False)
    communication = forms.CharField(
        label=_("Kebutuhan komunikasi"), max_length=200, required=False,
        help_text=_("Misalnya juru bahasa isyarat, bicara pelan, dengan gambar."),
    )  # fmt: skip
    safety_warning = Prose(
        label=_("Peringatan keselamatan"), max_length=1_000, rows=3, required=False,
        help_text=_("Dibaca sebelum kunjungan, misalnya anjing galak atau pelaku tinggal serumah."),
    )  # fmt: skip
    ppks = forms.TypedMultipleChoiceField(
        label=_("PPKS"), required=False, coerce=int, choices=ppks.choices,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    reason = forms.CharField(label=_("Alasan perubahan"), max_length=500, required=False)

    def __init__(self, *args: Any, kind: str, today: dt.date, **kwargs: Any) -> None:
        self.today = today
        super().__init__(*args, **kwargs)
        person = kind == Client.Kind.PERSON
        unused = ("member_count",) if person else ("sex", "birth_place", *BIRTH)
        for name in unused:
            del self.fields[name]
        self.helper.layout = client_layout(person=person)

    def clean_name(self) -> str:
        name: str = " ".join(self.cleaned_data["name"].split())
        if not names.has_letters(name):
            raise forms.ValidationError(_("Tulis nama dengan huruf."))
        return name

    def clean(self) -> dict[str, Any] | None:
        return super().clean() if "birth_date" in self.fields else self.cleaned_data
