"""The form of a unit."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.models import Unit
from core.forms import Choice, SubmissionForm


class UnitForm(SubmissionForm):
    """Name, code and time zone. unit: the one that is edited, None for a new one."""

    name = forms.CharField(label=gettext_lazy("Nama"), max_length=200)
    code = forms.CharField(
        label=gettext_lazy("Kode"),
        max_length=20,
        help_text=gettext_lazy("Singkat, misalnya LKS-BH."),
    )
    time_zone = Choice(label=gettext_lazy("Zona waktu"), choices=Unit.Zone.choices)

    def __init__(self, *args: Any, unit: Unit | None = None, **kwargs: Any) -> None:
        self.unit = unit
        super().__init__(*args, **kwargs)

    def clean_code(self) -> str:
        code: str = self.cleaned_data["code"]
        same = Unit.objects.filter(code__iexact=code)
        if self.unit is not None:
            same = same.exclude(pk=self.unit.pk)
        if same.exists():
            raise forms.ValidationError(_("Kode ini sudah dipakai unit lain."))
        return code

    def facts(self) -> dict[str, Any]:
        """name, code and time_zone, as the services take them."""
        return {key: self.cleaned_data[key] for key in ("name", "code", "time_zone")}
