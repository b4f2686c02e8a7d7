"""Staff as lists and as one page: roles, lines, competences, licences, leave. Never clients."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import Case, Count, Exists, OuterRef, Q, When

from agency import competence, licences, mfa, roles
from agency.caseload import open_cases
from agency.lines import supervises
from agency.models import (
    Competence,
    FactorReset,
    Invitation,
    Leave,
    Licence,
    RoleAssignment,
    Staff,
    SupervisoryLine,
    Unit,
)
from agency.selectors.lines import staff_with_roles
from core import clock


@dataclass(frozen=True)
class Row:
    """One line of the list: `str_until` is the last day of the furthest STR, `lapsed`: a worker
    whose STR does not hold today.
    """

    person: Staff
    open_cases: int
    str_until: dt.date | None
    lapsed: bool
    away: bool


def staff_list(*, text: str = "", status: str = "", unit: Any = None) -> Any:
    """Staff by name, as a queryset. status: "" active, "away", "lapsed" (no STR) or "off"."""
    people = staff_with_roles(active=status != "off")
    if text:
        people = people.filter(
            Q(name__icontains=text) | Q(username__icontains=text) | Q(email__icontains=text)
        )
    if unit is not None:
        people = people.filter(unit=unit)
    today = clock.today()
    if status == "away":
        people = people.filter(pk__in=_away(today).values("staff_id"))
    if status == "lapsed":
        workers = roles.holders(roles.WORKER).values("pk")
        people = people.filter(pk__in=workers).exclude(pk__in=_with_str(today).values("staff_id"))
    return people


def rows_of(people: Iterable[Staff]) -> list[Row]:
    """The lines of one page, in three queries however many there are."""
    shown = list(people)
    ids = [person.pk for person in shown]
    today = clock.today()
    held, papers = open_cases(ids), licences.str_by_staff(ids, today)
    away = set(_away(today).filter(staff_id__in=ids).values_list("staff_id", flat=True))
    return [
        Row(
            person=person,
            open_cases=held.get(person.pk, 0),
            str_until=papers.get(person.pk, (None, False))[0],
            lapsed=not papers.get(person.pk, (None, False))[1] and _is_worker(person),
            away=person.pk in away,
        )
        for person in shown
    ]


def _is_worker(person: Any) -> bool:
    return any(held.role == roles.WORKER for held in person.roles_now)


def _away(day: dt.date) -> Any:
    return Leave.objects.filter(cancelled_at__isnull=True, starts_on__lte=day, ends_on__gte=day)


def _with_str(day: dt.date) -> Any:
    return Licence.objects.filter(licences.in_force(day), kind=Licence.Kind.STR)


@dataclass(frozen=True)
class Profile:
    """What the page of one person shows. `roles` are those that hold or are to come, `past` the
    others; of licences and leave those withdrawn are left out.
    """

    person: Staff
    roles: list[RoleAssignment]
    past_roles: list[RoleAssignment]
    lines: list[SupervisoryLine]
    team: list[SupervisoryLine]
    competences: list[Competence]
    licences: list[tuple[Licence, bool]]
    leaves: list[Leave]
    invitation: Invitation | None
    factor_reset: FactorReset | None


def with_factor(people: Any) -> Any:
    """Staff with `has_factor`: whether they have an app or a passkey."""
    kept = Authenticator.objects.filter(user_id=OuterRef("pk"), type__in=mfa.FACTORS)
    return people.annotate(has_factor=Exists(kept))


def profile_of(person: Staff) -> Profile:
    """Everything on one page about one person."""
    now, today = clock.now(), clock.today(person.unit.time_zone)
    held = list(person.roles.select_related("given_by", "ended_by").order_by("starts_at"))
    lines = SupervisoryLine.objects.not_over(now).order_by("-kind", "starts_at")
    standing = Case(When(licences.in_force(today), then=True), default=False)
    papers = person.licences.filter(withdrawn_on__isnull=True).annotate(standing=standing)
    return Profile(
        person=person,
        roles=[role for role in held if _holds(role, now)],
        past_roles=[role for role in held if not _holds(role, now)],
        lines=list(lines.filter(supervisee=person).select_related("supervisor")),
        team=list(
            lines.filter(supervisor=person, supervisee__is_active=True)
            .select_related("supervisee")
            .order_by("supervisee__name")
        ),
        competences=list(person.competences.filter(competence.in_force(today))),
        licences=[(paper, paper.standing) for paper in papers],
        leaves=list(person.leaves.filter(cancelled_at__isnull=True, ends_on__gte=today)),
        invitation=person.invitations.order_by("-created_at").first(),
        factor_reset=person.factor_resets.select_related("asked_by").first(),
    )


def _holds(role: RoleAssignment, now: dt.datetime) -> bool:
    return role.taken_at is None and (role.ends_at is None or role.ends_at > now)


def invitations_waiting() -> Any:
    """Invitations that were neither accepted nor withdrawn, the newest first."""
    rows = Invitation.objects.filter(used_at__isnull=True, withdrawn_at__isnull=True)
    return rows.select_related("unit", "invited_by", "supervisor", "staff")


def may_read(reader: Any, held: Iterable[str], person: Staff) -> bool:
    """Whether `reader` (with these roles) may open the page of `person`: an admin everybody's,
    others their own and that of those whom they supervise now.
    """
    return roles.ADMIN in held or person.pk == reader.pk or supervises(reader, person)


def units_with_numbers() -> Any:
    """Units by name, each with the number of its active staff, `people`."""
    people = Count("staff", filter=Q(staff__is_active=True))
    return Unit.objects.annotate(people=people).order_by("name")
