"""A worker opens a case herself although R13 or R25 would stand against an assignment.

Whoever stands before the client takes them in: help is not sent away at the door. The supervisor is
asked at once whether the case stays, and the case shows that the answer is open.
"""

from typing import Any

from agency import audit
from cases.assignment_rules import MAIN, Lift, lift_for
from cases.models import Assignment, AssignmentOverride, Case, Report
from cases.services.overrides import lifted_for, tell_supervisors
from cases.states import OverrideStatus
from core import clock


def found_against(by: Any, *, ppks: Any, flags: Any, report: Report | None) -> Lift:
    """What of R13 and R25 stands against `by`, before the case is there.

    report: the one that becomes the case; what was lifted for it counts, and it is held already.
    """
    own = report is not None and report.worker_id == by.pk
    found = lift_for(by, ppks=ppks, flags=flags, held_already=int(own))
    lifted = lifted_for(report, by) if report is not None else frozenset[str]()
    return found.without(lifted)


def ask_afterwards(found: Lift, *, case: Case, held: Assignment) -> AssignmentOverride | None:
    """Ask the supervisors whether the case may stay; None where nothing stands against it."""
    if not found.rules:
        return None
    by = held.staff
    override = AssignmentOverride.objects.create(
        case=case, staff=by, kind=MAIN, status=OverrideStatus.ASKED, rules=list(found.rules),
        competences=found.competences, load=found.load, asked_by=by, asked_at=clock.now(),
        assignment=held,
    )  # fmt: skip
    audit.record("override.ask", by=by, obj=override, rules=list(found.rules))
    tell_supervisors(override, case)
    return override
