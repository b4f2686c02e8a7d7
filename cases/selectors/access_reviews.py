"""What is still to be looked at in a supervisor's review of this quarter."""

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, Value
from django.db.models.functions import Concat

from agency.lines import team_of
from cases.models import AccessReviewTick, Assignment
from core import clock


def quarter_of(day: dt.date) -> str:
    """ "2026-4" for a day in October to December 2026."""
    return f"{day.year}-{(day.month - 1) // 3 + 1}"


def first_day(day: dt.date) -> dt.date:
    """The first day of the quarter in which `day` lies."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def waiting_for(supervisor: Any, quarter: str) -> Any:
    """Assignments of the own team in open cases without an answer in this quarter, as a queryset.

    Second workers and covers come first: they are what is easily forgotten.
    """
    ticked = AccessReviewTick.objects.filter(
        review__supervisor=supervisor,
        review__quarter=quarter,
        case=OuterRef("case"),
        staff=OuterRef("staff"),
        why=OuterRef("why"),
    )
    team = team_of(supervisor).values("pk")
    rows = Assignment.objects.active(clock.now()).filter(staff__in=team, case__closed_at=None)
    waiting = rows.annotate(why=Concat(Value("works."), "kind")).exclude(Exists(ticked))
    related = ("case__client", "case__unit", "staff")
    return waiting.select_related(*related).order_by("-kind", "staff__name", "starts_at")
