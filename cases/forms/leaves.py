"""Why a supervisor should let somebody, and for how long an emergency lasts."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agency import house_rules
from cases.flags import FLAGS
from cases.forms.fields import StaffField
from clients.ppks import BY_NUMBER
from core.forms import PeksoForm, Prose, SubmissionForm

LONGEST_DAYS = 14


def codes_in(told: Mapping[str, Any]) -> tuple[list[int], list[str]]:
    """The categories and flags that stand in `ppks` and `flags`; whatever is none is left out."""
    parts = str(told.get("ppks", "")).split(",")
    ppks = [int(n) for n in parts if n.isascii() and n.isdigit() and len(n) < 4]
    known = set(FLAGS)
    flags = [one for one in str(told.get("flags", "")).split(",") if one in known]
    return [n for n in ppks if n in BY_NUMBER], flags


class OpenLeaveForm(SubmissionForm):
    """Why one should open this case oneself."""

    ppks = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    flags = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    reason = Prose(
        label=_("Mengapa diperlukan"),
        rows=3,
        max_length=500,
        help_text=_("Jangan tulis isi kasus."),
    )


class EmergencyForm(PeksoForm):
    """Who, why, and for how many days."""

    to = StaffField(label=_("Pekerja"), queryset=None, empty_label=_("Pilih pekerja"))
    reason = Prose(
        label=_("Keadaan daruratnya, dan mengapa tidak ada pekerja lain"),
        rows=3,
        max_length=500,
        help_text=_("Terbaca pada kasus dan dalam jejak audit. Jangan tulis isi kasus."),
    )
    days = forms.IntegerField(
        label=_("Berlaku berapa hari"), min_value=1, max_value=LONGEST_DAYS, initial=LONGEST_DAYS
    )

    def __init__(self, *args: Any, workers: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["to"]
        field.queryset = workers
        field.ends = house_rules.values("caseload_warn", "caseload_limit")

    def chosen(self) -> dict[str, Any]:
        """to, reason and days, as the service takes them."""
        return {key: self.cleaned_data[key] for key in ("to", "reason", "days")}
