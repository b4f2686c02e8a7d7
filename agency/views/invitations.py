"""Invitations: made, sent again and withdrawn by an admin; accepted by whoever got the letter."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.debug import sensitive_post_parameters

from agency import roles
from agency.forms.invitations import AcceptForm, InvitationForm
from agency.invitation_rules import find_open
from agency.models import Invitation
from agency.pledge import POINTS
from agency.selectors.staff import invitations_waiting
from agency.services.invitations import accept, invite, resend, withdraw
from agency.views.base import AdminDoor, one_or_404
from core import clock
from core.doors import FormDoor, Page, SeeOther, Verb

PER_PAGE = 25


class InvitationList(AdminDoor, Page):
    """Undangan: those that wait for an answer."""

    template_name = "agency/invitation_list.html"

    def context(self) -> dict[str, Any]:
        pages = Paginator(invitations_waiting(), PER_PAGE)
        page = pages.get_page(self.request.GET.get("page"))
        return {
            "page_obj": page,
            "now": clock.now(),
            "tz": self.request.user.unit.time_zone,  # type: ignore[union-attr]
        }


class InvitationNew(AdminDoor, FormDoor):
    """Undang staf."""

    form_class = InvitationForm
    title = gettext_lazy("Undang staf")
    intro = gettext_lazy("Yang diundang membuat kata sandinya sendiri lewat tautan di surel.")
    submit_label = gettext_lazy("Kirim undangan")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"by": self.request.user}

    def initial(self) -> dict[str, Any]:
        return {"unit": self.request.user.unit_id, "roles": [roles.WORKER]}  # type: ignore[union-attr]

    def back_url(self) -> str:
        return reverse("agency:staff_list")

    def act(self, form: BaseForm) -> str:
        names = ("name", "email", "unit", "roles", "supervisor")
        said = {key: form.cleaned_data[key] for key in names}
        invite(by=self.request.user, **said)  # type: ignore[arg-type]
        messages.success(self.request, _("Undangan dibuat. Surelnya dikirim dalam satu menit."))
        return reverse("agency:invitation_list")


class InvitationVerb(AdminDoor, Verb):
    """Something done to one invitation."""

    invitation: Invitation

    def fetch(self) -> None:
        self.invitation = one_or_404(Invitation.objects.all(), self.kwargs["invitation_id"])


class InvitationResend(InvitationVerb):
    """Kirim ulang, under a new link."""

    def act(self) -> str:
        resend(invitation=self.invitation, by=self.request.user)  # type: ignore[arg-type]
        messages.success(self.request, _("Tautan baru dikirim. Tautan lama tidak berlaku lagi."))
        return reverse("agency:invitation_list")


class InvitationWithdraw(InvitationVerb):
    """Tarik undangan."""

    def act(self) -> str:
        withdraw(invitation=self.invitation, by=self.request.user)  # type: ignore[arg-type]
        messages.success(self.request, _("Undangan sudah ditarik."))
        return reverse("agency:invitation_list")


@method_decorator(login_not_required, name="dispatch")
@method_decorator(sensitive_post_parameters(), name="dispatch")
class InvitationAccept(FormDoor):
    """The link of the letter. Whatever is wrong with it, the answer is one and the same page."""

    form_class = AcceptForm
    template_name = "agency/invitation_accept.html"
    invitation: Invitation | None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.invitation = find_open(str(kwargs["token"]))
        if self.invitation is None:
            return dead_link(request)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"invitation": self.invitation}

    def context(self, form: BaseForm) -> dict[str, Any]:
        return {"invitation": self.invitation, "points": POINTS}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.build_form()
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            person = accept(token=kwargs["token"], password=form.cleaned_data["password1"])
        except ValidationError as problem:
            form.add_error("password1", problem)
            return self.show(form, status=422)
        if person is None:
            return dead_link(request)
        messages.success(
            request,
            _("Kata sandi sudah dibuat. Nama pengguna Anda: %(name)s.") % {"name": person.username},
        )
        return SeeOther(reverse("account_login"))


def dead_link(request: HttpRequest) -> HttpResponse:
    """One page for a forged, used, withdrawn and outdated link, so that nothing can be learnt."""
    return render(request, "agency/invitation_dead.html", status=404)
