from typing import Any

from django.core.paginator import Paginator

from agency import audit, roles
from clients.selectors.duplicates import inquiries_waiting
from core import clock
from core.doors import Page
from core.wording import day_of, zone
from supervision.queue import Waiting, waiting_for
from supervision.selectors.plan_reviews import turnaround_of

PER_PAGE = 25


class Decisions(Page):
    """Perlu keputusan: what waits for this supervisor, oldest first, and how fast it goes."""

    roles = frozenset({roles.SUPERVISOR})
    template_name = "supervision/decisions.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        items = waiting_for(user)
        page = Paginator(items, PER_PAGE).get_page(self.request.GET.get("page"))
        audit.opened("supervision:decisions", by=user, objs=[item.case for item in page])
        rows = [
            {
                "item": item,
                "late": item.due_on is not None
                and clock.today(item.case.unit.time_zone) > item.due_on,
            }
            for item in page
        ]
        return {
            "page_obj": page,
            "rows": rows,
            "number": len(items),
            "longest": _days(items[0]) if items else 0,
            "turnaround": turnaround_of(user),
            "inquiries": inquiries_waiting(user),
        }


def _days(item: Waiting) -> int:
    """For how many days it waits, by the calendar of the case's unit."""
    tz_name = item.case.unit.time_zone
    return (clock.today(tz_name) - day_of(item.since, zone(tz_name))).days
