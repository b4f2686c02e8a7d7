"""The one address of server drafts. It answers a stranger with 401, never with the log-in page."""

import datetime as dt
import json
import uuid
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.dateparse import parse_datetime
from django.utils.decorators import method_decorator
from django.views import View

from core import drafts
from core.models import Draft


class BadDraft(ValueError):
    """The message of the browser is not one that draft.js writes."""


@method_decorator(login_not_required, name="dispatch")
class DraftView(View):
    """GET ?key= reads, POST {key, body, typed_at} keeps, DELETE ?key= removes.

    GET ?submission_id= answers whether a form whose answer was lost has arrived.
    """

    http_method_names = ["get", "post", "delete"]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not request.user.is_authenticated:
            return JsonResponse({"error": "login"}, status=401)
        try:
            response = super().dispatch(request, *args, **kwargs)
        except BadDraft as problem:
            response = JsonResponse({"error": str(problem)}, status=400)
        response.headers["Cache-Control"] = "no-store"
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        if "submission_id" in request.GET:
            address = drafts.sent_address(user=request.user, submission_id=_submission_id(request))
            return JsonResponse({"sent": address is not None, "url": address or ""})
        draft = drafts.find_draft(user=request.user, key=_key(request.GET.get("key")))
        return JsonResponse({"draft": _shown(draft) if draft else None})

    def post(self, request: HttpRequest) -> HttpResponse:
        key, body, typed_at = _message(request)
        draft = drafts.keep_draft(user=request.user, key=key, body=body, typed_at=typed_at)
        newer = draft.typed_at > typed_at and draft.body != body
        return JsonResponse({"saved": not newer, "draft": _shown(draft) if newer else None})

    def delete(self, request: HttpRequest) -> HttpResponse:
        drafts.drop_draft(user=request.user, key=_key(request.GET.get("key")))
        return JsonResponse({"saved": True})


def _shown(draft: Draft) -> dict[str, str]:
    return {"body": draft.body, "typed_at": draft.typed_at.isoformat()}


def _key(value: Any) -> str:
    if not isinstance(value, str) or not 0 < len(value) <= drafts.MAX_KEY or "\0" in value:
        raise BadDraft("key")
    return value


def _submission_id(request: HttpRequest) -> uuid.UUID:
    try:
        return uuid.UUID(request.GET["submission_id"])
    except ValueError:
        raise BadDraft("submission_id") from None


def _message(request: HttpRequest) -> tuple[str, str, dt.datetime]:
    try:
        sent = json.loads(request.body)
        key, body = _key(sent["key"]), sent["body"]
        typed_at = parse_datetime(sent["typed_at"])
    except (ValueError, TypeError, KeyError, UnicodeDecodeError):
        raise BadDraft("message") from None
    if not isinstance(body, str) or len(body) > drafts.MAX_BODY or "\\u0000" in body:
        raise BadDraft("body")
    if "\0" in body or typed_at is None or typed_at.tzinfo is None:
        raise BadDraft("body")
    return key, body, typed_at
