"""Who may open which case, since when and why: from the facts behind the grants."""

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from agency import access
from agency.access_reasons import Reason, reason_of
from agency.models import Staff
from cases.models import AssignmentOverride, Case

CASE = "cases.case"


@dataclass(frozen=True)
class Access:
    """One reason for which `staff` may open `case` now.

    `until`: None where it is open. `leave`: the supervisor's leave behind it, if any.
    """

    case: Case
    staff: Staff
    why: str
    since: dt.datetime
    until: dt.datetime | None
    leave: AssignmentOverride | None = None

    @property
    def reason(self) -> Reason:
        """The reason in words, and how it is ended."""
        return reason_of(self.why)

    @property
    def can_end(self) -> bool:
        """Whether it is ended with one press; a main worker needs a successor first."""
        return self.reason.end is not None and self.why != "works.main"


def who_opens(case: Case) -> list[Access]:
    """Everybody who may open this case now, by name, each reason once; three queries or so."""
    rights = _views(access.facts_now(CASE, [case.pk]))
    people = Staff.objects.filter(pk__in={one.user_id for one in rights}, is_active=True)
    found = _accesses(rights, cases={case.pk: case}, people={one.pk: one for one in people})
    return sorted(found, key=lambda one: (one.staff.name, one.since))


def opened_by(staff: Staff, case_ids: Collection[Any]) -> list[Access]:
    """Why `staff` may open these cases now, in the order of the ids."""
    cases = Case.objects.select_related("client", "worker", "unit").in_bulk(list(case_ids))
    rights = [r for r in _views(access.facts_now(CASE, case_ids)) if r.user_id == staff.pk]
    found = _accesses(rights, cases=cases, people={staff.pk: staff})
    order = {pk: number for number, pk in enumerate(case_ids)}
    return sorted(found, key=lambda one: (order[one.case.pk], one.since))


def case_ids_of(staff: Staff) -> Any:
    """Ids of the cases that `staff` may open now, newest number first, as a queryset."""
    seen = access.seen_by(staff, CASE)
    return Case.objects.filter(pk__in=seen).order_by("-number").values_list("pk", flat=True)


def _views(rights: Iterable[access.Right]) -> list[access.Right]:
    return [one for one in rights if one.right == access.VIEW]


def _accesses(
    rights: list[access.Right], *, cases: dict[Any, Case], people: dict[Any, Staff]
) -> list[Access]:
    leaves = {
        (row.case_id, row.staff_id): row
        for row in AssignmentOverride.objects.filter(
            case__in=cases, staff__in=people, status="granted"
        ).select_related("decided_by")
    }
    first: dict[tuple[Any, ...], Access] = {}
    for one in rights:
        if one.user_id not in people:
            continue
        leave = leaves.get((one.object_id, one.user_id)) if "works" in one.reason else None
        found = Access(
            cases[one.object_id], people[one.user_id], one.reason, one.since, one.until, leave
        )
        key = (one.object_id, one.user_id, one.reason)
        if key not in first or found.since < first[key].since:
            first[key] = found
    return list(first.values())
