"""What Pekso prepares for a supervision session: what waits in the supervisee's work.

Read through the reader's own scope, so it shows no case that the reader may not open.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case, Emergency, MonevDue, PlanVersion, Task
from cases.states import PlanStatus, Risk
from core import clock
from supervision.models import Agreement


@dataclass(frozen=True)
class Point:
    """One line of the agenda: what it is about, when, and where to look."""

    label: str
    on: dt.date | None = None
    url: str = ""


@dataclass(frozen=True)
class Topic:
    """One kind of thing that waits, with its lines."""

    title: str
    icon: str
    tone: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Agenda:
    """The topics that have something to say, and how many open cases the supervisee holds."""

    topics: tuple[Topic, ...]
    open_cases: int


def agenda_of(supervisee: Any, *, reader: Any, held: Sequence[Case] | None = None) -> Agenda:
    """The agenda of a session with `supervisee` for `reader`, today in the supervisee's zone.

    held: the open cases of `supervisee` that `reader` may open, with their clients, if the caller
    has them at hand.
    """
    today = clock.today(supervisee.unit.time_zone)
    cases = Case.objects.visible_to(reader).held_by(supervisee).open()
    held = list(cases.select_related("client")) if held is None else held
    topics = (
        Topic(_("Risiko tinggi"), "exclamation-triangle-fill", "danger", _high_risk(held)),
        Topic(_("Monev terlambat"), "graph-up", "danger", _monev(cases, today)),
        Topic(_("Kunjungan terlewat"), "house-heart", "warning", _visits(cases, supervisee, today)),
        Topic(_("Persetujuan klien terlambat"), "hand-thumbs-up", "danger", _consents(cases)),
        Topic(_("Rencana dikembalikan"), "bullseye", "warning", _returned(cases)),
        Topic(_("Kesepakatan lalu"), "check2-square", "primary", _agreed(supervisee, reader)),
    )
    return Agenda(tuple(topic for topic in topics if topic.points), len(held))


def _high_risk(held: Sequence[Case]) -> tuple[Point, ...]:
    rows = (case for case in held if case.risk == Risk.HIGH)
    return tuple(_point(case) for case in sorted(rows, key=lambda case: case.risk_since))


def _monev(cases: Any, today: dt.date) -> tuple[Point, ...]:
    rows = MonevDue.objects.filter(case__in=cases, status="pending", due_on__lt=today)
    return _points(rows.select_related("case__client").order_by("due_on"), "due_on")


def _visits(cases: Any, supervisee: Any, today: dt.date) -> tuple[Point, ...]:
    rows = Task.objects.open().filter(case__in=cases, kind=Task.Kind.VISIT, due_on__lt=today)
    return _points(rows.owned_by(supervisee).select_related("case__client"), "due_on")


def _consents(cases: Any) -> tuple[Point, ...]:
    rows = Emergency.objects.filter(
        case__in=cases, cleared_at__isnull=True, consent_due_at__lt=clock.now()
    )
    late = rows.select_related("case__client", "case__unit").order_by("consent_due_at")
    return tuple(
        _point(row.case, row.consent_due_at.astimezone(row.case.unit.zone).date()) for row in late
    )


def _returned(cases: Any) -> tuple[Point, ...]:
    later = PlanVersion.objects.filter(case=OuterRef("case"), number__gt=OuterRef("number"))
    rows = PlanVersion.objects.filter(~Exists(later), case__in=cases, status=PlanStatus.RETURNED)
    return tuple(_point(plan.case) for plan in rows.select_related("case__client"))


def _agreed(supervisee: Any, reader: Any) -> tuple[Point, ...]:
    rows = Agreement.objects.visible_to(reader).open().filter(session__supervisee=supervisee)
    return tuple(
        Point(
            f"{row.what} ({row.who.get_short_name()})",
            row.due_on,
            reverse("supervision:session_detail", args=[row.session_id]),
        )
        for row in rows.select_related("who")
    )


def _points(rows: Iterable[Any], day: str) -> tuple[Point, ...]:
    return tuple(_point(row.case, getattr(row, day)) for row in rows)


def _point(case: Case, on: dt.date | None = None) -> Point:
    label = f"{case.number} · {case.client.name}"
    return Point(label, on, reverse("cases:detail", args=[case.pk]))
