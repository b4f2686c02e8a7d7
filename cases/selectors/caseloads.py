"""How much each worker carries: open cases and reports, and their weight by risk."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from agency import house_rules, roles
from cases.models import Assignment, Case, Report
from cases.states import Risk
from core import clock
from core.acting import for_purpose

WEIGHTS = {risk: f"caseload_weight_{risk}" for risk in Risk.values}


@dataclass(frozen=True)
class Load:
    """Open cases by risk, cases as second worker, open reports; `warn` and `limit` of the lembaga.

    `cases` counts those held as main worker or as cover; `number` is what the limit is about.
    """

    high: int = 0
    medium: int = 0
    low: int = 0
    second: int = 0
    reports: int = 0
    weight: int = 0
    warn: int = 0
    limit: int = 0

    @property
    def cases(self) -> int:
        """Open cases that this person holds."""
        return self.high + self.medium + self.low

    @property
    def number(self) -> int:
        """Cases, and the reports that may become cases."""
        return self.cases + self.reports

    @property
    def state(self) -> str:
        """ "over" at the limit, "near" from the warning on, else ""."""
        if self.number >= self.limit:
            return "over"
        return "near" if self.number >= self.warn else ""


def loads_of(staff_ids: Collection[Any]) -> dict[Any, Load]:
    """The load of each of these people now, in three queries."""
    rules = house_rules.values("caseload_warn", "caseload_limit", *WEIGHTS.values())
    found: dict[Any, dict[str, int]] = {pk: dict.fromkeys(Risk.values, 0) for pk in staff_ids}
    with for_purpose("register"):
        for pk, risk, number in _held(staff_ids).values_list("staff", "case__risk", "number"):
            found[pk][risk] = number
        for pk, field, number in _beside(staff_ids):
            found[pk][field] = number
    ends = {"warn": rules["caseload_warn"], "limit": rules["caseload_limit"]}
    return {
        pk: Load(**counts, **ends, weight=_weight(counts, rules)) for pk, counts in found.items()
    }


def load_of(staff: Any) -> Load:
    """The load of one person."""
    return loads_of([staff.pk])[staff.pk]


def open_case_counts(staff_ids: Collection[Any]) -> dict[Any, int]:
    """How many open cases each of these people holds (agency.caseload)."""
    rows = _open(staff_ids).holding().order_by()
    with for_purpose("register"):
        return dict(rows.values_list("staff").annotate(Count("case", distinct=True)))


def _open(staff_ids: Collection[Any]) -> Any:
    rows = Assignment.objects.active(clock.now()).filter(staff__in=staff_ids)
    return rows.filter(case__closed_at__isnull=True)


def _held(staff_ids: Collection[Any]) -> Any:
    rows = _open(staff_ids).holding().order_by()
    return rows.values("staff", "case__risk").annotate(number=Count("case", distinct=True))


def _beside(staff_ids: Collection[Any]) -> list[tuple[Any, str, int]]:
    """Cases as second worker and open reports, in one query each."""
    second = _open(staff_ids).filter(kind=Assignment.Kind.SECOND).order_by()
    seconds = second.values_list("staff").annotate(Count("case", distinct=True))
    held = Report.objects.open().filter(worker__in=staff_ids).order_by()
    reports = held.values_list("worker").annotate(Count("pk"))
    return [(pk, "second", n) for pk, n in seconds] + [(pk, "reports", n) for pk, n in reports]


def _weight(counts: dict[str, int], rules: dict[str, Any]) -> int:
    return sum(counts[risk] * rules[key] for risk, key in WEIGHTS.items())


def without_worker(rows: Any) -> Any:
    """Of these open cases those whose worker is no worker any more: the role ran out."""
    return rows.filter(closed_at__isnull=True).exclude(worker__in=roles.holders(roles.WORKER))


def cases_of_worker(staff: Any) -> Any:
    """The open cases that `staff` holds now as main worker or cover."""
    held = Assignment.objects.active(clock.now()).holding().filter(staff=staff)
    return Case.objects.open().filter(Q(pk__in=held.values("case_id")))
