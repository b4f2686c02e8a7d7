"""A page with every component and a form with every kind of field, for the browser tests only."""

import datetime as dt
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from core import clock
from core.charts import Point
from core.doors import FormDoor, Page, Verb
from core.forms import Choice, DayField, MomentField, Prose, SubmissionForm
from core.refusals import Refused, WayOut

SAVED: list[dict[str, Any]] = []


class RowForm(forms.Form):
    speaker = forms.CharField(label="Siapa", max_length=100, required=False)
    words = forms.CharField(label="Yang dikatakan", max_length=500, required=False)


Rows = forms.formset_factory(RowForm, extra=1, can_delete=True)


class SampleForm(SubmissionForm):
    purpose = forms.CharField(label="Tujuan kunjungan", help_text="Satu kalimat.")
    happened_at = MomentField(label="Waktu kunjungan", required=False)
    next_on = DayField(label="Kunjungan berikut", required=False)
    met = Choice(
        label="Siapa yang ditemui?", choices=[("client", "Klien"), ("none", "Tidak bertemu")]
    )
    signs = forms.MultipleChoiceField(
        label="Tanda bahaya",
        widget=forms.CheckboxSelectMultiple,
        choices=[("wound", "Luka"), ("threat", "Ancaman")],
        required=False,
    )
    risk = forms.ChoiceField(
        label="Tingkat risiko", choices=[("low", "Rendah"), ("high", "Tinggi")]
    )
    seen = Prose(label="Yang terlihat", required=False)
    photo = forms.FileField(label="Foto", required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.formset = Rows(self.data if self.is_bound else None, prefix="rows")

    def is_valid(self) -> bool:
        return all([super().is_valid(), self.formset.is_valid()])


class SampleFormDoor(FormDoor):
    form_class = SampleForm
    title = "Catat kunjungan"
    intro = "Paling lama dua menit; sisanya boleh dilengkapi nanti."

    def context(self, form: forms.BaseForm) -> dict[str, Any]:
        return {"formset_title": "Pernyataan", "row_label": "Pernyataan"}

    def act(self, form: Any) -> str:
        if form.cleaned_data["purpose"] == "tolak":
            raise Refused(
                "R01",
                missing=["Lingkup pelayanan", WayOut("Batas kerahasiaan", "/contoh/")],
                ways_out=[WayOut("Catat persetujuan klien", "/contoh/")],
            )
        rows = [row for row in form.formset.cleaned_data if row]
        SAVED.append({**form.cleaned_data, "rows": rows})
        return "/contoh/"


class SamplePage(Page):
    template_name = "browser/sample.html"

    def context(self) -> dict[str, Any]:
        return {
            "now": clock.now(),
            "day": clock.today() - dt.timedelta(days=3),
            "points": [Point("1 Sep", -2), Point("1 Okt", -1), Point("1 Nov", 1)],
            "bars": [("Sari Wulandari", 14), ("Yohanes Tandi", 9), ("Dewi Anggraini", 0)],
        }


class SampleVerb(Verb):
    def act(self) -> str:
        return "/contoh/isian/"


def broken(request: HttpRequest) -> HttpResponse:
    return render(request, "500.html", status=500)


urlpatterns = [
    path("contoh/", SamplePage.as_view(), name="sample"),
    path("contoh/isian/", SampleFormDoor.as_view(), name="sample_form"),
    path("contoh/kirim/", SampleVerb.as_view()),
    path("contoh/rusak/", broken),
    path("", include("pekso.urls")),
]
