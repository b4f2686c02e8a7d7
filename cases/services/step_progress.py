"""Progress of the steps of the plan in force: ticking, delaying and reassigning is no edit."""

import datetime as dt
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from cases.gates import plan_in_force
from cases.models import Case, StepProgress
from cases.selectors.plans import StepNow, steps_now
from cases.services.plan_drafts import lock_case
from cases.services.stages import touch
from core import clock
from core.refusals import Changed

Kind = StepProgress.Kind


def tick_step(*, case: Case, lineage: UUID, by: Any, note: str = "") -> StepProgress | None:
    """The step is done; None if it was done before. Raises Changed (see `_record`)."""
    return _record(case, lineage, by=by, kind=Kind.DONE, note=note)


def reopen_step(*, case: Case, lineage: UUID, by: Any, note: str = "") -> StepProgress | None:
    """A step that was ticked is open again; None if it is open."""
    return _record(case, lineage, by=by, kind=Kind.REOPENED, note=note)


def delay_step(
    *, case: Case, lineage: UUID, by: Any, due_on: dt.date, note: str = ""
) -> StepProgress | None:
    """The step gets another date (in the unit's zone); None if it has that date already."""
    return _record(case, lineage, by=by, kind=Kind.DELAYED, due_on=due_on, note=note)


def reassign_step(
    *, case: Case, lineage: UUID, by: Any, who: str, note: str = ""
) -> StepProgress | None:
    """Somebody else does the step; None if it is theirs already."""
    return _record(case, lineage, by=by, kind=Kind.REASSIGNED, who=who, note=note)


@transaction.atomic
def _record(case: Case, lineage: UUID, *, by: Any, kind: str, **facts: Any) -> StepProgress | None:
    """One row of progress. Raises Changed where the plan in force has no such step."""
    lock_case(case)
    plan = plan_in_force(case)
    steps = steps_now(plan) if plan is not None else []
    now = next((one for one in steps if one.step.lineage == lineage), None)
    if now is None:
        url = reverse("cases:plan_detail", args=[case.pk])
        raise Changed(_("Langkah ini tidak ada lagi dalam rencana yang berlaku."), url)
    if _stands_already(now, kind, facts):
        return None
    row = StepProgress.objects.create(
        case=case, lineage=lineage, kind=kind, at=_after(now), by=by, **facts
    )
    touch(case)
    audit.record("plan.step", by=by, obj=row, kind=kind)
    return row


def _after(now: StepNow) -> dt.datetime:
    """The present, but later than the progress before, so that rows keep their order."""
    present = clock.now()
    if now.history and now.history[-1].at >= present:
        return now.history[-1].at + dt.timedelta(microseconds=1)
    return present


def _stands_already(now: StepNow, kind: str, facts: dict[str, Any]) -> bool:
    if kind == Kind.DELAYED:
        return bool(now.due_on == facts["due_on"])
    if kind == Kind.REASSIGNED:
        return bool(now.who == facts["who"])
    return now.done == (kind == Kind.DONE)
