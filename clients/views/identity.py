"""Writing the NIK and reading it whole."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from agency.second_factor import FreshSecondFactor
from clients import nik
from clients.forms.identity import NikForm, RevealForm
from clients.selectors import clients as selectors
from clients.services.duplicates import ask_about_duplicate
from clients.services.identity import identity_facts, reveal_nik, set_nik
from clients.views.base import BesideDuplicate, ClientDoor
from core.doors import FormDoor


class NikEdit(BesideDuplicate, ClientDoor, FormDoor):
    """Tulis NIK, or why there is none."""

    right = access.CHANGE
    form_class = NikForm
    template_name = "clients/client_form.html"
    title = _("NIK")
    intro = _("NIK disimpan tersandi dan hanya tampil tertutup.")

    def initial(self) -> dict[str, Any]:
        fields = ("version", "nik_missing", "nik_missing_note")
        return {name: getattr(self.client, name) for name in fields} | {"take_birth_date": True}

    def back_url(self) -> str:
        return self.address()

    def act(self, form: NikForm) -> str:
        told, user = form.cleaned_data, self.request.user
        if told["decision"] == "ask":
            facts = identity_facts(self.client, nik.normalise(told["nik"]))
            inquiry = ask_about_duplicate(by=user, facts=facts, client=self.client)
            return reverse("clients:inquiry", args=[inquiry.pk])
        set_nik(
            client=self.client, by=user, number=told["nik"], missing=told["nik_missing"],
            missing_note=told["nik_missing_note"], version=told["version"],
            take_birth_date=told["take_birth_date"], reason=told["reason"],
        )  # fmt: skip
        messages.success(self.request, _("NIK tersimpan."))
        for sentence in selectors.nik_warnings(self.client):
            messages.warning(self.request, str(sentence))
        return self.address()


class NikReveal(FreshSecondFactor, ClientDoor, FormDoor):
    """Tampilkan NIK lengkap: asks why, writes the audit row, shows it on this one answer."""

    form_class = RevealForm
    template_name = "clients/client_form.html"
    title = _("Tampilkan NIK lengkap")
    intro = _("Pembukaan ini dicatat dengan nama Anda, waktunya, dan alasannya.")
    submit_label = _("Tampilkan")

    def back_url(self) -> str:
        return self.address()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.build_form()
        if not form.is_valid():
            return self.show(form, status=422)
        number = reveal_nik(
            client=self.client,
            by=request.user,
            reason=form.cleaned_data["reason"],
        )
        context = {"client": self.client, "rights": request.rights, "number": number}  # type: ignore[attr-defined]
        answer = render(request, "clients/nik_shown.html", context)
        answer.headers["Cache-Control"] = "no-store"
        return answer
