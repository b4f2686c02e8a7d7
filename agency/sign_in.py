"""Log-in by allauth: no sign-up from outside, names as people write them."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.db.models import Q
from django.http import HttpRequest

from agency.models import Staff


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the lembaga; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Wrong guesses are counted on the account, whether its name or its e-mail was typed."""
        typed = str(credentials.get("email") or credentials.get("username") or "").lower()
        person = Staff.objects.filter(Q(username__iexact=typed) | Q(email__iexact=typed)).first()
        return f"staff:{person.pk}" if person is not None else f"nobody:{typed}"


def display_name(user: Any) -> str:
    """The name shown in messages of the log-in pages."""
    return str(user.name)
