"""R14's emergency: for at most 14 days somebody whose STR has lapsed may help on a case.

Nobody lifts R14 (UU 14/2019 ps. 28). Where an emergency leaves no one else, a supervisor of the
case may let a worker whose STR ran out work on it: dated, ending by itself, and only once for each
lapse: all such work of a person ends 14 days after the first. Who never was registered works under
a named supervisor and needs no exception; who had the STR withdrawn gets none.
"""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit, licences
from agency.scope import Forbidden
from cases.assignment_rules import to_lift
from cases.models import Assignment, AssignmentOverride, Case
from cases.services.assignments import assign_case
from cases.services.overrides import may_lift, open_learning
from cases.states import OverrideStatus, Stage
from core import clock
from core.refusals import Changed, Refused

LONGEST = dt.timedelta(days=14)


def last_moment(staff: Any) -> dt.datetime | None:
    """Until when an emergency may last for `staff` (aware); None where there is none for them."""
    now, today = clock.now(), clock.today(staff.unit.time_zone)
    ended = licences.str_until(staff)
    if ended is None or ended >= today:
        return None
    rows = AssignmentOverride.objects.filter(
        staff=staff, rules__contains=["R14"], status=OverrideStatus.GRANTED
    )
    since = dt.datetime.combine(ended, dt.time(), tzinfo=staff.unit.zone)
    first = rows.filter(decided_at__gt=since).order_by("decided_at").first()
    begun: Any = first.decided_at if first is not None else now
    until: dt.datetime = begun + LONGEST
    return until if until > now else None


@transaction.atomic
def assign_in_emergency(
    *, case: Case, to: Any, by: Any, reason: str, days: int
) -> AssignmentOverride:
    """Let `to` work on the case although the STR has lapsed, for `days` (1–14) from now.

    At intake as its worker, later beside its worker; what R13 and R25 say is lifted with it, and
    shown. By a supervisor of the case or the person, else Forbidden; R16 for oneself. Raises R14
    where no such days are left, R15, R23 for too many days, Changed where the STR holds.
    """
    if by.pk == to.pk:
        raise Refused("R16", obj=case)
    if not may_lift(by, case, to):
        raise Forbidden(case)
    if licences.str_valid(to, clock.today(to.unit.time_zone)):
        raise Changed(_("STR %(name)s berlaku: tugaskan langsung.") % {"name": to})
    last = last_moment(to)
    if last is None:
        raise Refused("R14", obj=case)
    ends = clock.now() + dt.timedelta(days=days)
    if days < 1 or ends > last:
        raise Refused(
            "R23", obj=case, detail=_("paling lama 14 hari sejak awal darurat"), field="days"
        )
    kind = Assignment.Kind.MAIN if case.stage == Stage.INTAKE else Assignment.Kind.SECOND
    found = to_lift(case, to, kind=kind.value)
    rules = ["R14", *found.rules]
    override = AssignmentOverride.objects.create(
        case=case, staff=to, kind=kind, status=OverrideStatus.GRANTED, rules=rules,
        competences=found.competences, load=found.load, asked_by=by, asked_at=clock.now(),
        decided_by=by, decided_at=clock.now(), reason=reason, ends_at=ends,
    )  # fmt: skip
    override.assignment = assign_case(
        case=case, to=to, by=by, kind=kind.value, ends_at=ends, lifted=rules
    )
    override.save(update_fields=["assignment"])
    open_learning(override, case=case)
    audit.record("override.grant", by=by, obj=override, rules=rules)
    return override
