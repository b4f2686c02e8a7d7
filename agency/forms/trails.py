"""The filter of Jejak akses; it stands in the address bar."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from agency.trail_words import page_choices
from agency.trails import DENIED, SHOWN, Asked
from core.wording import zone

OUTCOMES = [("", _("Semua")), (SHOWN, _("Dibuka")), (DENIED, _("Ditolak"))]
DAY = {"type": "date"}


class TrailFilter(forms.Form):
    """Days, name, page and outcome; a value that is unknown is left out."""

    name = forms.CharField(label=_("Nama petugas"), max_length=100, required=False)
    since = forms.DateField(
        label=_("Sejak"), required=False, widget=forms.DateInput(DAY, format="%Y-%m-%d")
    )
    until = forms.DateField(
        label=_("Sampai"), required=False, widget=forms.DateInput(DAY, format="%Y-%m-%d")
    )
    page_seen = forms.ChoiceField(label=_("Halaman"), required=False)
    outcome = forms.ChoiceField(label=_("Hasil"), required=False, choices=OUTCOMES)

    def __init__(
        self, *args: Any, tz_name: str, of_one_person: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.tz = zone(tz_name)
        chosen: Any = self.fields["page_seen"]
        chosen.choices = [("", _("Semua halaman")), *page_choices()]
        if of_one_person:
            del self.fields["name"]

    def asked(self) -> Asked:
        """What was chosen and is known; days are those of the zone."""
        self.is_valid()
        told = self.cleaned_data
        until = told.get("until")
        return Asked(
            since=self._start(told.get("since")),
            until=self._start(until + dt.timedelta(days=1))
            if until and until.year < 9999
            else None,
            name=told.get("name", ""),
            page=told.get("page_seen", ""),
            outcome=told.get("outcome", ""),
        )

    def _start(self, day: dt.date | None) -> dt.datetime | None:
        return dt.datetime.combine(day, dt.time(), self.tz) if day and day.year > 1 else None
