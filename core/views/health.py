"""Two addresses for whoever watches over the installation. They show no data of anybody."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.decorators import method_decorator
from django.views import View

from core import health


@method_decorator([login_not_required, transaction.non_atomic_requests], name="dispatch")
class AliveView(View):
    """/sehat: the program runs and reaches its database; else 503."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _answer({"database": health.database_answers()})


@method_decorator([login_not_required, transaction.non_atomic_requests], name="dispatch")
class ReadyView(View):
    """/siap: database, broker and the beat of the reminders; 503 if one of them is not well."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return _answer(health.report())


def _answer(parts: dict[str, bool]) -> JsonResponse:
    well = all(parts.values())
    answer = JsonResponse({"ok": well, **parts}, status=200 if well else 503)
    answer["Cache-Control"] = "no-store"
    return answer
