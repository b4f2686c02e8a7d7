"""The gate at first log-in: nobody works in Pekso before acknowledging the code of ethics."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from agency.pledge import pledged_by
from ethics.kodepeksos import EDITION
from ethics.models import Acknowledgement

SESSION_KEY = "kodepeksos_edition"
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
# Open to those who have not acknowledged: the code itself, leaving, the language, and the drafts
# of a form that was open when a new edition came.
_OPEN_PAGES = frozenset(
    {
        "ethics:code",
        "ethics:search",
        "ethics:article",
        "ethics:values",
        "ethics:cases",
        "ethics:acknowledge",
        "account_logout",
        "set_language",
        "draft",
        # The second factor comes before the code (agency.second_factor).
        "second_factor_start",
        "factor_reset_wait",
        "factor_reset_open",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_view_recovery_codes",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "account_reauthenticate",
    }
)


class AcknowledgementGate:
    """Leads a logged-in person who has not acknowledged the current edition to that page, where
    the pledge of confidentiality stands as well.

    The answer is remembered in the session, so that the database is asked once per log-in. When
    a new edition appears, whoever acknowledged an earlier one may still send the form they have
    open (nothing typed is lost); the next page they open leads them to the new edition.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if not request.user.is_authenticated or _is_open(request):
            return None
        if request.session.get(SESSION_KEY) == EDITION:
            return None
        mine = Acknowledgement.objects.by(request.user).annotate(pledged=pledged_by("staff_id"))
        known = dict(mine.values_list("edition", "pledged"))
        if known.get(EDITION):
            request.session[SESSION_KEY] = EDITION
            return None
        if known and request.method not in _SAFE_METHODS:
            return None
        return _lead_to_the_code(request)


def _is_open(request: HttpRequest) -> bool:
    match = request.resolver_match
    return match is not None and match.view_name in _OPEN_PAGES


def _lead_to_the_code(request: HttpRequest) -> HttpResponse:
    """To the acknowledgement, keeping where the person wanted to go (only pages, no acts)."""
    target = reverse("ethics:acknowledge")
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(target)
    if request.method in _SAFE_METHODS:
        target = f"{target}?{urlencode({'next': request.get_full_path()})}"
    return HttpResponseRedirect(target)
