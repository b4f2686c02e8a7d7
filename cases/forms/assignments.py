"""To whom a case or a report goes, and a supervisor's leave in spite of R13 or R25."""

import datetime as dt
from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from agency import house_rules
from cases.forms.fields import StaffField
from cases.models import Assignment
from cases.states import Stage
from core import clock
from core.forms import Choice, PeksoForm, Prose, SubmissionForm

LONGEST = 366
KINDS = [
    (Assignment.Kind.MAIN, Assignment.Kind.MAIN.label),
    (Assignment.Kind.SECOND, Assignment.Kind.SECOND.label),
]


def days_field() -> forms.IntegerField:
    """For how many days; none means until it is ended."""
    return forms.IntegerField(
        label=_("Berlaku berapa hari"),
        required=False,
        min_value=1,
        max_value=LONGEST,
        help_text=_("Kosongkan bila tanpa batas. Setelah itu penugasannya berakhir sendiri."),
    )


def end_after(days: int | None) -> dt.datetime | None:
    """The moment so many days from now, None for no end."""
    return clock.now() + dt.timedelta(days=days) if days else None


class AssignForm(SubmissionForm):
    """To whom a report or a case goes. `kinds`: whether a second worker may be chosen too."""

    to = StaffField(label=_("Pekerja"), queryset=None, empty_label=_("Pilih pekerja"))
    kind = Choice(label=_("Sebagai"), choices=KINDS, initial=Assignment.Kind.MAIN)

    def __init__(self, *args: Any, workers: Any, kinds: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["to"]
        field.queryset = workers  # type: ignore[attr-defined]
        field.ends = house_rules.values("caseload_warn", "caseload_limit")  # type: ignore[attr-defined]
        self.fields["kind"].required = False
        if not kinds:
            del self.fields["kind"]

    def chosen(self) -> dict[str, Any]:
        """to and kind, as the services take them."""
        said = self.cleaned_data
        return {"to": said["to"], "kind": said.get("kind") or Assignment.Kind.MAIN.value}


class OverrideForm(AssignForm):
    """The supervisor's reason, and for how long; an admin says why it is needed."""

    reason = Prose(
        label=_("Alasan"),
        rows=3,
        max_length=500,
        help_text=_("Terbaca pada kasus dan dalam jejak audit. Jangan tulis isi kasus."),
    )
    days = days_field()

    def __init__(self, *args: Any, asks: bool, kinds: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, kinds=kinds, **kwargs)
        if asks or not kinds:
            del self.fields["days"]
        if asks:
            self.fields["reason"].label = _("Mengapa diperlukan")

    def ends_at(self) -> dt.datetime | None:
        """When it ends by itself."""
        return end_after(self.cleaned_data.get("days"))


class OverrideAnswerForm(PeksoForm):
    """Izinkan or tidak, with a reason."""

    GRANT = "grant"
    answer = Choice(
        label=_("Jawaban"), choices=[(GRANT, _("Izinkan")), ("refuse", _("Tidak diizinkan"))]
    )
    reason = Prose(label=_("Alasan"), rows=3, max_length=500)
    days = days_field()

    def __init__(self, *args: Any, dated: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not dated:
            del self.fields["days"]
        days = [Div("days", data_show_when=f"answer={self.GRANT}")] if dated else []
        self.helper.layout = Layout("answer", "reason", *days)

    @property
    def grants(self) -> bool:
        """Whether the answer is yes."""
        return bool(self.cleaned_data["answer"] == self.GRANT)

    def ends_at(self) -> dt.datetime | None:
        """When it ends by itself."""
        return end_after(self.cleaned_data.get("days"))


def first_kind(stage: str) -> str:
    """After intake only a second worker can be added at once."""
    kind = Assignment.Kind.MAIN if stage == Stage.INTAKE else Assignment.Kind.SECOND
    return kind.value
