"""Filters of the lists of cases; they stand in the address bar."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.states import Risk, Stage
from core.forms import RecordChoice


class CaseFilter(forms.Form):
    """Text, stage and risk; a value that is unknown is left out, not refused."""

    q = forms.CharField(label=_("Cari nama, dusun, atau nomor"), max_length=100, required=False)
    stage = forms.ChoiceField(
        label=_("Tahap"), required=False, choices=[("", _("Semua tahap")), *Stage.choices]
    )
    risk = forms.ChoiceField(
        label=_("Risiko"), required=False, choices=[("", _("Semua risiko")), *Risk.choices]
    )
    worker: Any = RecordChoice(
        label=_("Pekerja"), queryset=None, required=False, empty_label=_("Semua pekerja")
    )

    def __init__(self, *args: Any, team: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if team is None:
            del self.fields["worker"]
        else:
            self.fields["worker"].queryset = team  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """What was chosen and is known: text, stage, risk, worker (an id)."""
        self.is_valid()
        found = self.cleaned_data
        worker = found.get("worker")
        return {
            "text": found.get("q", ""),
            "stage": found.get("stage", ""),
            "risk": found.get("risk", ""),
            "worker": worker.pk if worker else None,
        }


class AdminCaseFilter(forms.Form):
    """Text over number and worker, and the stage."""

    q = forms.CharField(label=_("Cari nomor atau pekerja"), max_length=100, required=False)
    stage = forms.ChoiceField(
        label=_("Tahap"), required=False, choices=[("", _("Semua tahap")), *Stage.choices]
    )

    def chosen(self) -> dict[str, str]:
        """What was chosen and is known: text and stage."""
        self.is_valid()
        return {"text": self.cleaned_data.get("q", ""), "stage": self.cleaned_data.get("stage", "")}
