"""How a step of the plan goes on."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cases.models import Case, StepProgress
from core import clock
from core.forms import Choice, DayField, SubmissionForm

Kind = StepProgress.Kind


class StepProgressForm(SubmissionForm):
    """Ticked, opened again, delayed or given to somebody else."""

    kind = Choice(label=_("Kemajuan"), choices=Kind.choices)
    due_on = DayField(label=_("Tanggal baru"), required=False)
    who = forms.CharField(label=_("Siapa sekarang"), max_length=200, required=False)
    note = forms.CharField(label=_("Catatan"), max_length=500, required=False)

    def __init__(self, *args: Any, case: Case, **kwargs: Any) -> None:
        super().__init__(*args, tz_name=case.unit.time_zone, **kwargs)

    def clean(self) -> dict[str, Any]:
        """What belongs to the kind of progress."""
        typed = super().clean() or {}
        kind, day = typed.get("kind"), typed.get("due_on")
        if kind == Kind.DELAYED and "due_on" not in self.errors:
            if day is None:
                self.add_error("due_on", _now("Isi tanggal barunya."))
            elif day < clock.today(self.tz_name):
                self.add_error("due_on", _now("Tanggal baru sudah lewat."))
            if not typed.get("note"):
                self.add_error("note", _now("Tulis mengapa diundur."))
        if kind == Kind.REASSIGNED and not typed.get("who"):
            self.add_error("who", _now("Tulis siapa yang melakukannya sekarang."))
        return typed
