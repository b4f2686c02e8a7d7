"""Moving a case from stage to stage."""

from typing import Any

from django.db import transaction

from agency import audit
from cases.models import Case, StageChange
from cases.states import STAGE_STEPS
from core import clock, states


@transaction.atomic
def move_stage(*, case: Case, to: str, by: Any, reason: str = "") -> bool:
    """Move `case` to stage `to`; False if it is there already.

    Raises core.states.WrongState where the table of steps knows no such step.
    """
    if case.stage == to:
        return False
    old, now = case.stage, clock.now()
    states.move(
        case,
        to,
        steps=STAGE_STEPS,
        field="stage",
        come_from=[old],
        stage_since=now,
        last_event_at=now,
    )
    StageChange.objects.create(case=case, old=old, new=to, at=now, by=by, reason=reason)
    audit.record("case.stage", by=by, obj=case, old=old, new=to)
    return True


def touch(case: Case) -> None:
    """Note that something happened in the case (its place in lists)."""
    now = clock.now()
    Case.objects.filter(pk=case.pk).update(last_event_at=now)
    case.last_event_at = now
