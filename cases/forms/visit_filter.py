"""Filters of the lists of visits and tasks; they stand in the address bar."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import Contact
from cases.states import Risk
from core.forms import RecordChoice

SHOW = [("", _("Semua")), ("unread", _("Belum dibaca supervisor")), ("not_met", _("Tidak bertemu"))]


class VisitFilter(forms.Form):
    """Text, kind, risk, what to show, worker; a value that is unknown is left out."""

    q = forms.CharField(label=_("Cari nama, nomor, atau isi"), max_length=100, required=False)
    kind = forms.ChoiceField(
        label=_("Jenis"), required=False, choices=[("", _("Semua jenis")), *Contact.Kind.choices]
    )
    risk = forms.ChoiceField(
        label=_("Risiko"), required=False, choices=[("", _("Semua risiko")), *Risk.choices]
    )
    show = forms.ChoiceField(label=_("Tampilkan"), required=False, choices=SHOW)
    worker = RecordChoice(
        label=_("Pekerja"), queryset=None, required=False, empty_label=_("Semua pekerja")
    )

    def __init__(self, *args: Any, team: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if team is None:
            del self.fields["worker"]
        else:
            self.fields["worker"].queryset = team  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """What was chosen and is known."""
        self.is_valid()
        found = self.cleaned_data
        return {
            "text": found.get("q", ""),
            "kind": found.get("kind", ""),
            "risk": found.get("risk", ""),
            "show": found.get("show", ""),
            "worker": found.get("worker"),
        }


class TaskFilter(forms.Form):
    """Search in tasks."""

    q = forms.CharField(label=_("Cari tugas, nama, atau nomor"), max_length=100, required=False)

    def chosen(self) -> dict[str, str]:
        """The text."""
        self.is_valid()
        return {"text": self.cleaned_data.get("q", "")}
