"""The middleware that writes who saw what, and who changes what, of each request."""

import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from agency import audit, audit_names
from core import history
from core.refusals import Unrecorded

CHANGING = frozenset({"POST", "PUT", "PATCH", "DELETE"})
FORM_WITH_ERRORS = 422


class BookMiddleware:
    """Writes the one access event of an answer when its body stands, before it leaves.

    Where it cannot be written the answer is the 503 page instead. Refusals and redirections show
    no client's data. A request that changes something names its actor and act in the history.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        with audit.one_answer() as shown:
            if request.method in CHANGING:
                with history.acting(request=str(uuid.uuid4())):
                    response = self.get_response(request)
            else:
                response = self.get_response(request)
        if not shown or not shows_records(response):
            return response
        try:
            audit.write_down(shown)
        except Unrecorded:
            return render(request, "503.html", status=503)
        return response

    def process_view(self, request: HttpRequest, *_view: Any) -> None:
        """By now it is known who asks, and for what."""
        if request.method in CHANGING and request.user.is_authenticated:
            history.acting(actor=str(request.user.pk), act=audit_names.of_request(request))


def shows_records(response: HttpResponse) -> bool:
    """Whether an answer has a body with the data that its view fetched.

    A page, a form with its errors, and the page that puts two versions of a record side by side.
    """
    fine = response.status_code < 300 or response.status_code == FORM_WITH_ERRORS
    return fine or getattr(response, "shows_records", False)
