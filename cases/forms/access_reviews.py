"""Keep or end, for each access of one page of the review."""

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.models import AccessReviewTick, Assignment
from core.forms import PeksoForm

REASON = "reason"


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

        if any(row.kind != Assignment.Kind.MAIN for row in rows):
            self.fields[REASON] = forms.CharField(
                label=_("Mengapa diakhiri"),
                required=False,
                max_length=500,
                help_text=_("Bagi yang diakhiri. Terbaca pada linimasa kasusnya."),
            )

    def pairs(self) -> list[tuple[Assignment, Any]]:
        """Each assignment with its field, for the page."""
        return [(row, self[str(row.pk)]) for row in self.rows]

    def clean(self) -> dict[str, Any]:
        """At least one answer, or there is nothing to write down."""
        told: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and not any(told[str(row.pk)] for row in self.rows):
            raise forms.ValidationError(_("Jawab sekurangnya satu baris."))
        if AccessReviewTick.Answer.END in told.values() and not told.get(REASON):
            self.add_error(REASON, _("Tulis mengapa aksesnya diakhiri."))
        return told

    def reason_field(self) -> Any:
        """The field of the reason; None where only main workers are asked about."""
        return self[REASON] if REASON in self.fields else None

    @property
    def reason(self) -> str:
        """Why those that end do."""
        return str(self.cleaned_data.get(REASON, ""))

    def answers(self) -> dict[uuid.UUID, str]:
        """What was answered, by the assignment's id."""
        told = {row.pk: self.cleaned_data[str(row.pk)] for row in self.rows}
        return {pk: answer for pk, answer in told.items() if answer}


class AccessEndForm(PeksoForm):
    """Why somebody's access to a case ends."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=500,
        help_text=_("Terbaca pada linimasa kasus. Jangan tulis isi kasus."),
    )
