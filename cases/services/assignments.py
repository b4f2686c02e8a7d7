"""Who holds a case while it is at intake. Later changes of worker need the client (R07)."""

from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit
from cases.models import Assignment, Case, Task
from cases.services.alerts import announce_high_risk
from cases.states import Risk, Stage
from clients.models import Client
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed, Refused


@transaction.atomic
def assign_case(*, case: Case, to: Any, by: Any) -> Case:
    """Give a case at intake to another worker, with its client and its open tasks.

    Grants move in this transaction; both workers are told. Raises R07 after intake, since the
    client has then agreed to be served by a worker, and core.refusals.Changed when somebody else
    was first.
    """
    if case.stage != Stage.INTAKE:
        raise Refused("R07", obj=case, act="case.assign")
    old, now = case.worker, clock.now()
    if not Case.objects.filter(pk=case.pk, stage=Stage.INTAKE, worker=old).update(worker=to):
        current = Case.objects.select_related("worker").get(pk=case.pk)
        raise Changed(
            _("Kasus ini sudah berubah: sekarang dipegang %(name)s.") % {"name": current.worker}
        )
    case.worker = to
    Assignment.objects.filter(case=case, ends_at__isnull=True).update(ends_at=now)
    Assignment.objects.create(case=case, staff=to, starts_at=now, assigned_by=by)
    Client.objects.filter(pk=case.client_id, responsible=old).update(responsible=to)
    Task.objects.open().filter(case=case, owner=old).update(owner=to)
    access.sync(case, Client.objects.get(pk=case.client_id))
    audit.record("case.assign", by=by, obj=case, old=str(old.pk), new=str(to.pk))
    _tell_hand_over(case, old=old, to=to)
    if case.risk == Risk.HIGH:
        announce_high_risk(case=case, origin=f"assign:{case.pk}:{now.isoformat()}")
    return case


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
