"""How long a log-in lasts, and how it ends: idle, after a shift's length, or from afar.

All by the application's clock. A clock that was set back never makes a session younger: more than
a few minutes back, the person logs in again.
"""

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse

from agency.models import Staff, StaffSession
from agency.roles import ADMIN
from agency.session_store import ABOUT, FACTOR, moment_of
from core import clock
from core.doors import FormDoor
from core.drafts import keep_unsent


def minutes(name: str) -> dt.timedelta:
    """One of the lengths of settings.PEKSO_SESSION_MINUTES."""
    return dt.timedelta(minutes=settings.PEKSO_SESSION_MINUTES[name])


def begin(*, request: HttpRequest, user: Any) -> None:
    """Note at log-in who logged in, when and with what; a second factor of somebody else goes."""
    now = clock.now().isoformat()
    agent = request.headers.get("User-Agent", "") if request.META else ""
    request.session[ABOUT] = {
        "id": str(uuid.uuid4()),
        "started_at": now,
        "last_used_at": now,
        "agent": agent.replace("\x00", "")[:200],
    }
    if (request.session.get(FACTOR) or {}).get("by") != str(user.pk):
        request.session.pop(FACTOR, None)


def on_log_in(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """Django's signal: somebody logged in."""
    begin(request=request, user=user)


def on_new_password(sender: Any, request: HttpRequest, user: Any, **kwargs: Any) -> None:
    """allauth's signals: another password; every other session ends at once."""
    end_sessions(user, but=request.session.session_key)


def is_over(request: HttpRequest) -> bool:
    """Whether the log-in of this request has lasted too long, idle or altogether."""
    about = request.session.get(ABOUT)
    if not about:
        return True
    started, used = moment_of(about["started_at"]), moment_of(about["last_used_at"])
    now = clock.now()
    idle = now - used
    if idle < -minutes("clock_back") or idle >= minutes("idle"):
        return True
    if now - started >= minutes("absolute"):
        return True
    return idle >= minutes("idle_admin") and ADMIN in request.staff_roles  # type: ignore[attr-defined]


def touch(request: HttpRequest) -> None:
    """Note that the session is used, at most once a minute."""
    about = request.session[ABOUT]
    used = moment_of(about["last_used_at"])
    if clock.now() - used >= minutes("touch"):
        request.session[ABOUT] = {**about, "last_used_at": clock.now().isoformat()}


def end_sessions(staff: Staff, but: str | None = None) -> int:
    """End every session of this person, except the one with the key `but`; how many ended.

    Whoever holds one is asked to log in at the next request.
    """
    rows = StaffSession.objects.filter(staff=staff)
    if but is not None:
        rows = rows.exclude(session_key=but)
    return rows.delete()[0]


class SessionLimits:
    """Ends a log-in that has lasted too long, before anything of the page is asked for.

    The text of a form that is sent after the end is kept, sealed, for the same person: after the
    new log-in the form comes back as it was typed (core.drafts).
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if SESSION_KEY in request.session and request.user.is_authenticated:
            if is_over(request):
                request.former_user = request.user  # type: ignore[attr-defined]
                request.session.flush()
                request.user = AnonymousUser()
            else:
                touch(request)
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> None:
        former = getattr(request, "former_user", None)
        door = getattr(view, "view_class", object)
        if former is not None and request.method == "POST" and issubclass(door, FormDoor):
            keep_unsent(request=request, user=former)
