"""A lost second factor: taken away by an admin; then the letter's link, opened by its owner."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.forms.factor_resets import FactorResetForm, LetterForm
from agency.models import Staff
from agency.scope import Forbidden
from agency.second_factor import FreshSecondFactor, letter_used, note_letter
from agency.services.factor_resets import confirm_reset, find_open, reset_second_factor
from agency.views.base import PersonFormDoor
from core.doors import FormDoor, Page, SeeOther


class FactorResetNew(FreshSecondFactor, PersonFormDoor, FormDoor):
    """Atur ulang verifikasi dua langkah of somebody else."""

    form_class = FactorResetForm
    title = gettext_lazy("Atur ulang verifikasi dua langkah")
    submit_label = gettext_lazy("Atur ulang")
    danger = True

    def fetch(self) -> None:
        super().fetch()
        if self.person.pk == self.request.user.pk:
            raise Forbidden(self.person)
        self.intro = _(
            "%(name)s keluar dari semua perangkat. Aplikasi, kunci sandi, dan kode cadangannya "
            "dihapus. Yang baru dipasang lewat tautan yang dikirim ke %(email)s. Pastikan dahulu "
            "bahwa yang meminta memang orangnya."
        ) % {"name": self.person, "email": self.person.email}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "by": self.request.user}

    def act(self, form: BaseForm) -> str:
        by: Any = self.request.user
        reset_second_factor(staff=self.person, reason=form.cleaned_data["reason"], by=by)
        messages.success(self.request, _("Sudah diatur ulang. Tautan dikirim dalam satu menit."))
        return self.back_url()


class FactorResetWait(Page):
    """What is left after the reset: a page that says where the link is."""

    template_name = "agency/factor_reset_wait.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person: Any = request.user
        if person.factor_reset_at is None or letter_used(request):
            return HttpResponseRedirect(reverse("second_factor_start"))
        return super().get(request, *args, **kwargs)


class FactorResetOpen(FormDoor):
    """The letter's link, for its owner after the password. Whatever is wrong: one page."""

    form_class = LetterForm
    template_name = "agency/factor_reset_open.html"
    submit_label = gettext_lazy("Lanjutkan")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person: Any = request.user
        if find_open(staff=person, token=str(kwargs["token"])) is None:
            return _dead_link(request)
        return super().dispatch(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        person: Staff = request.user  # type: ignore[assignment]
        if confirm_reset(staff=person, token=str(kwargs["token"])) is None:
            return _dead_link(request)
        note_letter(request)
        return SeeOther(reverse("second_factor_start"))


def _dead_link(request: HttpRequest) -> HttpResponse:
    return render(request, "agency/factor_reset_dead.html", status=404)
