"""What the supervision room does with news from the cases room."""

from typing import Any

from supervision.review_reminders import schedule_late
from supervision.services.plan_reviews import request_review


def ask_for_review(sender: Any, *, plan: Any, by: Any, **kwargs: Any) -> None:
    """A submitted plan version becomes a request to its supervisors."""
    schedule_late(request_review(plan=plan, by=by))
