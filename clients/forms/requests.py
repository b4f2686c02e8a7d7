"""Permintaan subjek data: intake, refusal, and the answers of one step."""

from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from clients.models import DataRequest, FamilyMember
from core.forms import Choice, MomentField, PeksoForm, Prose, RecordChoice, SubmissionForm

Asker = DataRequest.Asker


class RequestForm(SubmissionForm):
    """Who asks for what, how their identity was checked, and when it was received."""

    kind = Choice(label=_("Apa yang diminta?"), choices=DataRequest.Kind.choices)
    asker = Choice(label=_("Siapa yang meminta?"), choices=Asker.choices)
    member = RecordChoice(
        label=_("Wali dalam keluarga"), queryset=FamilyMember.objects.none(), required=False,
        empty_label=_("Tidak ada dalam daftar keluarga"),
    )  # fmt: skip
    asker_name = forms.CharField(label=_("Nama pemohon"), max_length=200, required=False)
    suspect = forms.BooleanField(
        label=_("Wali ini diduga pelaku"), required=False,
        help_text=_("Berkas anak tidak dibuka kepadanya."),
    )  # fmt: skip
    identity_check = Choice(
        label=_("Bagaimana identitas pemohon diperiksa?"), choices=DataRequest.Check.choices
    )
    received_at = MomentField(label=_("Diterima"))
    asked = Prose(
        label=_("Permintaannya, dengan kata-kata pemohon"), rows=3, required=False,
        help_text=_("Untuk perbaikan: tulis data mana yang keliru dan apa yang benar."),
    )  # fmt: skip

    def __init__(self, *args: Any, guardians: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].queryset = guardians  # type: ignore[attr-defined]
        self.fields["member"].label_from_instance = _named  # type: ignore[attr-defined]
        self.helper.layout = Layout(
            "submission_id", "kind", "asker",
            Div("member", "suspect", data_show_when="asker=guardian"),
            Div("asker_name", data_show_when="asker=guardian|proxy"),
            "identity_check", "received_at", "asked",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        stands_in = told.get("asker") in {Asker.GUARDIAN, Asker.PROXY}
        if stands_in and not told.get("asker_name") and not told.get("member"):
            self.add_error("asker_name", _("Tulis nama pemohon."))
        letter = told.get("identity_check") == DataRequest.Check.LETTER
        if told.get("asker") == Asker.PROXY and "identity_check" in told and not letter:
            self.add_error("identity_check", _("Kuasa menunjukkan surat kuasa."))
        if told.get("kind") == DataRequest.Kind.CORRECTION and not told.get("asked"):
            self.add_error("asked", _("Tulis data mana yang keliru dan apa yang benar."))
        return told

    def facts(self) -> dict[str, Any]:
        """The typed values as arguments of the service."""
        return {name: told for name, told in self.cleaned_data.items() if name != "submission_id"}


class RefuseForm(PeksoForm):
    """On which ground, and why, in words the asker understands."""

    ground = Choice(label=_("Dasar penolakan"), choices=DataRequest.Ground.choices)
    reason = Prose(label=_("Alasan, yang disampaikan kepada pemohon"), max_length=2_000)
    statement = Prose(
        label=_("Pernyataan klien"), required=False,
        help_text=_("Yang klien katakan tentang data ini; tetap tersimpan di berkasnya."),
    )  # fmt: skip

    def __init__(self, *args: Any, kind: str, with_statement: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["ground"]
        if kind != DataRequest.Kind.CORRECTION:
            content_true = DataRequest.Ground.CONTENT_TRUE
            field.choices = [one for one in field.choices if one[0] != content_true]
        if not with_statement:
            del self.fields["statement"]


class OutcomeForm(PeksoForm):
    """What was done about it."""

    outcome = Prose(label=_("Yang dilakukan"), required=False)

    def __init__(self, *args: Any, needed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outcome"].required = needed


class WithdrawForm(PeksoForm):
    """Which of the consents in force are taken back."""

    consents = forms.MultipleChoiceField(
        label=_("Persetujuan yang dicabut"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, given: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["consents"].choices = [(one.id, one.label) for one in given]  # type: ignore[attr-defined]


class NoteForm(PeksoForm):
    """One word with it."""

    note = Prose(label=_("Catatan"), rows=3, max_length=2_000)


class HandOverForm(PeksoForm):
    """How the copy was given."""

    way = Choice(label=_("Bagaimana salinan diserahkan?"), choices=DataRequest.Way.choices)


class ExtractForm(PeksoForm):
    """Keys of passages to hide or to show; the page draws them beside the passages."""

    hide = forms.MultipleChoiceField(required=False, widget=forms.MultipleHiddenInput)
    show = forms.MultipleChoiceField(required=False, widget=forms.MultipleHiddenInput)

    def __init__(self, *args: Any, plain: Any, hidden: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["hide"].choices = [(key, "") for key in plain]  # type: ignore[attr-defined]
        self.fields["show"].choices = [(key, "") for key in hidden]  # type: ignore[attr-defined]


class ApproveForm(PeksoForm):
    """The moment of the copy that was read."""

    made_at = forms.CharField(widget=forms.HiddenInput, max_length=40)


class EraseForm(PeksoForm):
    """The client's number, typed once more."""

    number = forms.CharField(label=_("Ketik nomor klien untuk memastikan"), max_length=20)

    def __init__(self, *args: Any, wanted: str, **kwargs: Any) -> None:
        self.wanted = wanted
        super().__init__(*args, **kwargs)

    def clean_number(self) -> str:
        typed: str = self.cleaned_data["number"].strip().upper()
        if typed != self.wanted:
            raise forms.ValidationError(_("Nomornya tidak sama."))
        return typed


def _named(member: FamilyMember) -> str:
    return f"{member.name} ({member.get_relation_display()})"
