"""The form of a contact: few required fields first, everything else under "Tambahkan"."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.forms.statements import StatementFormSet, bind_statements
from cases.models import Contact
from cases.states import Risk
from cases.visit_text import CONTENT, Said
from core.forms import SHORT, Choice, DayField, MomentField, PeksoForm, Prose, SubmissionForm
from core.forms import VersionForm as Versioned
from core.uploads import PhotoField
from core.wording import day_of

MET = [("yes", _("Bertemu")), ("no", _("Tidak bertemu"))]
CHILD_ALONE = [("yes", _("Ya")), ("no", _("Tidak")), ("", _("Tidak ada anak"))]
NEEDED = {
    "met_who": _("Tulis siapa yang ditemui."),
    "seen_heard": _("Tulis apa yang dilihat dan didengar."),
    "agreed": _("Tulis apa yang disepakati; bila tidak ada, tulis tidak ada."),
}
FARTHEST = dt.timedelta(days=2 * 366)


class VisitForm(PeksoForm):
    """What the author tells. `statements` is a formset that belongs to it.

    said: initial statements. Whether the time may be is R23, which stands in the service.
    """

    kind = forms.ChoiceField(label=_("Jenis kontak"), choices=Contact.Kind.choices)
    happened_at = MomentField(label=_("Kapan"))
    met = Choice(
        label=_("Bertemu klien atau keluarganya?"), choices=MET, coerce=lambda word: word == "yes",
        error_messages={"required": _("Pilih bertemu atau tidak bertemu.")},
    )  # fmt: skip
    not_met_reason = Choice(
        label=_("Mengapa tidak bertemu"), choices=Contact.NotMet.choices, required=False
    )
    met_who = forms.CharField(
        label=_("Siapa yang ditemui"), max_length=300, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    seen_heard = Prose(
        label=_("Yang dilihat dan didengar"), max_length=10_000, rows=5, required=False,
        help_text=_("Hanya fakta. Penafsiran Anda ada tempatnya sendiri di bawah Tambahkan."),
    )  # fmt: skip
    risk = Choice(
        label=_("Tingkat risiko sekarang"), choices=Risk.choices,
        error_messages={"required": _("Pilih tingkat risikonya.")},
    )  # fmt: skip
    agreed = Prose(label=_("Yang disepakati"), rows=2, required=False)
    next_step = Prose(label=_("Langkah berikut"), max_length=2_000, rows=2, required=False)
    next_visit_on = DayField(
        label=_("Kunjungan berikut"), required=False,
        help_text=_("Boleh kosong. Tanggalnya menjadi tugas di Jadwal dan diingatkan."),
    )  # fmt: skip
    interpretation = Prose(
        label=_("Penafsiran Anda"), rows=3, required=False,
        help_text=_("Apa artinya menurut Anda; terpisah dari fakta."),
    )  # fmt: skip
    purpose = forms.CharField(label=_("Tujuan kunjungan"), max_length=500, required=False)
    ended_at = MomentField(label=pgettext_lazy("waktu", "Selesai"), required=False)
    place = forms.CharField(label=_("Tempat"), max_length=300, required=False)
    companions = forms.CharField(label=_("Yang mendampingi"), max_length=300, required=False)
    household_consent = forms.CharField(
        label=_("Izin penghuni rumah"), max_length=SHORT, required=False
    )
    house = Prose(label=_("Keadaan rumah dan lingkungan"), rows=3, required=False)
    child_alone = Choice(label=_("Anak ditemui sendiri?"), choices=CHILD_ALONE, required=False)
    child_alone_note = forms.CharField(
        label=_("Keterangan tentang anak"), max_length=500, required=False
    )
    worker_risk = Prose(label=_("Risiko bagi pekerja"), max_length=1_000, rows=2, required=False)
    education_given = Prose(label=_("Edukasi/motivasi"), max_length=2_000, rows=2, required=False)

    more = (
        "interpretation", "purpose", "ended_at", "place", "companions", "household_consent",
        "house", "child_alone", "child_alone_note", "worker_risk", "education_given",
    )  # fmt: skip

    def __init__(self, *args: Any, said: list[dict[str, Any]] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.statements: StatementFormSet = bind_statements(
            self.data if self.is_bound else None, said
        )

    def is_valid(self) -> bool:
        """The form and its statements."""
        return super().is_valid() & self.statements.is_valid()

    @property
    def more_fields(self) -> list[forms.BoundField]:
        """The fields under "Tambahkan", in their order."""
        return [self[name] for name in self.more]

    @property
    def more_is_open(self) -> bool:
        """Whether something under "Tambahkan" is filled in or wrong."""
        return any(field.value() or field.errors for field in self.more_fields)

    @property
    def statements_are_open(self) -> bool:
        """Whether somebody's words are filled in or wrong."""
        return any(row.initial or row.has_changed() or row.errors for row in self.statements.forms)

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("met"):
            found["not_met_reason"] = ""
            for name, sentence in NEEDED.items():
                if not found.get(name) and name not in self.errors:
                    self.add_error(name, sentence)
        elif "met" in found and not found.get("not_met_reason"):
            self.add_error("not_met_reason", _("Pilih mengapa tidak bertemu."))
        self._check_next(found)
        return found

    def _check_next(self, found: dict[str, Any]) -> None:
        day, happened_at = found.get("next_visit_on"), found.get("happened_at")
        if not found.get("next_step") and not day and "next_visit_on" not in self.errors:
            self.add_error(
                "next_step", _("Tulis langkah berikut, atau pilih tanggal kunjungan berikut.")
            )
        if day is None or happened_at is None:
            return
        this_day = day_of(happened_at, happened_at.tzinfo)
        if day < this_day:
            self.add_error("next_visit_on", _("Tanggal ini sebelum kunjungan yang dicatat."))
        elif day - this_day > FARTHEST:
            self.add_error("next_visit_on", _("Lebih dari dua tahun lagi; periksa tahunnya."))

    def account(self) -> dict[str, Any]:
        """Keyword arguments of the services: the content of a contact and its statements."""
        said = [Said(**row) for row in self.statements.told()]
        return {name: self.cleaned_data[name] for name in CONTENT} | {"statements": said}


class VisitNewForm(VisitForm, SubmissionForm):
    """A new contact; sent twice, it is written once."""


class VisitCorrectionForm(VisitForm, Versioned):
    """A correction by the author, of the version that was seen."""


class VisitAddendumForm(SubmissionForm):
    """Tambahan catatan."""

    text = Prose(label=_("Tambahan catatan"), rows=5)


class VisitPhotoForm(SubmissionForm):
    """One photo, only with consent."""

    photo = PhotoField(label=_("Foto"), help_text=_("Paling besar 10 MB."))
    allowed = forms.BooleanField(
        label=_("Orang yang tampak, atau walinya, mengizinkan foto ini"),
        error_messages={"required": _("Foto hanya disimpan dengan izin orang yang tampak.")},
    )
    allowed_by = forms.CharField(label=_("Siapa yang mengizinkan"), max_length=SHORT)
    caption = forms.CharField(label=_("Keterangan foto"), max_length=SHORT, required=False)
