"""Log-in by allauth: no sign-up from outside, names as people write them, guesses counted.

Wrong guesses are counted on the account, whatever was typed to name it. A browser in which the
person has logged in before is counted apart (a signed cookie), so that a stranger who keeps
guessing does not keep the owner out.
"""

import datetime as dt
import uuid
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.core import signing
from django.db.models import Q
from django.http import HttpRequest, HttpResponse

from agency import house_rules, mfa
from agency.models import Staff
from agency.roles import with_roles
from agency.second_factor import entered_recently, fresh
from core.inbox import with_unread

DEVICE = "agency.device"
DEVICE_DAYS = 180


def account_of(typed: str) -> Staff | None:
    """The person whose e-mail or user name this is, in any case of letters."""
    named = Staff.objects.filter(Q(username__iexact=typed) | Q(email__iexact=typed))
    return named.order_by("pk").first()


class StaffBackend(AuthenticationBackend):
    """Whoever is logged in, read anew for each request."""

    def _authenticate(self, request: HttpRequest | None, **credentials: Any) -> Any:
        """Check the password once, whether an e-mail or a name was typed, known or unknown."""
        typed = str(credentials.get("email") or credentials.get("username") or "")
        return self._check_password(account_of(typed), str(credentials.get("password") or ""))

    def get_user(self, user_id: Any) -> Staff | None:
        """The person with what every page needs, in one query: unit, roles, inbox, house rules.

        None for whoever is deactivated: their log-in ends at the next request.
        """
        people = with_unread(with_roles(Staff.objects.select_related("unit")))
        people = house_rules.with_house_rules(people)
        person: Any = people.filter(pk=user_id, is_active=True).first()
        if person is not None:
            house_rules.remember(person.house_rules)
        return person


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the lembaga; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Whoever changes how they log in proves once more that it is them: by the second factor
        where they have one, by the password otherwise; right after the log-in, nobody is asked.
        """
        if mfa.has_second_factor(self.request.user):
            return not fresh(self.request)
        return not entered_recently(self.request)

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """With a second factor the password alone is not enough."""
        methods = super().get_reauthentication_methods(user)
        return [method for method in methods if method["id"] != "reauthenticate"] or methods

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """The count that a guess belongs to: the account's, or that of its owner's browser."""
        typed = str(credentials.get("email") or credentials.get("username") or "").lower()
        person = account_of(typed)
        if person is None:
            return f"nobody:{typed}"
        device = _device_of(request, person)
        return f"staff:{person.pk}:{device}" if device else f"staff:{person.pk}"

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """Make this browser known as one of the person's own."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        device = _device_of(request, user) or str(uuid.uuid4())
        response.set_cookie(
            settings.PEKSO_DEVICE_COOKIE,
            signing.dumps([str(user.pk), _password_mark(user), device], salt=DEVICE),
            max_age=dt.timedelta(days=DEVICE_DAYS),
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
        return response


def _device_of(request: HttpRequest, person: Any) -> str:
    """The id of a browser in which this person has logged in since the last new password."""
    cookie = request.COOKIES.get(settings.PEKSO_DEVICE_COOKIE, "")
    try:
        owner, mark, device = signing.loads(
            cookie, salt=DEVICE, max_age=dt.timedelta(days=DEVICE_DAYS)
        )
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    known = (owner, mark) == (str(person.pk), _password_mark(person))
    return str(device) if known else ""


def _password_mark(person: Any) -> str:
    return str(person.get_session_auth_hash())[:16]


def display_name(user: Any) -> str:
    """The name shown in messages of the log-in pages."""
    return str(user.name)
