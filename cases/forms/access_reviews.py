"""Keep or end, for each access of one page of the review."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import AccessReviewTick, Assignment
from core.forms import PeksoForm


class ReviewForm(PeksoForm):
    """One pair of radios for each assignment; a main worker's can only be kept.

    Nothing is chosen beforehand, since a review that answers itself reviews nothing. What is left
    open is asked again.
    """

    def __init__(self, *args: Any, rows: Sequence[Assignment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = rows
        for row in rows:
            main = row.kind == Assignment.Kind.MAIN
            answers = AccessReviewTick.Answer.choices
            self.fields[str(row.pk)] = forms.ChoiceField(
                label=_("Akses %(name)s ke %(number)s")
                % {"name": row.staff, "number": row.case.number},
                choices=answers[:1] if main else answers,
                required=False,
                widget=forms.RadioSelect,
            )

    def pairs(self) -> list[tuple[Assignment, Any]]:
        """Each assignment with its field, for the page."""
        return [(row, self[str(row.pk)]) for row in self.rows]

    def clean(self) -> dict[str, Any]:
        """At least one answer, or there is nothing to write down."""
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not any(told.values()):
            raise forms.ValidationError(_("Jawab sekurangnya satu baris."))
        return told

    def answers(self) -> dict[uuid.UUID, str]:
        """What was answered, by the assignment's id."""
        told = {row.pk: self.cleaned_data[str(row.pk)] for row in self.rows}
        return {pk: answer for pk, answer in told.items() if answer}
