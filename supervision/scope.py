"""Fetching a supervision session: open to its two people, refused by R33 to whoever is near."""

from typing import Any

from django.http import Http404, HttpRequest

from agency import access, beyond, lines
from agency.roles import ADMIN
from core.refusals import Refused
from supervision.models import SupervisionSession


def fetch_session(pk: Any, *, request: HttpRequest) -> SupervisionSession:
    """The session `pk` for its supervisor or its supervisee.

    Raises Http404 for a missing id, Refused R33 (403) for the admin and for whoever supervises
    the supervisee now without having held the session, Refused R10 (the page of a missing id) for
    everybody else.
    """
    sessions = SupervisionSession.objects.select_related("supervisor", "supervisee__unit")
    session = access.with_rights(sessions, request.user).filter(pk=pk).first()
    if session is not None and access.VIEW in session.held_rights:
        return session
    session = beyond.find(SupervisionSession, pk)
    if session is None:
        raise Http404
    raise Refused(_rule_for(request, session), obj=session)


def _rule_for(request: HttpRequest, session: SupervisionSession) -> str:
    near = ADMIN in request.staff_roles or lines.supervises(request.user, session.supervisee)  # type: ignore[attr-defined]
    return "R33" if near else "R10"
