"""Kata sandi lupa: the same answer in the same time for known and unknown addresses."""

import time
from typing import Any

from allauth.account.views import PasswordResetView
from django.conf import settings
from django.http import HttpRequest, HttpResponse


class Forgotten(PasswordResetView):
    """Asks for an address; sending a letter takes time, so everybody waits as long as that."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        began = time.monotonic()
        answer: HttpResponse = super().post(request, *args, **kwargs)
        time.sleep(max(0.0, settings.PEKSO_RESET_SECONDS - (time.monotonic() - began)))
        return answer
