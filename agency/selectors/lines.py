"""Lists of staff: who supervises whom, who stands in, and how many cases each holds."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch, Q

from agency import lines, roles
from agency.models import RoleAssignment, Staff, SupervisoryLine
from core import clock


def workers_with_lines(reader: Any, *, everybody: bool) -> Any:
    """Active people who are supervised: `everybody` for the admin, one's own for a supervisor.

    Each has `lines_now`: regular and acting lines in force or still to come, in their order.
    """
    now = clock.now()
    rows = SupervisoryLine.objects.not_over(now).select_related("supervisor", "set_by")
    supervised = Q(lines_up__in=rows) | Q(pk__in=roles.holders(roles.WORKER).values("pk"))
    people = Staff.objects.filter(supervised, is_active=True).distinct()
    if not everybody:
        people = people.filter(pk__in=lines.team_of(reader).values("pk"))
    shown = rows.order_by("-kind", "starts_at")
    return people.select_related("unit").prefetch_related(
        Prefetch("lines_up", queryset=shown, to_attr="lines_now")
    )


def endable(people: Iterable[Any], reader: Any, *, everybody: bool) -> frozenset[Any]:
    """Ids of the acting lines of `people` (with `lines_now`) that `reader` may end.

    everybody: for the admin, who may end each of them.
    """
    now = clock.now()
    return frozenset(
        line.pk
        for person in people
        for line in person.lines_now
        if line.kind == SupervisoryLine.Kind.ACTING
        and (everybody or any(_is_own(one, reader, now) for one in person.lines_now))
    )


def _is_own(line: SupervisoryLine, reader: Any, now: dt.datetime) -> bool:
    regular = line.kind == SupervisoryLine.Kind.REGULAR
    return regular and line.supervisor_id == reader.pk and line.starts_at <= now


def teams_for(reader: Any, *, everybody: bool) -> list[tuple[Staff, list[Staff]]]:
    """The supervisors for whom `reader` may set an acting one, each with their supervisees.

    everybody: for the admin, who may set one for each.
    """
    rows = SupervisoryLine.objects.active(clock.now()).regular()
    rows = rows.filter(supervisor__is_active=True, supervisee__is_active=True)
    if not everybody:
        rows = rows.filter(supervisor=reader)
    teams: dict[Staff, list[Staff]] = {}
    people = rows.select_related("supervisor__unit", "supervisee__unit")
    for line in people.order_by("supervisor__name", "supervisee__name"):
        teams.setdefault(line.supervisor, []).append(line.supervisee)
    return list(teams.items())


def staff_with_roles(*, active: bool = True) -> Any:
    """All staff, active or not, with `roles_now` and `lines_now` for the admin's list."""
    now = clock.now()
    held = RoleAssignment.objects.active(now).order_by("role")
    above = SupervisoryLine.objects.active(now).select_related("supervisor").order_by("-kind")
    return (
        Staff.objects.filter(is_active=active)
        .select_related("unit")
        .prefetch_related(
            Prefetch("roles", queryset=held, to_attr="roles_now"),
            Prefetch("lines_up", queryset=above, to_attr="lines_now"),
        )
        .order_by("name")
    )
