"""Search terms that may be somebody's name never stand in an address (P2).

A search form posts; the answer leads to an address in which the words are one sealed token that
only the same person opens. Addresses stand in browsers' histories and in servers' logs; paging, the
back button and a bookmark work as with any other address, without scripts.
"""

import json
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict

from core import crypto

TOKEN = "cari"  # noqa: S105 - the name of a parameter
LONGEST = 200


def sealed(words: dict[str, str], *, by: Any) -> str:
    """The token of these fields for this person."""
    return crypto.encrypt(json.dumps(words), aad=_bound_to(by))


def terms_of(request: HttpRequest) -> QueryDict:
    """What was asked: the parameters of the address, with the words of its token."""
    asked = request.GET.copy()
    for token in asked.pop(TOKEN, [])[-1:]:
        for name, value in _opened(str(token), request.user).items():
            asked[name] = value
    return asked


class SearchedByPost:
    """Mixin before Page: its search form posts. `private`: the fields that are sealed."""

    private: tuple[str, ...] = ("q",)
    request: HttpRequest

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Lead to the address that shows what was searched for."""
        typed = {
            name: value.replace("\x00", "")[:LONGEST]
            for name, value in request.POST.items()
            if name not in {"csrfmiddlewaretoken", TOKEN} and isinstance(value, str)
        }
        words = {name: typed.pop(name) for name in self.private if name in typed}
        typed = {name: value for name, value in typed.items() if value}
        if any(words.values()):
            typed[TOKEN] = sealed(words, by=request.user)
        query = f"?{urlencode(typed)}" if typed else ""
        answer = HttpResponseRedirect(f"{request.path}{query}")
        answer.status_code = 303
        return answer

    @property
    def terms(self) -> QueryDict:
        """What was asked for."""
        return terms_of(self.request)


def _opened(token: str, user: Any) -> dict[str, str]:
    """The words of a token; none of one that is forged, another person's or under a lost key."""
    try:
        told = json.loads(crypto.decrypt(token, aad=_bound_to(user)))
    except (crypto.CryptoError, ValueError):
        return {}
    return {str(name): str(value) for name, value in told.items()} if isinstance(told, dict) else {}


def _bound_to(user: Any) -> str:
    return f"core.search_terms:{user.pk}"
