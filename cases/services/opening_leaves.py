"""A worker who opens a case herself in spite of R13 or R25: the supervisor's leave comes first.

It is asked for from the form of the intake, answered as every leave is, and used once.
"""

import datetime as dt
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from agency import audit
from agency.lines import supervisors_of
from cases.assignment_rules import (
    MAIN,
    Lift,
    lift_for,
    refuse_unless_lifted,
    require_no_conflict,
    require_registered,
)
from cases.models import Assignment, AssignmentOverride, Case, Report
from cases.services.overrides import lifted_for, open_learning, tell_supervisors
from cases.states import OverrideStatus
from clients.models import Client
from core import clock
from core.fields import seal_again
from core.refusals import Changed, WayOut

# A leave that nobody used is forgotten: the case would be another one by then.
LASTS = dt.timedelta(days=7)


def require_leave(
    *,
    client: Client,
    by: Any,
    ppks: Collection[int],
    flags: Collection[str],
    report: Report | None = None,
) -> AssignmentOverride | None:
    """The leave that lets `by` open a case of this client; None where none is needed.

    report: the one that becomes the case; what was lifted for it counts, and it is held already.

    Raises R13, then R25, with the way to ask for it.
    """
    own = report is not None and report.worker_id == by.pk
    found = lift_for(by, ppks=ppks, flags=flags, held_already=int(own))
    lifted = lifted_for(report, by) if report is not None else frozenset[str]()
    left = [rule for rule in found.rules if rule not in lifted]
    if not left:
        return None
    leave = _given(client, by)
    granted = _covered(leave, found) if leave is not None else set()
    refuse_unless_lifted(found, {*lifted, *granted}, obj=client, ways=_ways(client, ppks, flags))
    return leave


@transaction.atomic
def ask_leave_to_open(
    *, client: Client, by: Any, ppks: Collection[int], flags: Collection[str], why: str
) -> AssignmentOverride:
    """Ask one's supervisor to let one open a case of `client` in spite of R13 or R25. Asked once.

    Raises R14 and R15, which nobody lifts, and Changed where nothing has to be lifted or nobody
    supervises.
    """
    require_registered(by, obj=client)
    require_no_conflict(by, client.pk, obj=client)
    page = reverse("cases:open", args=[client.pk])
    found = lift_for(by, ppks=ppks, flags=flags)
    if not found.rules:
        raise Changed(_("Izin tidak diperlukan: buka kasusnya langsung."), page)
    if not supervisors_of(by):
        raise Changed(_("Anda belum mempunyai supervisor. Hubungi admin lembaga."), page)
    override, new = AssignmentOverride.objects.get_or_create(
        client=client, case=None, report=None, staff=by, kind=MAIN, status=OverrideStatus.ASKED,
        defaults={
            "rules": list(found.rules), "competences": found.competences, "load": found.load,
            "asked_by": by, "asked_at": clock.now(), "asked_why": why,
        },
    )  # fmt: skip
    if new:
        audit.record("override.ask", by=by, obj=override, rules=list(found.rules))
        tell_supervisors(override, client)
    return override


def use_leave(leave: AssignmentOverride | None, *, case: Case, assignment: Assignment) -> None:
    """The case is open: its leave is shown on it, and what was lifted by R13 is learned."""
    if leave is None:
        return
    leave.case, leave.assignment = case, assignment
    leave.save(update_fields=["case", "assignment"])
    seal_again(leave)
    open_learning(leave, case=case)


def _given(client: Client, by: Any) -> AssignmentOverride | None:
    rows = AssignmentOverride.objects.filter(
        client=client, case=None, report=None, staff=by, status=OverrideStatus.GRANTED
    )
    return rows.filter(decided_at__gt=clock.now() - LASTS).order_by("-decided_at").first()


def _covered(leave: AssignmentOverride, found: Lift) -> set[str]:
    """The rules that this leave lifts: R13 only for competences that were asked about."""
    asked = set(leave.competences)
    granted = set(leave.rules)
    if not all(need & asked for need in found.needs):
        granted.discard("R13")
    return granted


def _ways(client: Client, ppks: Collection[int], flags: Collection[str]) -> list[WayOut]:
    url = reverse("cases:open_leave", args=[client.pk])
    told = {"ppks": ",".join(str(n) for n in sorted(ppks)), "flags": ",".join(sorted(flags))}
    return [
        WayOut(_("Minta izin supervisor"), f"{url}?{urlencode(told)}"),
        WayOut(_("Catat sebagai laporan masuk"), reverse("cases:report_new")),
    ]
