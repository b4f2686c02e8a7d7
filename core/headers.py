"""What every answer says to the browser beside the content policy: errors and files too."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

ALWAYS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class AnswerHeaders:
    """Stands before all others, so that what they refuse by themselves carries the headers too.

    Nothing but the static files is kept by a browser or proxy: a page may show a client.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers[name] = value
        kept = response.headers.get("Cache-Control", "")
        if not request.path.startswith(settings.STATIC_URL) and "no-store" not in kept:
            response.headers["Cache-Control"] = "no-store, private"
        return response
