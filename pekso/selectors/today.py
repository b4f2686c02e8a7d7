"""What a person has to do today: dated tasks, monev, first responses, plans sent back."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, roles
from agency.models import Staff, SupervisoryLine
from cases.models import Case, Emergency, MonevDue, MonevSchedule, PlanVersion, Task
from cases.states import PlanStatus, Stage
from core import clock
from core.inbox import in_order
from core.models import Notice
from supervision.models import PlanReview

AHEAD = dt.timedelta(days=7)
MOST = 100
SERVED = (Stage.INTERVENTION, Stage.MONEV)


@dataclass(frozen=True)
class Item:
    """One thing to do in a case: what, by which day of the unit's zone (None: none), where.

    `at` is the exact moment where an hour counts; `note` is case content, for the worker alone.
    """

    case: Case
    what: Any
    url: str
    icon: str
    due_on: dt.date | None = None
    at: dt.datetime | None = None
    note: str = ""


@dataclass(frozen=True)
class Day:
    """A worker's day, each part in the order of its dates."""

    overdue: list[Item]
    today: list[Item]
    week: list[Item]
    to_mend: list[Item]

    def cases(self) -> list[Case]:
        """The cases that are shown, each once."""
        items = (*self.overdue, *self.today, *self.week, *self.to_mend)
        return list({item.case.pk: item.case for item in items}.values())


def day_of(worker: Any, *, tz_name: str) -> Day:
    """What `worker` has to do until a week from now, in three queries. Days and moments that
    have passed are overdue; what has no date but waits for the worker is to be mended.
    """
    until = clock.today(tz_name) + AHEAD
    items = [*_tasks(worker, until), *_monev(worker, until), *_attention(worker)]
    dated = sorted(((one.due_on, one) for one in items if one.due_on), key=_by_date)
    placed = [(one, _place(one, due_on)) for due_on, one in dated]
    return Day(
        overdue=[one for one, place in placed if place < 0],
        today=[one for one, place in placed if place == 0],
        week=[one for one, place in placed if place > 0],
        to_mend=[one for one in items if one.due_on is None],
    )


def _by_date(pair: tuple[dt.date, Item]) -> tuple[dt.date, dt.datetime]:
    return pair[0], pair[1].at or dt.datetime.min.replace(tzinfo=dt.UTC)


def _place(item: Item, due_on: dt.date) -> int:
    """-1 overdue, 0 today, 1 later."""
    today = clock.today(item.case.unit.time_zone)
    if item.at is not None and item.at < clock.now():
        return -1
    return (due_on > today) - (due_on < today)


def _tasks(worker: Any, until: dt.date) -> Iterator[Item]:
    tasks = Task.objects.open().owned_by(worker).due_until(until)
    rows = tasks.filter(access.held(Case, worker, ref="case_id"))
    pages = {Task.Kind.VISIT: "cases:visit_new", Task.Kind.CONSENT: "cases:consent_new"}
    icons = {Task.Kind.VISIT: "house-heart", Task.Kind.CONSENT: "hand-thumbs-up"}
    for task in rows.select_related("case__client__unit", "case__unit").order_by("due_on")[:MOST]:
        page = pages.get(task.kind, "cases:detail")  # type: ignore[call-overload]
        yield Item(
            case=task.case,
            what=task.title,
            url=reverse(page, args=[task.case_id]),
            icon=icons.get(task.kind, "check2-square"),  # type: ignore[call-overload]
            due_on=task.due_on,
        )


def _monev(worker: Any, until: dt.date) -> Iterator[Item]:
    dues = MonevDue.objects.pending().of_worker(worker).due_until(until)
    rows = dues.filter(access.held(Case, worker, ref="case_id"))
    for due in rows.select_related("case__client__unit", "case__unit")[:MOST]:
        url = reverse("cases:monev_new", args=[due.case_id])
        yield Item(due.case, _("Monev"), url, "graph-up", due_on=due.due_on)


def _attention(worker: Any) -> Iterator[Item]:
    """Cases that wait for the worker without being a dated task."""
    emergency = Emergency.objects.filter(case=OuterRef("pk"), cleared_at__isnull=True)
    returned = PlanReview.objects.filter(
        case=OuterRef("pk"), status="returned", plan__status=PlanStatus.RETURNED
    ).order_by("-decided_at")
    in_work = PlanVersion.objects.in_work().filter(case=OuterRef("pk"))
    in_force = PlanVersion.objects.in_force().filter(case=OuterRef("pk"))
    schedule = MonevSchedule.objects.filter(case=OuterRef("pk"), ended_at__isnull=True)
    cases = Case.objects.visible_to(worker).held_by(worker).open().annotate(
        consent_due_at=Subquery(emergency.values("consent_due_at")[:1]),
        returned_id=Subquery(returned.values("pk")[:1]),
        revised=Exists(in_work),
        unscheduled=Q(Exists(in_force)) & ~Q(Exists(schedule)) & Q(stage__in=SERVED),
    )  # fmt: skip
    waits = Q(responded_at__isnull=True, stage=Stage.INTAKE)
    waits |= Q(consent_due_at__isnull=False) | Q(unscheduled=True)
    waits |= Q(returned_id__isnull=False, revised=False)
    found = list(cases.filter(waits).select_related("client__unit", "unit")[:MOST])
    ids = [case.returned_id for case in found if case.returned_id and not case.revised]
    reviews = PlanReview.objects.in_bulk(ids) if ids else {}
    for case in found:
        yield from _of_case(case, reviews.get(case.returned_id))


def _of_case(case: Any, returned: PlanReview | None) -> Iterable[Item]:
    zone = ZoneInfo(case.unit.time_zone)
    if case.responded_at is None and case.stage == Stage.INTAKE:
        url, at = reverse("cases:detail", args=[case.pk]), case.response_due_at
        yield Item(case, _("Respons pertama"), url, "telephone", at.astimezone(zone).date(), at)
    if case.consent_due_at is not None:
        url, at = reverse("cases:consent_new", args=[case.pk]), case.consent_due_at
        what = _("Persetujuan klien setelah darurat")
        yield Item(case, what, url, "hand-thumbs-up", at.astimezone(zone).date(), at)
    if returned is not None:
        url = reverse("cases:plan_detail", args=[case.pk])
        yield Item(case, _("Rencana dikembalikan"), url, "reply", note=returned.comment)
    if case.unscheduled:
        url = reverse("cases:monev_schedule", args=[case.pk])
        yield Item(case, _("Jadwal monev belum ditetapkan"), url, "calendar-plus")


@dataclass(frozen=True)
class Late:
    """How many monev of one worker are late; no client is named."""

    worker_id: Any
    name: str
    number: int


def late_in_team(supervisor: Any, *, tz_name: str) -> list[Late]:
    """Late monev in the cases on which `supervisor` decides, by worker; one query."""
    dues = MonevDue.objects.pending().filter(
        access.held(Case, supervisor, access.DECIDE, ref="case_id"),
        case__closed_at__isnull=True,
        due_on__lt=clock.today(tz_name),
    )
    rows = dues.values("case__worker", "case__worker__name").annotate(number=Count("pk"))
    return [
        Late(row["case__worker"], row["case__worker__name"], row["number"])
        for row in rows.order_by("-number", "case__worker__name")
    ]


def urgent_notices(person: Any) -> list[Notice]:
    """Unread notices that must be acknowledged, all of them (up to MOST), then up to five urgent
    ones, the newest first; one query.
    """
    unread = Notice.objects.filter(recipient=person, read_at__isnull=True)
    found = in_order(unread.filter(Q(urgent=True) | Q(must_acknowledge=True)))[:MOST]
    must = [notice for notice in found if notice.must_acknowledge]
    return must + [notice for notice in found if not notice.must_acknowledge][:5]


def without_supervisor() -> list[Staff]:
    """Active workers whom nobody supervises now; one query."""
    lines = SupervisoryLine.objects.active(clock.now()).filter(supervisee=OuterRef("pk"))
    return list(roles.holders(roles.WORKER).filter(~Exists(lines)).order_by("name"))
