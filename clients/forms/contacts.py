"""Addresses, phones and how a client can be reached safely."""

from typing import Any

from crispy_forms.layout import Div, Layout
from django import forms
from django.utils.translation import gettext_lazy as _

from clients.forms.regions import RegionField
from clients.models import Address
from core.forms import Choice, DayField, PeksoForm, Prose, SubmissionForm


class AddressForm(SubmissionForm):
    """One address with its kind and time. A secret one needs its full text."""

    kind = Choice(label=_("Jenis alamat"), choices=Address.Kind.choices)
    text = Prose(
        label=_("Alamat lengkap"), max_length=400, rows=3, required=False,
        help_text=_("Jalan, RT/RW, ancar-ancar."),
    )  # fmt: skip
    hamlet = forms.CharField(label=_("Dusun/kampung"), max_length=100, required=False)
    region = RegionField(label=_("Desa/kelurahan"), required=False)
    starts_on = DayField(label=_("Sejak"), required=False)
    ends_on = DayField(label=_("Sampai"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(
            "submission_id", "kind", "text",
            Div("hamlet", "region", data_show_when="kind=id_card|domicile|temporary"),
            "starts_on", "ends_on",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        found = self.cleaned_data
        start, end = found.get("starts_on"), found.get("ends_on")
        if start and end and end < start:
            self.add_error("ends_on", _("Tanggal selesai tidak boleh sebelum tanggal mulai."))
        if "region" not in self.errors and not any(
            found.get(name) for name in ("text", "hamlet", "region")
        ):
            self.add_error("text", _("Isi alamatnya, atau pilih desanya."))
        return found


class AddressEndForm(PeksoForm):
    """Until when an address held."""

    ends_on = DayField(label=_("Berlaku sampai"))


class PhoneForm(SubmissionForm):
    """One number and whose it is."""

    number = forms.CharField(
        label=_("Nomor telepon"), max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
    )  # fmt: skip
    owner = forms.CharField(
        label=_("Milik siapa"), max_length=100, required=False,
        help_text=_("Kosongkan bila milik klien sendiri."),
    )  # fmt: skip
    whatsapp = forms.BooleanField(label=_("Ada WhatsApp"), required=False)
    note = forms.CharField(label=_("Catatan"), max_length=200, required=False)


class SafeContactForm(PeksoForm):
    """Cara menghubungi yang aman. `version` is empty where nothing was asked yet."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, required=False)
    phone_ok = forms.BooleanField(label=_("Boleh ditelepon"), required=False)
    whatsapp_ok = forms.BooleanField(label=_("Boleh lewat WhatsApp"), required=False)
    letter_ok = forms.BooleanField(label=_("Boleh dikirimi surat"), required=False)
    visit_ok = forms.BooleanField(label=_("Boleh didatangi ke rumah"), required=False)
    hours = forms.CharField(label=_("Jam yang aman"), max_length=200, required=False)
    who_answers = forms.CharField(
        label=_("Siapa yang biasanya mengangkat"), max_length=200, required=False
    )
    note = Prose(label=_("Yang perlu diperhatikan"), max_length=1_000, rows=3, required=False)
