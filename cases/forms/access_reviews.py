"""Keep or end, for each access of one page of the review."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import AccessReviewTick, Assignment
from core.forms import PeksoForm

KEEP = AccessReviewTick.Answer.KEEP.value


class ReviewForm(PeksoForm):
    """One pair of radios for each assignment; a main worker's can only be kept."""

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
                initial=KEEP,
                widget=forms.RadioSelect,
            )

    def pairs(self) -> list[tuple[Assignment, Any]]:
        """Each assignment with its field, for the page."""
        return [(row, self[str(row.pk)]) for row in self.rows]

    def answers(self) -> dict[uuid.UUID, str]:
        """What was ticked, by the assignment's id."""
        return {row.pk: self.cleaned_data[str(row.pk)] for row in self.rows}
