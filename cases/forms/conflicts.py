"""By case number, without seeing the file: a tie to the client, or the wish to take a case over."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency.models import Staff
from cases.models import Case, ConflictOfInterest
from core.forms import Choice, PeksoForm, Prose, RecordChoice, SubmissionForm


class ConflictForm(SubmissionForm):
    """Whose tie, to the client of which case, of which kind."""

    number = forms.CharField(label=_("Nomor kasus"), max_length=20)
    staff = RecordChoice(label=_("Siapa"), queryset=Staff.objects.none(), required=False)
    kind = Choice(label=_("Jenis hubungan"), choices=ConflictOfInterest.Kind.choices)
    note = forms.CharField(
        label=_("Keterangan"), max_length=500, required=False,
        help_text=_("Singkat saja; nama klien tidak perlu disebut."),
    )  # fmt: skip

    def __init__(self, *args: Any, person: Any, team: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person
        if team is None:
            del self.fields["staff"]
        else:
            self.fields["staff"].queryset = team  # type: ignore[attr-defined]
            self.fields["staff"].empty_label = _now("Saya sendiri")  # type: ignore[attr-defined]

    def clean_number(self) -> Case:
        """The case of that number; nothing else of it is shown."""
        case = Case.objects.filter(number__iexact=self.cleaned_data["number"].strip()).first()
        if case is None:
            raise forms.ValidationError(_now("Tidak ada kasus dengan nomor ini."))
        return case

    def declared(self) -> dict[str, Any]:
        """The arguments of declare_conflict."""
        said = self.cleaned_data
        return {
            "case": said["number"],
            "staff": said.get("staff") or self.person,
            "kind": said["kind"],
            "note": said["note"],
        }


class AcquaintanceForm(PeksoForm):
    """What the client says to being served by somebody they know."""

    client_said = Prose(label=_("Kata klien"), rows=3, max_length=500)


class TakeOverForm(PeksoForm):
    """The number of the case that somebody would like to take over."""

    number = forms.CharField(label=_("Nomor kasus"), max_length=20)
