"""The second factor by allauth: secrets sealed for their owner, codes by Pekso's own clock."""

import hmac
from typing import Any

from allauth.account.internal.stagekit import unstash_login
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import clock, crypto

PERIOD = 30
PASSKEYS = Authenticator.Type.WEBAUTHN
APP = Authenticator.Type.TOTP
CODES = Authenticator.Type.RECOVERY_CODES
FACTORS = (APP, PASSKEYS)


def seal(text: str, *, owner_id: Any) -> str:
    """Seal a secret of the second factor for one person; it does not open for another."""
    return crypto.encrypt(text, aad=f"mfa.Authenticator:{owner_id}")


def unseal(token: str, *, owner_id: Any) -> str:
    """Open what `seal` sealed for this person. Raises core.crypto.CryptoError."""
    return crypto.decrypt(token, aad=f"mfa.Authenticator:{owner_id}")


class StaffMFAAdapter(DefaultMFAAdapter):
    """Secrets are sealed; the owner is whoever is logged in, or about to be."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy("Kode ini tidak cocok atau sudah dipakai."),
        "cannot_delete_authenticator": gettext_lazy(
            "Tugas Anda memerlukan verifikasi dua langkah. Tambahkan cara lain lebih dahulu."
        ),
    }

    def encrypt(self, text: str) -> str:
        return seal(text, owner_id=_owner_id(context.request))

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text, owner_id=_owner_id(context.request))

    def get_totp_label(self, user: Any) -> str:
        return str(user.username)

    def generate_authenticator_name(self, user: Any, type: Any) -> str:
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Kunci sandi %(number)d") % {"number": number}

    def _get_site_name(self) -> str:
        return "Pekso"


def _owner_id(request: HttpRequest) -> Any:
    """Whose secret a request may open: the person logged in, else the one about to log in."""
    if request.user.is_authenticated:
        return request.user.pk
    login = unstash_login(request, peek=True)
    if login is None or login.user is None:
        raise crypto.KeyProblem("a secret of the second factor without its owner")
    return login.user.pk


def step_now() -> int:
    """The number of the present half minute."""
    return int(clock.now().timestamp()) // PERIOD


def code_at(secret: str, step: int) -> str:
    """The six digits of an app with this secret in that half minute."""
    return str(format_hotp_value(hotp_value(secret, step)))


def matching_step(secret: str, code: str, *, after: int = 0) -> int | None:
    """The half minute whose code this is: the present one or a neighbour, later than `after`."""
    typed = "".join(code.split())
    now = step_now()
    for step in (now, now - 1, now + 1):
        if step > after and hmac.compare_digest(code_at(secret, step).encode(), typed.encode()):
            return step
    return None


@transaction.atomic
def use_app_code(*, user: Any, code: str) -> Authenticator | None:
    """The person's app, if this is its code; None if not, or if it or a later one was used.

    A code works once, also when the clock is set back.
    """
    found = Authenticator.objects.select_for_update().filter(user=user, type=APP).first()
    if found is None:
        return None
    secret = unseal(found.data["secret"], owner_id=user.pk)
    step = matching_step(secret, code, after=found.data.get("last_step", 0))
    if step is None:
        return None
    found.data["last_step"] = step
    found.save(update_fields=["data"])
    return found


def enrol_app(*, user: Any, secret: str) -> Authenticator:
    """Give a person an app with a known secret (the demonstration and its tests)."""
    data = {"secret": seal(secret, owner_id=user.pk)}
    return Authenticator.objects.create(user=user, type=APP, data=data)


def demo_code(user: Any) -> str:
    """The code that comes next, for somebody of the demonstration; "" for everybody else."""
    secret = settings.PEKSO_DEMO_TOTP
    if not secret or not str(user.email).endswith("@contoh.invalid"):
        return ""
    found = Authenticator.objects.filter(user=user, type=APP).first()
    if found is None or unseal(found.data["secret"], owner_id=user.pk) != secret:
        return ""
    return code_at(secret, max(step_now(), found.data.get("last_step", 0) + 1))


def has_second_factor(user: Any) -> bool:
    """Whether the person has an app or a passkey."""
    return Authenticator.objects.filter(user=user, type__in=FACTORS).exists()


def name_of(authenticator: Authenticator) -> str:
    """What a way of the second factor is called on a page."""
    if authenticator.type == PASSKEYS:
        return str(authenticator.wrap().name)
    return _("Aplikasi autentikator") if authenticator.type == APP else _("Kode cadangan")
