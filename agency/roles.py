"""Which roles a person holds now."""

from collections.abc import Callable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from agency.models import RoleAssignment, Staff
from core import clock

WORKER = RoleAssignment.Role.WORKER.value
SUPERVISOR = RoleAssignment.Role.SUPERVISOR.value
ADMIN = RoleAssignment.Role.ADMIN.value
PRIVACY = RoleAssignment.Role.PRIVACY.value


def with_roles(people: Any) -> Any:
    """Staff with `held_roles`, the codes of the roles they hold at this moment."""
    held = RoleAssignment.objects.active(clock.now()).filter(staff=OuterRef("pk"))
    return people.annotate(held_roles=ArraySubquery(held.values("role")))


def roles_of(staff: Any) -> frozenset[str]:
    """Codes of the roles held at this moment; none for a deactivated person.

    Of the person who asks for a page those that were held when the request began.
    """
    if not getattr(staff, "is_authenticated", False) or not staff.is_active:
        return frozenset()
    if hasattr(staff, "held_roles"):
        return frozenset(staff.held_roles)
    held = RoleAssignment.objects.active(clock.now()).filter(staff=staff)
    return frozenset(held.values_list("role", flat=True))


def holders(role: str) -> Any:
    """Active staff who hold `role` now, as a queryset."""
    held = RoleAssignment.objects.active(clock.now()).filter(role=role).values("staff_id")
    return Staff.objects.filter(pk__in=held, is_active=True)


class RolesMiddleware:
    """Puts `request.staff_roles` (a frozenset, read once when asked for)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.staff_roles = SimpleLazyObject(lambda: roles_of(request.user))  # type: ignore[attr-defined]
        return self.get_response(request)
