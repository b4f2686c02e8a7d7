"""Views with their guard taken off, one at a time (docs/access.md).

A mutant asks no role (`Door.roles`), and whatever in it asks for a tie to the record says yes:
rights on a root, the lists that narrow to a person, the supervisory line. It holds for the requests
of one address only; the log-in, the second factor and the gate stand before every view and stay.
"""

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from unittest.mock import patch

from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, CharField, Value
from django.urls import resolve

from agency import access, acting, lines
from agency.models import Staff
from agency.selectors import staff as staff_selectors
from agency.selectors import trails
from cases.models import BreakGlass
from cases.querysets import (
    CaseQuerySet,
    ContactQuerySet,
    HandoverQuerySet,
    ReportQuerySet,
    TaskQuerySet,
)
from cases.services import overrides
from cases.views.break_glass import BreakGlassEnd
from clients.querysets.clients import ClientQuerySet
from clients.querysets.duplicates import DuplicateInquiryQuerySet
from clients.querysets.requests import DataRequestQuerySet
from core.models import Notice
from core.views.inbox import NoticeDoor
from supervision import querysets as supervision_querysets
from tests.access import sweep
from tests.access.answers import KINDS
from tests.access.table import TABLE
from tests.audit.carries import CARRIES

ROOMS = ("agency", "cases", "clients", "core", "ethics", "pekso", "supervision")
INSIDERS = ("responsible", "supervisor", "former", "colleague", "other_supervisor", "admin")
ALL_RIGHTS = (access.VIEW, access.CHANGE, access.DECIDE)
RIGHTS = Value(list(ALL_RIGHTS), output_field=ArrayField(CharField()))
YES = Value(True, output_field=BooleanField())


def everything(rows: Any, *_asked: Any, **_named: Any) -> Any:
    """The rows as they are, for whoever asks."""
    return rows


def certainly(*_asked: Any, **_named: Any) -> bool:
    return True


FUNCTIONS: dict[Callable[..., Any], Callable[..., Any]] = {
    access.visible: everything,
    access.can: certainly,
    access.held: lambda *_asked, **_named: YES,
    access.rights_of: lambda *_asked: frozenset(ALL_RIGHTS),
    access.with_rights: lambda rows, user, root="": rows.annotate(held_rights=RIGHTS),
    lines.supervises: certainly,
    lines.team_of: lambda person: Staff.objects.filter(is_active=True),
    lines.marking_supervisees: lambda people, person: people.annotate(is_supervisee=YES),
    acting.may_end: certainly,
    staff_selectors.may_read: certainly,
    trails.readable_people: lambda *_asked: Staff.objects.all(),
    overrides.may_lift: certainly,
}
LISTS = {
    CaseQuerySet: ("visible_to", "decided_by", "held_by"),
    ContactQuerySet: ("visible_to",),
    HandoverQuerySet: ("in_scope_of",),
    ReportQuerySet: ("visible_to",),
    TaskQuerySet: ("visible_to", "owned_by"),
    ClientQuerySet: ("visible_to",),
    DuplicateInquiryQuerySet: ("asked_by", "decidable_by"),
    DataRequestQuerySet: ("visible_to",),
    supervision_querysets.PlanReviewQuerySet: ("decidable_by",),
    supervision_querysets.SessionQuerySet: ("visible_to",),
    supervision_querysets.AgreementQuerySet: ("visible_to", "of"),
}


def _any_notice(door: NoticeDoor) -> None:
    door.notice = Notice.objects.get(pk=door.kwargs["notice_id"])


def _any_opening(door: BreakGlassEnd) -> str:
    opened = BreakGlass.objects.get(pk=door.kwargs["opening_id"])
    with patch.object(door.request, "user", opened.staff):
        return _end(door)


_end = BreakGlassEnd.act
# Views that ask for their own record in the query itself.
QUERIES = ((NoticeDoor, "fetch", _any_notice), (BreakGlassEnd, "act", _any_opening))


@functools.cache
def _places() -> list[tuple[Any, str, Callable[..., Any]]]:
    """Where each of FUNCTIONS is known by name, in every module of the rooms."""
    modules = [one for name, one in list(sys.modules.items()) if name.split(".")[0] in ROOMS]
    return [
        (module, name, FUNCTIONS[value])
        for module in modules
        for name, value in list(vars(module).items())
        if callable(value) and getattr(value, "__hash__", None) and value in FUNCTIONS
    ]


@contextmanager
def nobody_asks() -> Iterator[None]:
    """Inside the block every guard of FUNCTIONS, LISTS and QUERIES says yes."""
    with ExitStack() as stack:
        for owner, name, answer in (*_places(), *QUERIES):
            stack.enter_context(patch.object(owner, name, answer))
        for queryset, names in LISTS.items():
            for name in names:
                stack.enter_context(patch.object(queryset, name, everything))
        yield


@contextmanager
def unguarded(route: str, world: dict[str, Any]) -> Iterator[None]:
    """Inside the block the view of this address, and no other, has no guard."""
    view: Any = resolve(sweep.address(route, world)).func.view_class
    real = view.dispatch

    def dispatch(door: Any, request: Any, *args: Any, **kwargs: Any) -> Any:
        if request.resolver_match.view_name != route:
            return real(door, request, *args, **kwargs)
        door.roles = None
        with nobody_asks():
            return real(door, request, *args, **kwargs)

    with patch.object(view, "dispatch", dispatch):
        yield


def guarded_routes() -> list[str]:
    """All addresses whose answer depends on who one is to the record, and all lists of clients."""
    return sorted(
        route
        for route, kind in TABLE.items()
        if route in CARRIES or len({KINDS[kind][who] for who in INSIDERS}) > 1
    )
