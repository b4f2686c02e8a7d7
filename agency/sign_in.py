"""Log-in by allauth: no sign-up from outside, names as people write them."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by the lembaga; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


def display_name(user: Any) -> str:
    """The name shown in messages of the log-in pages."""
    return str(user.name)
