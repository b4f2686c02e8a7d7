"""Rows of what people said at a contact: each with its speaker (practice.md §4)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import SHORT, Prose, RowSet

PREFIX = "ucapan"
MOST = 20


class StatementForm(forms.Form):
    """Who said what. An empty row counts as none."""

    speaker = forms.CharField(
        label=_("Siapa yang berkata"), max_length=SHORT, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip
    text = Prose(label=_("Kata-katanya"), rows=2, required=False)
    secret_from_client = forms.BooleanField(
        label=_("Rahasia terhadap klien"), required=False,
        help_text=_("Tidak diperlihatkan ketika klien membaca catatannya."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("text") and not found.get("speaker") and "speaker" not in self.errors:
            self.add_error("speaker", _("Tulis siapa yang mengatakannya."))
        if found.get("speaker") and not found.get("text") and "text" not in self.errors:
            self.add_error("text", _("Tulis kata-katanya."))
        return found


class StatementFormSet(RowSet):
    """The rows; `told()` gives those that say something and are not taken away."""

    def told(self) -> list[dict[str, Any]]:
        """Keyword arguments of cases.visit_text.Said, in the order of the page."""
        rows = [row.cleaned_data for row in self.forms if row not in self.deleted_forms]
        return [
            {name: row[name] for name in ("speaker", "text", "secret_from_client")}
            for row in rows
            if row.get("text")
        ]


_FormSet = forms.formset_factory(
    StatementForm,
    formset=StatementFormSet,
    extra=1,
    can_delete=True,
    max_num=MOST,
    validate_max=True,
    absolute_max=MOST + 10,
)


def bind_statements(data: Any, said: list[dict[str, Any]] | None) -> StatementFormSet:
    """The formset, bound to `data` if given; a form sent without any row has none."""
    if data is not None and f"{PREFIX}-TOTAL_FORMS" not in data:
        data = data.copy()
        data.update({f"{PREFIX}-TOTAL_FORMS": "0", f"{PREFIX}-INITIAL_FORMS": "0"})
    # With initial values an unchanged row would count as empty where the browser sent no count.
    initial = said if data is None else None
    return _FormSet(data, initial=initial, prefix=PREFIX)  # type: ignore[return-value]
