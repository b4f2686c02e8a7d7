"""A handover in spite of R13 or R25: proposed with a reason, lifted by the supervisor who agrees.

What is dated counts from the first day: the case then goes back by itself to who gave it.
"""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from cases.assignment_rules import MAIN, refuse_unless_lifted, to_lift
from cases.models import Assignment, AssignmentOverride, Handover, Task
from cases.services.holders import watch
from cases.services.overrides import may_lift, open_learning
from cases.services.tasks import cancel_tasks
from cases.states import OVERRIDE_STEPS, OverrideStatus
from core import clock, states
from core.refusals import Refused, WayOut


def require_fit_or_reason(case: Any, receiver: Any, *, despite: str) -> tuple[str, ...]:
    """The rules that have to be lifted for `receiver`. Raises R13, R25 where no reason is told."""
    found = to_lift(case, receiver)
    lifted = found.rules if despite else ()
    refuse_unless_lifted(found, lifted, obj=case, ways=(), field="despite")
    return found.rules


def ask_with(handover: Handover, *, by: Any, why: str) -> AssignmentOverride | None:
    """Note with the proposal what the supervisor has to lift; None if nothing."""
    found = to_lift(handover.case, handover.receiver)
    if not found.rules:
        return None
    override = AssignmentOverride.objects.create(
        case=handover.case, handover=handover, staff=handover.receiver, kind=MAIN,
        status=OverrideStatus.ASKED, rules=list(found.rules), competences=found.competences,
        load=found.load, asked_by=by, asked_at=clock.now(), asked_why=why,
    )  # fmt: skip
    audit.record("override.ask", by=by, obj=override, rules=list(found.rules))
    return override


def leave_of(handover: Handover) -> AssignmentOverride | None:
    """What was asked or lifted for this handover."""
    return handover.overrides.select_related("decided_by").first()


def require_lifted(handover: Handover, *, way: WayOut) -> None:
    """R13 or R25 while the leave that the proposal asks for is not given."""
    leave = leave_of(handover)
    if leave is not None and leave.status != OverrideStatus.GRANTED:
        refuse_unless_lifted(
            to_lift(handover.case, handover.receiver), (), obj=handover, ways=[way]
        )


@transaction.atomic
def lift_for_handover(
    *, handover: Handover, by: Any, reason: str, days: int | None = None
) -> AssignmentOverride:
    """A supervisor lifts the rules for this handover, for so many days from its beginning.

    R16 for giver and receiver. Raises WrongState when it was decided before.
    """
    leave = leave_of(handover)
    if leave is None:
        raise states.WrongState(handover, OverrideStatus.GRANTED)
    if by.pk in {handover.giver_id, handover.receiver_id}:
        raise Refused("R16", obj=handover)
    if not may_lift(by, handover.case, handover.receiver):
        raise Refused("R10", obj=handover)
    ends = handover.starts_at + dt.timedelta(days=days) if days else None
    states.move(
        leave, OverrideStatus.GRANTED, steps=OVERRIDE_STEPS, decided_by=by,
        decided_at=clock.now(), reason=reason, ends_at=ends,
    )  # fmt: skip
    audit.record("override.grant", by=by, obj=leave, rules=leave.rules)
    return leave


def refuse_with(handover: Handover, *, by: Any) -> None:
    """The proposal is closed: what was asked with it is not given any more."""
    asked = handover.overrides.filter(status=OverrideStatus.ASKED)
    asked.update(status=OverrideStatus.REFUSED, decided_by=by, decided_at=clock.now())


def begin_leave(handover: Handover, assignment: Assignment, *, by: Any) -> None:
    """All have agreed: the leave is shown on the case, its days run from the beginning."""
    leave = leave_of(handover)
    if leave is None or leave.status != OverrideStatus.GRANTED:
        return
    leave.assignment = assignment
    if leave.ends_at is not None:
        leave.ends_at += assignment.starts_at - handover.starts_at
        _bound(handover, assignment, leave.ends_at, by)
    leave.save(update_fields=["assignment", "ends_at"])
    day = assignment.starts_at.astimezone(handover.case.unit.zone).date()
    open_learning(leave, case=handover.case, on=day)


def undo_leave(handover: Handover, assignment: Assignment) -> None:
    """The handover does not take place: nothing begins, ends or is learned by its leave."""
    leave = leave_of(handover)
    if leave is None or leave.assignment_id != assignment.pk:
        return
    leave.assignment = None
    leave.save(update_fields=["assignment"])
    cancel_tasks(case=handover.case, kind=Task.Kind.LEARNING, origin_id=leave.pk)
    if assignment.ends_at is not None:
        back = Assignment.objects.filter(case=handover.case, staff=handover.giver)
        back.filter(starts_at=assignment.ends_at).delete()


def _bound(handover: Handover, assignment: Assignment, ends: dt.datetime, by: Any) -> None:
    """The receiver holds it until then; afterwards whoever gave it, without a further step."""
    assignment.ends_at = ends
    assignment.save(update_fields=["ends_at"])
    again = Assignment.objects.create(
        case=handover.case, staff=handover.giver, starts_at=ends, assigned_by=by,
        reason=_("kembali setelah masa izin"),
    )  # fmt: skip
    watch(again, at=ends)
