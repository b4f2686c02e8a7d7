"""A birth date with its precision: to the day, to the year, or an estimate (R23)."""

import datetime as dt
from typing import Any

from crispy_forms.bootstrap import InlineRadios
from crispy_forms.layout import Div
from django import forms
from django.utils.translation import gettext_lazy as _

from clients.birth import BirthPrecision
from core.forms import Choice, DayField

OLDEST_YEARS = 125


class BirthFields(forms.Form):
    """Mixin: `birth_precision`, `birth_date`, `birth_year`; cleans to a date and a precision.

    Needs `today` (date in the unit's zone). Where no precision is chosen, what was filled decides.
    """

    today: dt.date
    birth_precision = Choice(
        label=_("Tanggal lahir"), required=False,
        choices=[
            (BirthPrecision.DAY.value, _("Tanggal pasti")),
            (BirthPrecision.YEAR.value, _("Hanya tahun")),
            (BirthPrecision.ESTIMATE.value, _("Perkiraan tahun")),
            (BirthPrecision.UNKNOWN.value, _("Belum diketahui")),
        ],
    )  # fmt: skip
    birth_date = DayField(label=_("Tanggal"), required=False)
    birth_year = forms.IntegerField(
        label=_("Tahun"), required=False, widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={"invalid": _("Tulis tahun dengan empat angka, misalnya 1948.")},
    )  # fmt: skip

    def clean_birth_date(self) -> dt.date | None:
        born: dt.date | None = self.cleaned_data.get("birth_date")
        if born and born > self.today:
            raise forms.ValidationError(_("Tanggal lahir tidak boleh di masa depan."))
        if born and born.year < self.today.year - OLDEST_YEARS:
            raise forms.ValidationError(_("Tahunnya terlalu lama; periksa lagi."))
        return born

    def clean_birth_year(self) -> int | None:
        year: int | None = self.cleaned_data.get("birth_year")
        if year is None:
            return None
        if year > self.today.year:
            raise forms.ValidationError(_("Tahun lahir tidak boleh di masa depan."))
        if year < self.today.year - OLDEST_YEARS:
            raise forms.ValidationError(_("Tulis tahun dengan empat angka, misalnya 1948."))
        return year

    def clean(self) -> dict[str, Any] | None:
        found = super().clean() or self.cleaned_data
        if not {"birth_date", "birth_year"} & set(self.errors):
            self._settle(found)
        return found

    def _settle(self, found: dict[str, Any]) -> None:
        """Bring precision, date and year together."""
        day, year = found.get("birth_date"), found.get("birth_year")
        precision = found.get("birth_precision") or ""
        if not precision:
            precision = BirthPrecision.DAY if day else BirthPrecision.UNKNOWN
            precision = BirthPrecision.YEAR if year and not day else precision
        if precision == BirthPrecision.DAY and not day:
            self.add_error("birth_date", _("Isi tanggalnya, atau pilih hanya tahun."))
        if precision in (BirthPrecision.YEAR, BirthPrecision.ESTIMATE):
            year = year or (day.year if day else None)
            day = dt.date(year, 1, 1) if year else None
            if not year:
                self.add_error("birth_year", _("Isi tahunnya, misalnya 1948."))
        found["birth_precision"] = str(precision)
        found["birth_date"] = None if precision == BirthPrecision.UNKNOWN else day


def birth_layout() -> list[Any]:
    """The three fields; date and year show for the precision that asks for them."""
    return [
        InlineRadios("birth_precision"),
        Div("birth_date", data_show_when="birth_precision=day"),
        Div("birth_year", data_show_when="birth_precision=year|estimate"),
    ]


def birth_initial(record: Any) -> dict[str, Any]:
    """First values for somebody already recorded."""
    born, precision = record.birth_date, record.birth_precision
    whole = precision == BirthPrecision.DAY
    return {
        "birth_precision": precision,
        "birth_date": born if whole else None,
        "birth_year": born.year if born and not whole else None,
    }
