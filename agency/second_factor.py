"""The second factor: who must have one, whether it was given in this session, and how lately.

Whoever supervises, administers or looks after data protection works with a second factor only;
everybody else is asked for one before the acts that need it (`FreshSecondFactor`).
"""

import datetime as dt
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from agency import mfa
from agency.roles import ADMIN, PRIVACY, SUPERVISOR
from agency.session_store import ABOUT, FACTOR, moment_of
from agency.sessions import minutes
from core import clock
from core.drafts import keep_unsent

REQUIRED = frozenset({SUPERVISOR, ADMIN, PRIVACY})
# Reachable half logged in: leaving, the language, what strangers may open, and then either the
# pages that enrol a second factor or, for whoever has one, those that ask for it.
_ALWAYS = frozenset(
    {
        "account_logout",
        "account_login",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "set_language",
        "alive",
        "ready",
    }
)
_ENROLMENT = frozenset(
    {
        "second_factor_start",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "account_reauthenticate",
    }
)
# Reachable after one's second factor was taken away, until the letter's link was used.
_BY_LETTER = frozenset({"factor_reset_wait", "factor_reset_open"})
CONFIRMED = "second_factor_letter"
_QUESTION = frozenset({"mfa_reauthenticate", "mfa_reauthenticate_webauthn"})


def mark(request: HttpRequest, user: Any) -> None:
    """Note that `user` has just given the second factor in this session."""
    request.session[FACTOR] = {"by": str(user.pk), "at": clock.now().isoformat()}


def forget(request: HttpRequest) -> None:
    """The second factor of this session counts no longer."""
    request.session.pop(FACTOR, None)


def on_used(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """allauth's signal: a code or a passkey was accepted."""
    mark(request, user)


def given_at(request: HttpRequest) -> dt.datetime | None:
    """When the person logged in here last gave the second factor in this session (aware)."""
    noted = request.session.get(FACTOR)
    if not noted or not request.user.is_authenticated or noted["by"] != str(request.user.pk):
        return None
    return moment_of(noted["at"])


def fresh(request: HttpRequest) -> bool:
    """Whether the second factor was given within the last minutes (settings, "fresh").

    A moment that lies in the future, because the clock was set back, is not fresh.
    """
    return _is_young(given_at(request))


def entered_recently(request: HttpRequest) -> bool:
    """Whether this log-in is as young as a fresh second factor."""
    about = request.session.get(ABOUT)
    return _is_young(moment_of(about["started_at"]) if about else None)


def _is_young(at: dt.datetime | None) -> bool:
    return at is not None and -minutes("clock_back") <= clock.now() - at < minutes("fresh")


def is_required(request: HttpRequest) -> bool:
    """Whether the roles held now ask for a second factor."""
    return not REQUIRED.isdisjoint(request.staff_roles)  # type: ignore[attr-defined]


class SecondFactorGate:
    """Leads whoever must have a second factor to it; before that nothing else is reachable.

    Stands before the gate of the code of ethics: first it is certain who reads it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        name = request.resolver_match.view_name if request.resolver_match else ""
        if not request.user.is_authenticated or name in _ALWAYS:
            return None
        if request.user.factor_reset_at is not None:
            return _after_reset(request, name)
        if given_at(request) is not None or not is_required(request):
            return None
        enrolled = mfa.has_second_factor(request.user)
        if name in (_QUESTION if enrolled else _ENROLMENT):
            return None
        if name == "draft":
            return JsonResponse({"error": "login"}, status=401)
        return _lead(request, "mfa_reauthenticate" if enrolled else "second_factor_start")


def _after_reset(request: HttpRequest, name: str) -> HttpResponse | None:
    """First the link of the letter, then another second factor; nothing else."""
    confirmed = letter_used(request)
    if name in (_ENROLMENT if confirmed else _BY_LETTER):
        return None
    if name == "draft":
        return JsonResponse({"error": "login"}, status=401)
    return _lead(request, "second_factor_start" if confirmed else "factor_reset_wait")


def note_letter(request: HttpRequest) -> None:
    """Note that this log-in has opened the link of the letter."""
    reset_at = request.user.factor_reset_at  # type: ignore[union-attr]
    request.session[CONFIRMED] = reset_at.isoformat() if reset_at else None


def letter_used(request: HttpRequest) -> bool:
    """Whether this log-in opened the link that followed the reset of the second factor."""
    reset_at = request.user.factor_reset_at  # type: ignore[union-attr]
    return bool(reset_at and request.session.get(CONFIRMED) == reset_at.isoformat())


class FreshSecondFactor:
    """Mixin before a door: its act needs a fresh second factor.

    Whoever has not given one lately is led to the code page and back; a form that was sent comes
    back as typed. Whoever has none is led to set one up first.
    """

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if fresh(request):
            return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        has_page = hasattr(self, "get")
        if request.method == "POST" and has_page:
            keep_unsent(request=request, user=request.user)
        back = request.path if has_page else _came_from(request)
        if request.method == "GET":
            back = request.get_full_path()
        if mfa.has_second_factor(request.user):
            return _lead(request, "mfa_reauthenticate", back)
        messages.info(request, _("Tindakan ini memerlukan verifikasi dua langkah. Aktifkan dulu."))
        return _lead(request, "second_factor_start", back)


def _lead(request: HttpRequest, name: str, back: str | None = None) -> HttpResponse:
    target = reverse(name)
    if back is None and request.method in {"GET", "HEAD"}:
        back = request.get_full_path()
    if back:
        target = f"{target}?{urlencode({'next': back})}"
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(target)
    return HttpResponseRedirect(target)


def _came_from(request: HttpRequest) -> str:
    before = request.headers.get("Referer", "")
    return before if url_has_allowed_host_and_scheme(before, {request.get_host()}) else "/"
