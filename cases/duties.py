"""What a person still holds in this room: cases, reports, tasks, clients without an open case."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency.duties import Duty
from agency.roles import WORKER
from cases.models import Assignment, Case, Report, Task
from cases.states import Stage
from clients.models import Client
from core import clock


def duties_of(staff: Any) -> Iterator[Duty]:
    """All of them, by number; never a client's name."""
    yield from _cases(staff)
    yield from _reports(staff)
    yield from _tasks(staff)
    yield from _clients(staff)


def _cases(staff: Any) -> Iterator[Duty]:
    kinds = dict(Assignment.Kind.choices)
    held = dict.fromkeys(Case.objects.open().held_by(staff).only("number", "stage"), "main")
    rows = Assignment.objects.not_over(clock.now()).filter(staff=staff, case__closed_at=None)
    held |= {row.case: row.kind for row in rows.select_related("case") if row.case not in held}
    for case, kind in sorted(held.items(), key=lambda pair: pair[0].number):
        if case.stage == Stage.INTAKE and kind == "main":
            url = reverse("cases:assign", args=[case.pk])
        else:
            url = reverse("cases:access", args=[case.pk])
        yield Duty(
            role=WORKER,
            kind=_("Kasus"),
            code=case.number,
            url=url,
            hint=_("%(kind)s. Dialihkan bersama supervisornya.") % {"kind": kinds[kind]},
        )


def _reports(staff: Any) -> Iterator[Duty]:
    for report in Report.objects.open().filter(worker=staff).only("number").order_by("number"):
        yield Duty(
            role=WORKER,
            kind=_("Laporan"),
            code=report.number,
            url=reverse("cases:report_assign", args=[report.pk]),
            hint=_("Tugaskan kepada pekerja lain."),
        )


def _tasks(staff: Any) -> Iterator[Duty]:
    """Tasks in cases of others; those in one's own cases go with the case."""
    rows = Task.objects.open().owned_by(staff).filter(case__closed_at=None)
    for task in rows.exclude(case__worker=staff).select_related("case"):
        yield Duty(
            role=WORKER,
            kind=_("Tugas"),
            code=f"{task.case.number} · {task.due_on:%d-%m-%Y}",
            hint=_("Diselesaikan oleh yang bersangkutan atau pekerja kasus itu."),
        )


def _clients(staff: Any) -> Iterator[Duty]:
    number = clients_without_case(staff).count()
    if number:
        yield Duty(
            role=WORKER,
            kind=_("Klien tanpa kasus terbuka"),
            code=f"({number})",
            url=reverse("cases:clients_hand_over", args=[staff.pk]),
            hint=_("Serahkan kepada pekerja lain."),
            number=number,
        )


def clients_without_case(staff: Any) -> Any:
    """Clients for whom `staff` answers and in whom no case is open."""
    lasting = Q(responsible_until__isnull=True) | Q(responsible_until__gt=clock.now())
    answered = Client.objects.filter(lasting, responsible=staff)
    return answered.exclude(pk__in=Case.objects.open().values("client_id"))
