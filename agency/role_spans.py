"""When people hold a role, so that nothing given for its sake outlives it.

Work that began before the role was written down counts from its own beginning: only the end binds.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Any

from agency.models import RoleAssignment
from agency.roles import SUPERVISOR, WORKER

Window = tuple[dt.datetime, dt.datetime | None]
FIELD = (WORKER, SUPERVISOR)


class RoleSpans:
    """The spans in which these people hold one of `roles`, read in one query."""

    def __init__(self, staff_ids: Collection[Any], *roles: str) -> None:
        self._spans: dict[Any, list[Window]] = defaultdict(list)
        rows = RoleAssignment.objects.filter(staff_id__in=set(staff_ids), role__in=roles)
        for staff_id, start, end in rows.order_by("starts_at").values_list(
            "staff_id", "starts_at", "ends_at"
        ):
            _append(self._spans[staff_id], start, end)

    def within(
        self, staff_id: Any, since: dt.datetime, until: dt.datetime | None
    ) -> Iterator[Window]:
        """The parts of a window (aware; None: open) in which the person holds the role."""
        for number, (start, end) in enumerate(self._spans[staff_id]):
            low = since if number == 0 else max(since, start)
            high = until if end is None else end if until is None else min(until, end)
            if high is None or low < high:
                yield low, high


def _append(spans: list[Window], start: dt.datetime, end: dt.datetime | None) -> None:
    """Add a span that begins last; it grows together with one that reaches it."""
    if spans and (spans[-1][1] is None or spans[-1][1] >= start):
        before = spans.pop()
        ends = before[1], end
        end = None if None in ends else max(e for e in ends if e is not None)
        start = before[0]
    spans.append((start, end))
