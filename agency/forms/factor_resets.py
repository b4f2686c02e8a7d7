"""Forms of a lost second factor."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agency.models import Staff
from agency.services.factor_resets import why_not_reset
from core.forms import PeksoForm, SubmissionForm


class FactorResetForm(SubmissionForm):
    """Why somebody's second factor is taken away."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Misalnya: ponsel hilang, dipastikan lewat telepon. Terlihat oleh admin."),
    )

    def __init__(self, *args: Any, person: Staff, by: Staff, **kwargs: Any) -> None:
        self.person, self.by = person, by
        super().__init__(*args, **kwargs)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if wrong := why_not_reset(staff=self.person, by=self.by):
            self.add_error(None, wrong)
        return said


class LetterForm(PeksoForm):
    """One button: the link was opened by the person it was sent to."""
