"""When people hold a role, so that nothing given for its sake outlives it.

Work that began before the role was written down counts from its own beginning: only the end binds.
The spans are read with the rows they are asked for, in the same query.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from agency.models import RoleAssignment
from agency.roles import SUPERVISOR, WORKER

Window = tuple[dt.datetime, dt.datetime | None]
FIELD = (WORKER, SUPERVISOR)


def spans_of(person: str, *roles: str, name: str = "role") -> dict[str, Any]:
    """Annotations `<name>_starts` and `<name>_ends`: when whoever stands in the column `person`
    holds one of these roles.
    """
    held = RoleAssignment.objects.filter(staff=OuterRef(person), role__in=roles)
    held = held.order_by("starts_at", "pk")
    return {
        f"{name}_starts": ArraySubquery(held.values("starts_at")),
        f"{name}_ends": ArraySubquery(held.values("ends_at")),
    }


def within(
    since: dt.datetime,
    until: dt.datetime | None,
    starts: Sequence[dt.datetime],
    ends: Sequence[dt.datetime | None],
) -> Iterator[Window]:
    """The parts of a window (aware; None: open) that lie in the spans of `spans_of`."""
    for number, (start, end) in enumerate(_joined(zip(starts, ends, strict=True))):
        low = since if number == 0 else max(since, start)
        high = until if end is None else end if until is None else min(until, end)
        if high is None or low < high:
            yield low, high


def _joined(spans: Iterator[Window]) -> list[Window]:
    """Spans in the order of their beginning; those that touch grow together."""
    found: list[Window] = []
    for start, end in spans:
        if not found or (found[-1][1] is not None and found[-1][1] < start):
            found.append((start, end))
            continue
        first, before = found.pop()
        found.append((first, None if before is None or end is None else max(before, end)))
    return found
