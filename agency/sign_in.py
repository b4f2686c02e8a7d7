"""Log-in by allauth: no sign-up from outside, names as people write them."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import Q
from django.http import HttpRequest

from agency import house_rules, mfa
from agency.models import Staff
from agency.roles import with_roles
from agency.second_factor import entered_recently, fresh
from core.inbox import with_unread


class StaffBackend(AuthenticationBackend):
    """Whoever is logged in, read anew for each request."""

    def get_user(self, user_id: Any) -> Staff | None:
        """The person with what every page needs, in one query: unit, roles, inbox, house rules.

        None for whoever is deactivated: their log-in ends at the next request.
        """
        people = with_unread(with_roles(Staff.objects.select_related("unit")))
        people = house_rules.with_house_rules(people)
        person: Any = people.filter(pk=user_id, is_active=True).first()
        if person is not None:
            house_rules.remember(person.house_rules)
        return person  # type: ignore[no-any-return]


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
        """Wrong guesses are counted on the account, whether its name or its e-mail was typed."""
        typed = str(credentials.get("email") or credentials.get("username") or "").lower()
        person = Staff.objects.filter(Q(username__iexact=typed) | Q(email__iexact=typed)).first()
        return f"staff:{person.pk}" if person is not None else f"nobody:{typed}"


def display_name(user: Any) -> str:
    """The name shown in messages of the log-in pages."""
    return str(user.name)
