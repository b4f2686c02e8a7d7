"""One's own second factor: setting it up, giving it again, replacing and removing it."""

from typing import Any

from allauth.mfa.base.views import AuthenticateView, ReauthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import GenerateRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.totp.views import ActivateTOTPView, DeactivateTOTPView
from allauth.mfa.webauthn.internal import auth as passkeys
from allauth.mfa.webauthn.views import (
    AddWebAuthnView,
    ReauthenticateWebAuthnView,
    RemoveWebAuthnView,
)
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _

from agency import audit, mfa
from agency.second_factor import forget, given_at, is_required, mark
from agency.services.factor_resets import finish_reset
from agency.sessions import end_sessions
from core.doors import Page, safe_next

NEXT = "second_factor_next"


class Start(Page):
    """Which second factor to set up; remembers where the person wanted to go."""

    template_name = "agency/second_factor_start.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        wanted = safe_next(request, "")
        if wanted:
            request.session[NEXT] = wanted
        if mfa.has_second_factor(request.user):
            return HttpResponseRedirect(reverse("mfa_index"))
        return super().get(request, *args, **kwargs)

    def context(self) -> dict[str, Any]:
        return {"required": is_required(self.request)}


class Security(Page):
    """One's own log-in: the second factor, recovery codes, password, sessions."""

    template_name = "agency/security.html"

    def context(self) -> dict[str, Any]:
        kept = Authenticator.objects.filter(user_id=self.request.user.pk).order_by("created_at")
        rows = [(one, mfa.name_of(one)) for one in kept if one.type in mfa.FACTORS]
        codes = next((one for one in kept if one.type == mfa.CODES), None)
        return {
            "rows": rows,
            "has_app": any(one.type == mfa.APP for one, _name in rows),
            "codes_left": len(codes.wrap().get_unused_codes()) if codes else 0,
            "required": is_required(self.request),
        }


def _added(request: HttpRequest, kind: str) -> None:
    """A new way in place: it was just proven here; other sessions begin anew."""
    user: Any = request.user
    mark(request, user)
    finish_reset(staff=user)
    audit.record("second_factor.add", by=user, obj=user, kind=kind)
    end_sessions(user, but=request.session.session_key)


def _removed(request: HttpRequest, kind: str) -> None:
    user: Any = request.user
    audit.record("second_factor.remove", by=user, obj=user, kind=kind)
    if not mfa.has_second_factor(user):
        forget(request)
    end_sessions(user, but=request.session.session_key)


class AddApp(ActivateTOTPView):
    """An authenticator app, by its picture code and its first six digits."""

    template_name = "agency/second_factor_app.html"

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        app = Authenticator.objects.get(user=self.request.user, type=mfa.APP)
        app.data["last_step"] = form.step
        app.save(update_fields=["data"])
        _added(self.request, "totp")
        return response


class AddPasskey(AddWebAuthnView):
    """A passkey of the phone or computer, or a security key."""

    template_name = "agency/second_factor_passkey.html"

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        _added(self.request, "passkey")
        return response


class EnterCode(AuthenticateView):
    """The second step of a log-in."""

    template_name = "agency/second_factor_code.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page: dict[str, Any] = super().get_context_data(**kwargs)
        page["demo_code"] = mfa.demo_code(self.stage.login.user)
        kept = Authenticator.objects.filter(user=self.stage.login.user, type=mfa.PASSKEYS)
        if kept.exists():
            page["passkey_options"] = page["js_data"]["request_options"]
        return page


class CodeAgain(ReauthenticateView):
    """The second factor once more: a code, or a passkey where there is one."""

    template_name = "agency/second_factor_again.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        page: dict[str, Any] = super().get_context_data(**kwargs)
        page["demo_code"] = mfa.demo_code(user)
        page["first_time"] = given_at(self.request) is None
        if Authenticator.objects.filter(user=user, type=mfa.PASSKEYS).exists():
            page["passkey_options"] = passkeys.begin_authentication(user)
        return page


class PasskeyAgain(ReauthenticateWebAuthnView):
    """The answer of a passkey; its page is that of the code."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return HttpResponseRedirect(self.passthrough_next_url(reverse("mfa_reauthenticate")))

    def form_invalid(self, form: Any) -> HttpResponse:
        messages.error(self.request, _("Kunci sandi tidak diterima. Coba lagi, atau pakai kode."))
        return self.get(self.request)


class RemoveApp(DeactivateTOTPView):
    """Remove the app; whoever must have a second factor keeps at least one."""

    template_name = "agency/second_factor_remove.html"

    def form_valid(self, form: Any) -> HttpResponse:
        if _is_last_of_needed(self.request, self.authenticator):
            return _refuse_last(self.request)
        response = super().form_valid(form)
        _removed(self.request, "totp")
        return response


class RemovePasskey(RemoveWebAuthnView):
    """Remove a passkey, under the same rule."""

    template_name = "agency/second_factor_remove.html"
    success_url = reverse_lazy("mfa_index")

    def form_valid(self, form: Any) -> HttpResponse:
        if _is_last_of_needed(self.request, self.get_object()):
            return _refuse_last(self.request)
        response = super().form_valid(form)
        _removed(self.request, "passkey")
        return response


class RecoveryCodes(ViewRecoveryCodesView):
    """The recovery codes, shown once."""

    template_name = "agency/recovery_codes.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        page: dict[str, Any] = super().get_context_data(**kwargs)
        if page["can_view_codes"]:
            page["go_on"] = self.request.session.pop(NEXT, "/")
        return page


class NewRecoveryCodes(GenerateRecoveryCodesView):
    """New recovery codes in place of the old ones."""

    template_name = "agency/recovery_codes_new.html"

    def form_valid(self, form: Any) -> HttpResponse:
        response = super().form_valid(form)
        audit.record("second_factor.recovery_codes", by=self.request.user, obj=self.request.user)
        return response


def _is_last_of_needed(request: HttpRequest, leaving: Authenticator) -> bool:
    others = Authenticator.objects.filter(user=request.user, type__in=mfa.FACTORS)
    return is_required(request) and not others.exclude(pk=leaving.pk).exists()


def _refuse_last(request: HttpRequest) -> HttpResponse:
    messages.error(request, mfa.StaffMFAAdapter.error_messages["cannot_delete_authenticator"])
    return HttpResponseRedirect(reverse("mfa_index"))
