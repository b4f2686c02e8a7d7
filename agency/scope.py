"""Fetching within scope: the one way in which an address becomes a record."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, beyond
from agency.roles import ADMIN, SUPERVISOR, WORKER
from core.refusals import Refused, WayOut


def fetch(queryset: Any, pk: Any, *, request: Any, right: str = access.VIEW, root: str = "") -> Any:
    """The record `pk` of `queryset` if the person may see its root; else a refusal.

    root: name of the foreign key that leads to the root record ("case", "plan__case"), "" where
    the record is the root itself. Sets `request.rights` to the rights held on the root.
    Raises Http404 for a missing id, Refused R10 (same page) outside scope, Refused R11 for the
    admin without a tie to the case, Forbidden (403) inside scope without `right`; a former worker
    who may still read has no part in the case any more: R10 for every act.
    """
    obj = access.with_rights(queryset, request.user, root).filter(pk=pk).first()
    if obj is None:
        raise absent(queryset.model, pk, request=request)
    rights = frozenset(obj.held_rights)
    if access.VIEW not in rights:
        raise closed_to(request, obj)
    if right not in rights:
        raise Refused("R10", obj=obj) if rights == {access.VIEW} else Forbidden(obj)
    request.rights = rights
    return obj


def absent(model: type[models.Model], pk: Any, *, request: Any) -> Exception:
    """Why there is no such record for this person: Http404 where there is none at all, else the
    refusal of a record that stands beyond the wall.
    """
    found = beyond.find(model, pk)
    return Http404() if found is None else closed_to(request, found)


def closed_to(request: Any, obj: models.Model) -> Refused:
    """R11 with the admin's own list for an admin, R10 for everybody else outside scope."""
    return Refused("R10", obj=obj) if ADMIN not in request.staff_roles else _admins_own_list(obj)


def wrong_role(request: Any, needed: frozenset[str]) -> Refused | None:
    """R11 for an admin at a door of those who work with clients (core.doors)."""
    if ADMIN in request.staff_roles and needed <= {WORKER, SUPERVISOR}:
        return _admins_own_list(None)
    return None


def _admins_own_list(obj: models.Model | None) -> Refused:
    ways = [WayOut(_("Daftar kasus"), reverse("cases:admin_list"))]
    return Refused("R11", obj=obj, ways_out=ways)


class Forbidden(PermissionDenied):
    """Inside scope, without the right to this act: the 403 page."""

    def __init__(self, obj: models.Model) -> None:
        super().__init__(f"no right on {obj._meta.label}")
        self.obj = obj
