"""Codes of the second factor: an app's six digits, or one of the recovery codes."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.base.internal.flows import check_rate_limit
from allauth.mfa.internal.flows.add import validate_can_add_authenticator
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.utils.translation import gettext_lazy as _

from agency import mfa

LONGEST = 32


def _code_field() -> forms.CharField:
    return forms.CharField(
        label=_("Kode"),
        max_length=LONGEST,
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "autocapitalize": "off",
                "spellcheck": "false",
            }
        ),
    )


class _OneUse:
    """Takes an app's code once, and each recovery code once; guesses are counted per person."""

    user: Any
    cleaned_data: dict[str, Any]
    authenticator: Authenticator

    def clean_code(self) -> str:
        forget_guesses = check_rate_limit(self.user)
        code = str(self.cleaned_data["code"])
        found = mfa.use_app_code(user=self.user, code=code) or self._recovery(code)
        if found is None:
            raise mfa.StaffMFAAdapter().validation_error("incorrect_code")
        found.user = self.user
        self.authenticator = found
        forget_guesses()
        return code

    def _recovery(self, code: str) -> Authenticator | None:
        kept = Authenticator.objects.filter(user=self.user, type=mfa.CODES).first()
        return kept if kept is not None and kept.wrap().validate_code(code) else None


class CodeForm(_OneUse, AuthenticateForm):
    """The second step of a log-in."""

    code = _code_field()


class CodeAgainForm(_OneUse, ReauthenticateForm):
    """A code asked for again before an act that needs a fresh one."""

    code = _code_field()


class FirstCodeForm(ActivateTOTPForm):
    """The first code of a new app proves that it holds the secret."""

    code = _code_field()

    def clean_code(self) -> str:
        validate_can_add_authenticator(self.user)
        forget_guesses = check_rate_limit(self.user, error_key="rate_limited")
        code = str(self.cleaned_data["code"])
        self.step = mfa.matching_step(self.secret, code)
        if self.step is None:
            raise mfa.StaffMFAAdapter().validation_error("incorrect_code")
        forget_guesses()
        return code
