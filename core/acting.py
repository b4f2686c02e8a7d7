"""Who acts: what the database is told at the start of each transaction (docs/access.md, the wall).

The tables with client content are walled by row-level security (agency.walls). Which rows a
statement meets depends on who acts: a person, or a named purpose of the system. This module only
remembers it for the running thread or task; `pekso.postgres` says it to the database, for one
transaction at a time, so that nothing of it can outlive the transaction.
"""

import datetime as dt
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection

from core import clock

# Every purpose is named here and explained in docs/access.md; the tables say which ones open them.
PURPOSES = frozenset(
    {
        "access",
        "assignment",
        "break_glass",
        "duplicates",
        "maintenance",
        "notices",
        "register",
        "reminders",
        "requests",
        "whole_file",
    }
)


@dataclass(frozen=True)
class Actor:
    """A person by id ("" for nobody), and the purpose of the system beside it ("" for none)."""

    staff: str = ""
    purpose: str = ""


NOBODY = Actor()
_actor: ContextVar[Actor] = ContextVar("pekso_actor", default=NOBODY)


@dataclass(frozen=True)
class Standing:
    """What the database should know now. `fixed`: where the clock was stopped (stories, demo)."""

    actor: Actor
    fixed: dt.datetime | None


def standing() -> Standing | None:
    """What to tell the database; None where nobody acts."""
    actor = _actor.get()
    if actor == NOBODY:
        return None
    return Standing(actor, clock.stopped_at())


@contextmanager
def acting_as(person: Any) -> Iterator[None]:
    """Inside the block the database shows what this staff member may see.

    Nobody for whoever is not logged in or deactivated. A purpose around the block does not count
    inside it.
    """
    known = getattr(person, "is_authenticated", False) and person.is_active
    with _now(Actor(staff=str(uuid.UUID(str(person.pk)))) if known else NOBODY):
        yield


@contextmanager
def for_purpose(purpose: str) -> Iterator[None]:
    """Inside the block the tables that this purpose opens are open; the person stays the same.

    Raises ValueError for a purpose that is not named in PURPOSES.
    """
    if purpose not in PURPOSES:
        raise ValueError(f"no such purpose: {purpose}")
    with _now(replace(_actor.get(), purpose=purpose)):
        yield


@contextmanager
def _now(actor: Actor) -> Iterator[None]:
    token = _actor.set(actor)
    try:
        yield
    finally:
        _actor.reset(token)


def say_again() -> None:
    """Have the database told anew before the next statement, with the time of now.

    Grants that begin in this transaction hold in it from then on (agency.access).
    """
    forget = getattr(connection, "forget_standing", None)
    if forget is not None:
        forget()


class ActingMiddleware:
    """The request is done by whoever is logged in (after the authentication middleware)."""

    def __init__(self, get_response: Any) -> None:
        self.get_response = get_response

    def __call__(self, request: Any) -> Any:
        with acting_as(request.user):
            return self.get_response(request)
