"""The short forms with which a plan version goes on: submit, next version, shelve, levels."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cases.models import Goal
from cases.plan_content import LEVELS
from core.forms import PeksoForm, Prose, SubmissionForm, VersionForm


class SubmitForm(VersionForm):
    """Submit as read; the reason is asked where a child refused."""

    despite_refusal = Prose(
        label=_("Mengapa rencana tetap diperlukan meskipun anak menolak"),
        max_length=2_000,
        required=False,
        help_text=_("Kepentingan terbaik anak; supervisor membacanya sebelum memutuskan."),
    )

    def __init__(self, *args: Any, child_refuses: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not child_refuses:
            del self.fields["despite_refusal"]


class ReasonForm(SubmissionForm):
    """Why the next version is made, or why this one is put aside."""

    reason = forms.CharField(
        label=_("Alasan"), max_length=500, widget=forms.Textarea(attrs={"rows": 3})
    )


class LevelsForm(PeksoForm):
    """The levels of a goal that were left open; those that stand are not asked."""

    def __init__(self, *args: Any, goal: Goal, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code in LEVELS:
            name = f"level_{code}"
            if not getattr(goal, name):
                label = Goal._meta.get_field(name).verbose_name  # type: ignore[union-attr]
                self.fields[name] = Prose(label=label, rows=2, max_length=1_000, required=False)

    def clean(self) -> dict[str, Any]:
        """At least one level is written."""
        typed = super().clean() or {}
        if not self.errors and not any(typed.values()):
            raise forms.ValidationError(_now("Isi sedikitnya satu tingkat."))
        return typed

    def levels(self) -> dict[str, str]:
        """Code of a level to its text."""
        return {name.removeprefix("level_"): text for name, text in self.cleaned_data.items()}
