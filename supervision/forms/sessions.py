"""The forms of supervision sessions: three functions, cases discussed, agreements as rows."""

import datetime as dt
import uuid
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crispy_forms.layout import HTML, Div, Fieldset, Layout
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core import clock
from core.forms import Choice, DayField, MomentField, PeksoForm, Prose, RowSet, SubmissionForm
from supervision.drafts import AgreementDraft, NoteDraft, SessionDraft
from supervision.models import Function, SupervisionSession
from supervision.readers import READERS

LONGEST = 480
FARTHEST = dt.timedelta(days=731)
TEXT = 10_000


def minutes_field() -> forms.IntegerField:
    """Minutes spent on one function."""
    return forms.IntegerField(
        label=_("Lama (menit)"), min_value=1, max_value=LONGEST, required=False
    )


def note_field(hint: Any) -> Prose:
    """The text of one function."""
    return Prose(label=_("Catatan"), required=False, max_length=TEXT, rows=5, help_text=hint)


class AgreementRow(PeksoForm):
    """One agreement: what, who of the two, until when."""

    agreement_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    what = forms.CharField(
        label=_("Yang disepakati"), max_length=500, validators=[ProhibitNullCharactersValidator()]
    )
    who = Choice(label=_("Siapa"))
    due_on = DayField(label=_("Sampai tanggal"))

    def __init__(
        self, *args: Any, people: Mapping[str, Any], known: frozenset[str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.known = known
        self.people = people
        field = self.fields["who"]
        field.choices = [(key, str(person)) for key, person in people.items()]  # type: ignore[attr-defined]
        field.initial = next(iter(people))

    def clean_agreement_id(self) -> Any:
        wanted = self.cleaned_data["agreement_id"]
        if wanted is not None and str(wanted) not in self.known:
            raise ValidationError(
                _("Kesepakatan ini bukan dari sesi ini. Tulis sebagai yang baru.")
            )
        return wanted

    def draft(self) -> AgreementDraft:
        """The agreement as typed."""
        said = self.cleaned_data
        return AgreementDraft(
            what=said["what"],
            who=self.people[said["who"]],
            due_on=said["due_on"],
            agreement_id=said["agreement_id"],
        )


AgreementRows = forms.formset_factory(
    AgreementRow, formset=RowSet, extra=1, can_delete=True, max_num=30, validate_max=True
)


class SessionForm(SubmissionForm):
    """A session of two people. `formset` holds the agreements and is judged with the form.

    people: id -> staff, the one in charge by default first; cases: id -> label of those that may
    be named; agreements: the stored open ones as initial rows; known: ids of all stored ones.
    """

    held_at = MomentField(label=_("Waktu sesi"))
    kind = Choice(label=_("Bentuk"), choices=SupervisionSession.Kind.choices, initial="individual")
    cases = forms.MultipleChoiceField(
        label=_("Kasus yang dibahas"), widget=forms.CheckboxSelectMultiple, required=False
    )
    administrative_minutes = minutes_field()
    administrative_text = note_field(
        _("Beban kasus, yang terlambat, kepatuhan, pengesahan, cuti, pengganti.")
    )
    educative_minutes = minutes_field()
    educative_text = note_field(
        _("Kebutuhan belajar, refleksi kasus, teori atau keterampilan, tugas, hasilnya.")
    )
    supportive_minutes = minutes_field()
    supportive_text = note_field(
        _("Beban perasaan, keselamatan, perawatan diri, dukungan yang disepakati.")
    )

    def __init__(
        self,
        *args: Any,
        people: Mapping[str, Any],
        cases: Mapping[str, tuple[Any, str]],
        agreements: Sequence[dict[str, Any]] = (),
        known: frozenset[str] = frozenset(),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offered = cases
        field = self.fields["cases"]
        field.choices = [(key, label) for key, (_case, label) in cases.items()]  # type: ignore[attr-defined]
        rows = {"people": people, "known": known, "tz_name": self.tz_name}
        self.formset = AgreementRows(
            self.data if self.is_bound else None,
            prefix="agreement",
            initial=list(agreements),
            form_kwargs=rows,
        )
        self.helper.layout = Layout(*self._layout())

    def _layout(self) -> Iterator[Any]:
        hidden = [name for name in ("submission_id", "version") if name in self.fields]
        yield from hidden
        yield from ("held_at", "kind")
        for code in Function:
            text = format_html('<p class="readers">{}</p>', READERS[code])
            yield Fieldset(
                str(code.label),
                HTML(text),
                Div(f"{code.value}_minutes", css_class="field-short"),
                f"{code.value}_text",
                css_class="form-section",
            )
        if self.offered:
            yield Div("cases", css_class="form-section choice-scroll")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        for code in Function:
            self._clean_note(code.value)
        total = sum(said.get(f"{code.value}_minutes") or 0 for code in Function)
        if not self.errors and not total:
            self.add_error(
                "administrative_text", _("Isi sedikitnya satu dari ketiga fungsi supervisi.")
            )
        if total > LONGEST:
            self.add_error(
                "administrative_minutes", _("Satu sesi paling lama 8 jam untuk ketiga fungsi.")
            )
        return said

    def _clean_note(self, function: str) -> None:
        """Minutes and text come together."""
        minutes, text = f"{function}_minutes", f"{function}_text"
        if minutes in self.errors or text in self.errors:
            return
        if self.cleaned_data.get(text) and not self.cleaned_data.get(minutes):
            self.add_error(minutes, _("Berapa menit untuk fungsi ini?"))
        if self.cleaned_data.get(minutes) and not self.cleaned_data.get(text):
            self.add_error(text, _("Tulis catatannya, atau kosongkan lamanya."))

    def is_valid(self) -> bool:
        fine = super().is_valid()
        fine = self.formset.is_valid() and fine
        return fine and self._dates_fit()

    def _dates_fit(self) -> bool:
        """An agreement falls due on the day of the session or later, within two years."""
        held_on = self.cleaned_data["held_at"].astimezone(self.fields["held_at"].zone).date()  # type: ignore[attr-defined]
        for row in self._rows():
            due_on = row.cleaned_data["due_on"]
            if due_on < held_on:
                row.add_error("due_on", _("Tanggal ini sebelum sesinya."))
            elif due_on > clock.today(self.tz_name) + FARTHEST:
                row.add_error("due_on", _("Tanggal ini lebih dari dua tahun lagi."))
        return not any(row.errors for row in self._rows())

    def _rows(self) -> list[AgreementRow]:
        gone = self.formset.deleted_forms
        return [r for r in self.formset.forms if r not in gone and r.cleaned_data.get("what")]

    def draft(self) -> SessionDraft:
        """The session as typed."""
        said = self.cleaned_data
        notes = [
            NoteDraft(code.value, said[f"{code.value}_minutes"], said[f"{code.value}_text"])
            for code in Function
            if said[f"{code.value}_minutes"]
        ]
        return SessionDraft(
            held_at=said["held_at"],
            kind=said["kind"],
            notes=notes,
            cases=[self.offered[key][0] for key in said["cases"]],
            agreements=[row.draft() for row in self._rows()],
            removed=frozenset(self._removed()),
        )

    def _removed(self) -> Iterator[uuid.UUID]:
        for row in self.formset.deleted_forms:
            if pk := row.cleaned_data.get("agreement_id"):
                yield pk


class SessionEditForm(SessionForm):
    """The same, with the version that the person saw."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class SignForm(PeksoForm):
    """A signature under the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)


class AddendumForm(SubmissionForm):
    """A dated addition to one of the functions."""

    function = Choice(label=_("Untuk catatan"), choices=Function.choices)
    text = Prose(label=_("Tambahan"), rows=6)
