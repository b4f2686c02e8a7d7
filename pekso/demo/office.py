"""What goes on beside the courses: a handover, an emergency, a request, a review of accesses.

Each is done by its service, so that its screen has something to show on the first day.
"""

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from agency.models import Staff
from cases.models import Case, Task
from cases.services.access_reviews import open_reviews
from cases.services.break_glass import break_glass, end_break_glass
from cases.services.handovers import Proposal, propose_handover
from cases.services.tasks import finish_task
from clients.models import DataRequest
from clients.services.requests import take_request
from core import clock
from pekso.demo.moments import Moments

Done = tuple[dt.datetime, Callable[[], Any]]
HANDED_ON, OPENED, ASKING = "Hendra Wijaya Kusuma", "Sri Handayani", "Ni Luh Ayu Kartika"


def office(people: dict[str, Staff], moments: Moments) -> Iterator[Done]:
    """When what is done, for the cases that this run holds."""
    yield moments.at("T-3 08:00"), open_reviews
    yield moments.at("T-2 11:00"), partial(_propose_handover, people, moments)
    yield moments.at("T-1 19:30"), partial(_open_in_emergency, people)
    yield moments.at("now-20h"), partial(_ask_for_data, people)
    yield moments.at("now-2h"), _learn


def _case_of(name: str) -> Case | None:
    """The open case of that client; the name is sealed for nobody, and unique here."""
    rows = Case.objects.open().select_related("client__unit", "worker__unit", "unit")
    return rows.filter(client__name=name).first()


def _propose_handover(people: dict[str, Staff], moments: Moments) -> None:
    case = _case_of(HANDED_ON)
    if case is None or case.worker != people["sari"]:
        return
    proposal = Proposal(
        receiver=people["dewi"],
        reason="workload",
        starts_at=moments.local(moments.workday(6), dt.time()),
        summary="Konseling keluarga berjalan; pertemuan berikut pekan depan.",
    )
    propose_handover(case=case, by=people["sari"], proposal=proposal)


def _open_in_emergency(people: dict[str, Staff]) -> None:
    """Ended after some minutes; it waits for the supervisor's judgement."""
    case = _case_of(OPENED)
    if case is None:
        return
    who = people["dewi"]
    opened = break_glass(
        case=case, by=who, reason="Klien menelepon piket dalam keadaan takut; pekerjanya terbang."
    )
    if opened is not None:
        with clock.at(clock.now() + dt.timedelta(minutes=25)):
            end_break_glass(opened=opened, by=who)


def _ask_for_data(people: dict[str, Staff]) -> None:
    case = _case_of(ASKING)
    if case is not None:
        take_request(
            client=case.client, by=case.worker, kind=DataRequest.Kind.ACCESS,
            asker=DataRequest.Asker.CLIENT, identity_check="known", received_at=clock.now(),
            asked="Ingin membaca catatan pertemuan dan rencana.",
        )  # fmt: skip


def _learn() -> None:
    """Lessons after a lifted R13 that were due by now took place."""
    for task in Task.objects.open().filter(kind=Task.Kind.LEARNING, due_on__lt=clock.today()):
        finish_task(task=task, by=task.owner)
