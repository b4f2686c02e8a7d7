"""Who helps in an emergency, why, and for how long."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agency import house_rules
from cases.forms.fields import StaffField
from core.forms import PeksoForm, Prose

LONGEST_DAYS = 14


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
