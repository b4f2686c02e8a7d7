"""Lists of sessions: the supervisor's by person, one's own, and the admin's bare counts."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, IntegerField, Max, Min, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, TruncMonth

from agency import house_rules, lines, roles
from agency.models import RoleAssignment, SupervisoryLine
from cases.models import Case
from core import clock
from core.wording import zone
from supervision.models import (
    Agreement,
    Function,
    SessionNote,
    SessionRegister,
    SupervisionSession,
)

HOURS_OVER = dt.timedelta(days=365)
WEEK = dt.timedelta(days=7)
SHOWN = 5


@dataclass(frozen=True)
class Row:
    """One supervisee: open cases, minutes per function in the last year, last and next session."""

    person: Any
    open_cases: int
    minutes: tuple[tuple[str, int], ...]
    open_agreements: int
    last_at: dt.datetime | None
    due_on: dt.date
    overdue: bool


def team_rows(supervisor: Any) -> list[Row]:
    """The people whom `supervisor` supervises now, whoever is due first at the top."""
    every = house_rules.values(
        "supervision_every_days", "supervision_new_every_days", "supervision_new_weeks"
    )
    cases = _open_cases(supervisor)
    rows = [_row(person, every, cases.get(person.pk, 0)) for person in _team(supervisor)]
    return sorted(rows, key=lambda row: (row.due_on, row.person.name))


def _team(supervisor: Any) -> Any:
    now = clock.now()
    mine = SupervisionSession.objects.between(supervisor, OuterRef("pk"))
    held = mine.order_by().values("supervisee").annotate(last=Max("held_at"))
    line = SupervisoryLine.objects.active(now).filter(
        supervisor=supervisor, supervisee=OuterRef("pk")
    )
    worker_since = RoleAssignment.objects.filter(staff=OuterRef("pk"), role=roles.WORKER)
    notes = {
        f"minutes_{code.value}": _number(
            SessionNote.objects.filter(
                session__supervisor=supervisor,
                session__supervisee=OuterRef("pk"),
                session__held_at__gte=now - HOURS_OVER,
                function=code,
            ),
            "session__supervisee",
            Sum("minutes"),
        )
        for code in Function
    }
    agreed = Agreement.objects.open().filter(
        session__supervisor=supervisor, session__supervisee=OuterRef("pk")
    )
    return lines.team_of(supervisor).select_related("unit").annotate(
        last_at=Subquery(held.values("last")),
        line_since=Subquery(_first(line, "supervisee")),
        worker_since=Subquery(_first(worker_since, "staff")),
        open_agreements=_number(agreed, "session__supervisee", Count("pk")),
        **notes,
    )  # fmt: skip


def _open_cases(supervisor: Any) -> dict[Any, int]:
    """How many open cases of each worker the supervisor may open."""
    rows = Case.objects.visible_to(supervisor).open().order_by()
    return dict(rows.values_list("worker").annotate(Count("pk")))


def _first(rows: Any, by: str) -> Any:
    return rows.order_by().values(by).annotate(first=Min("starts_at")).values("first")


def _number(rows: Any, by: str, figure: Any) -> Any:
    """The figure over `rows` of one person as a subquery, 0 where there are none."""
    found = rows.order_by().values(by).annotate(figure=figure).values("figure")
    return Coalesce(Subquery(found, output_field=IntegerField()), 0)


def _row(person: Any, every: dict[str, Any], open_cases: int) -> Row:
    tz = person.unit.zone
    since = person.last_at or person.line_since
    began = person.worker_since or since
    newcomer_until = began + dt.timedelta(weeks=every["supervision_new_weeks"])
    key = "supervision_new_every_days" if since < newcomer_until else "supervision_every_days"
    due_on = (since + dt.timedelta(days=every[key])).astimezone(tz).date()
    return Row(
        person=person,
        open_cases=open_cases,
        minutes=tuple(
            (str(code.label), getattr(person, f"minutes_{code.value}")) for code in Function
        ),
        open_agreements=person.open_agreements,
        last_at=person.last_at,
        due_on=due_on,
        overdue=due_on < clock.today(str(tz)),
    )


def sessions_of(user: Any) -> Any:
    """The sessions that `user` may open, the newest first; `functions` are the codes used."""
    used = SessionNote.objects.filter(session=OuterRef("pk")).values("function")
    found = SupervisionSession.objects.visible_to(user).select_related(
        "supervisor", "supervisee__unit"
    )
    return found.annotate(functions=ArraySubquery(used)).order_by("-held_at", "-recorded_at")


def open_agreements_of(user: Any) -> Any:
    """What `user` has agreed to do in sessions and not ticked yet, the earliest date first."""
    mine = Agreement.objects.visible_to(user).open().of(user)
    return mine.select_related("session__supervisor", "session__supervisee", "who__unit")


@dataclass(frozen=True)
class Desk:
    """What supervision asks of a person now: signatures, and agreements late or due this week."""

    to_sign: list[SupervisionSession]
    agreements: list[Agreement]

    def __bool__(self) -> bool:
        return bool(self.to_sign or self.agreements)


def desk_of(user: Any, *, tz_name: str) -> Desk:
    """At most five of each, in two queries."""
    until = clock.today(tz_name) + WEEK
    unsigned = SupervisionSession.objects.visible_to(user).to_sign_by(user).order_by("held_at")
    shown = unsigned.select_related("supervisor", "supervisee__unit")
    agreed = open_agreements_of(user).filter(due_on__lte=until)
    return Desk(list(shown[:SHOWN]), list(agreed[:SHOWN]))


def counts_by_month(tz_name: str | None = None) -> Any:
    """For the admin: how many sessions each pair held per month, and how many both signed (R33)."""
    month = TruncMonth("held_at", tzinfo=zone(tz_name))
    rows = SessionRegister.objects.annotate(month=month).order_by()
    counted = rows.values("month", "supervisor", "supervisee").annotate(
        supervisor_name=F("supervisor__name"),
        supervisee_name=F("supervisee__name"),
        held=Count("pk"),
        signed=Count(
            "pk",
            filter=Q(supervisor_signed_at__isnull=False, supervisee_signed_at__isnull=False),
        ),
    )
    return counted.order_by("-month", "supervisor_name", "supervisee_name")
