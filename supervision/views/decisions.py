from typing import Any

from django.core.paginator import Paginator

from agency import audit, roles
from core import clock
from core.doors import Page
from supervision.queue import waiting_for
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
        now = clock.now()
        rows = [
            {
                "item": item,
                "days": (now - item.since).days,
                "late": item.due_on is not None
                and clock.today(item.case.unit.time_zone) > item.due_on,
            }
            for item in page
        ]
        return {
            "page_obj": page,
            "rows": rows,
            "number": len(items),
            "longest": (now - items[0].since).days if items else 0,
            "turnaround": turnaround_of(user),
        }
