"""Giving a case to workers: its main worker while it is at intake, and second workers.

Later changes of the main worker need the client and the colleague (R07): cases.services.handovers.
"""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit, roles
from cases.assignment_rules import MAIN, require_eligible, require_fit
from cases.models import Assignment, Case, Task
from cases.services.alerts import announce_high_risk
from cases.services.holders import give_client, settle_worker, watch
from cases.states import OverrideStatus, Risk, Stage
from clients.models import Client
from core import clock
from core.inbox import notify, settle
from core.language import house_language
from core.refusals import Changed, Refused, WayOut

SECOND = Assignment.Kind.SECOND.value


@transaction.atomic
def assign_case(
    *,
    case: Case,
    to: Any,
    by: Any,
    kind: str = MAIN,
    ends_at: dt.datetime | None = None,
    lifted: Collection[str] = (),
) -> Assignment:
    """Give a case to `to`, as its main worker (only at intake) or as a second one.

    ends_at: aware; the assignment ends by itself then, and a main one goes back to who held the
    case. lifted: rules that a supervisor lifted (R13, R25). Grants move in this transaction; those
    concerned are told. Raises R14, R15, R07 (a main worker after intake), R13, R25, and
    core.refusals.Changed when somebody else was first.
    """
    require_eligible(case, to, by=by, lifted=lifted)
    if kind == MAIN and case.stage != Stage.INTAKE:
        raise Refused("R07", obj=case, act="case.assign", ways_out=ways_to_hand_over(case, by))
    require_fit(case, to, by=by, kind=kind, lifted=lifted)
    if kind == MAIN:
        assignment = _give(case, to=to, by=by, ends_at=ends_at)
    else:
        assignment = _add_second(case, to=to, by=by, ends_at=ends_at)
    if ends_at is not None:
        watch(assignment, at=ends_at)
    access.sync(case, Client.objects.get(pk=case.client_id))
    return assignment


def ways_to_hand_over(case: Case, by: Any) -> list[WayOut]:
    """The way out of R07 for those who may propose a handover; others ask the supervisor."""
    if by.pk != case.worker_id and roles.SUPERVISOR not in roles.roles_of(by):
        return []
    return [WayOut(_("Usulkan pengalihan"), reverse("cases:handover_new", args=[case.pk]))]


def _give(case: Case, *, to: Any, by: Any, ends_at: dt.datetime | None) -> Assignment:
    """The old worker's assignment ends now; after a dated one it begins again."""
    old, now = case.worker, clock.now()
    if not Case.objects.filter(pk=case.pk, stage=Stage.INTAKE, worker=old).update(worker=to):
        current = Case.objects.select_related("worker").get(pk=case.pk)
        raise Changed(
            _("Kasus ini sudah berubah: sekarang dipegang %(name)s.") % {"name": current.worker}
        )
    case.worker = to
    rows = Assignment.objects.not_over(now).filter(case=case)
    rows.main().filter(starts_at__gt=now).delete()  # one that never held
    rows.main().update(ends_at=now, ended_by=by)
    rows.filter(staff=to, ends_at__isnull=True).update(ends_at=now, ended_by=by)
    given = Assignment.objects.create(
        case=case, staff=to, starts_at=now, ends_at=ends_at, assigned_by=by
    )
    if ends_at is None:
        give_client(case, old=old, new=to)
    else:
        Assignment.objects.create(case=case, staff=old, starts_at=ends_at, assigned_by=by)
    Task.objects.open().filter(case=case, owner=old).update(owner=to)
    settle_worker(case=case)
    for asked in case.overrides.filter(status=OverrideStatus.ASKED, assignment__ends_at=now):
        settle(dedup=f"override:{asked.pk}")
    audit.record("case.assign", by=by, obj=case, old=str(old.pk), new=str(to.pk))
    _tell_hand_over(case, old=old, to=to)
    if case.risk == Risk.HIGH:
        announce_high_risk(case=case, origin=f"assign:{case.pk}:{now.isoformat()}")
    return given


def _add_second(case: Case, *, to: Any, by: Any, ends_at: dt.datetime | None) -> Assignment:
    now = clock.now()
    Case.objects.select_for_update().get(pk=case.pk)
    if Assignment.objects.not_over(now).filter(case=case, staff=to).exists():
        raise Changed(_("%(name)s sudah bekerja pada kasus ini.") % {"name": to})
    if case.closed_at is not None:
        raise Changed(_("Kasus ini sudah ditutup."))
    given = Assignment.objects.create(
        case=case, staff=to, kind=SECOND, starts_at=now, ends_at=ends_at, assigned_by=by
    )
    audit.record("case.second", by=by, obj=case, new=str(to.pk))
    _tell_second(case, to=to)
    return given


@transaction.atomic
def end_assignment(*, assignment: Assignment, by: Any, reason: str) -> Assignment:
    """End the access of a second worker, of a cover or of a former worker who still reads, now.

    reason: told in the story of the case.

    A main worker cannot be taken away without a successor: raises Changed with the way to one.
    Its open tasks go to the case's worker. Raises Changed when it is over already.
    """
    rows = Assignment.objects.select_for_update(of=("self",)).select_related("case__worker")
    row = rows.get(pk=assignment.pk)
    now, case = clock.now(), row.case
    running = row.ends_at is None or row.ends_at > now
    if running and row.kind == MAIN:
        raise Changed(
            _("Pekerja utama tidak dapat dicabut tanpa pengganti. Usulkan pengalihan lebih dulu."),
            reverse("cases:handover_new", args=[case.pk]),
        )
    if running:
        row.ends_at = max(now, row.starts_at)
    elif row.reads_until is None or row.reads_until <= now:
        raise Changed(_("Akses ini sudah berakhir."))
    row.reads_until, row.ended_by = None, by
    row.revoked_at, row.end_reason = now, reason
    row.save(update_fields=["ends_at", "ended_by", "reads_until", "revoked_at", "end_reason"])
    access.sync(case, Client.objects.get(pk=case.client_id))
    settle_worker(case=case)
    audit.record("case.access_end", by=by, obj=case, staff=str(row.staff_id), kind=row.kind)
    return row


@transaction.atomic
def end_access(*, case: Case, staff: Any, by: Any, reason: str) -> None:
    """End whatever work of `staff` on the case gives access now. Raises what end_assignment does,
    and Changed where nothing is left to end.
    """
    now = clock.now()
    rows = Assignment.objects.filter(case=case, staff=staff, starts_at__lte=now)
    open_rows = [one for one in rows if _gives_access(one, now)]
    if not open_rows:
        raise Changed(_("Akses ini sudah berakhir."))
    for row in open_rows:
        end_assignment(assignment=row, by=by, reason=reason)


def _gives_access(row: Assignment, now: dt.datetime) -> bool:
    last = row.reads_until or row.ends_at
    return last is None or last > now


@house_language()
def _tell_second(case: Case, *, to: Any) -> None:
    dedup = f"case-second:{case.pk}:{clock.now().isoformat()}"
    notify(
        recipient=to,
        kind="case.second",
        title=_("Anda menjadi pekerja kedua pada %(number)s") % {"number": case.number},
        url=reverse("cases:detail", args=[case.pk]),
        dedup=dedup,
    )
    notify(
        recipient=case.worker,
        kind="case.second_added",
        title=_("%(name)s menjadi pekerja kedua pada %(number)s")
        % {"number": case.number, "name": to},
        url=reverse("cases:detail", args=[case.pk]),
        dedup=f"{dedup}:main",
    )


@house_language()
def _tell_hand_over(case: Case, *, old: Any, to: Any) -> None:
    dedup = f"case-assigned:{case.pk}:{clock.now().isoformat()}"
    notify(
        recipient=to,
        kind="case.assigned",
        title=_("%(number)s ditugaskan kepada Anda") % {"number": case.number},
        url=reverse("cases:detail", args=[case.pk]),
        dedup=dedup,
        urgent=case.risk == Risk.HIGH,
    )
    notify(
        recipient=old,
        kind="case.handed_over",
        title=_("%(number)s sekarang dipegang %(name)s") % {"number": case.number, "name": to},
        dedup=f"{dedup}:old",
    )
