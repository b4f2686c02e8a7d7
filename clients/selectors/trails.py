"""Who opened a client's file: the processing trail that belongs to the client's copy."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from agency.models import AccessEvent
from clients.extracts import case_ids_of
from clients.page_names import page_name
from core.wording import local_day

MOST = 20_000


@dataclass(frozen=True, slots=True)
class Seen:
    """That somebody opened pages of one kind on one day, how often."""

    day: str
    who: str
    what: str
    times: int


def seen_by(client: Any) -> list[Seen]:
    """Day, name of the staff member, kind of page and how often, the oldest first.

    Days in the client's unit. Lists count where they showed this client. One query, at most
    20,000 answers.
    """
    tz = client.unit.time_zone
    rows = events_of(client).order_by("at").values_list("at", "actor__name", "verb")[:MOST]
    counted: Counter[tuple[str, str, str]] = Counter(
        (local_day(at, tz), who, page_name(verb)) for at, who, verb in rows
    )
    return [Seen(day, who, what, times) for (day, who, what), times in counted.items()]


def events_of(client: Any) -> Any:
    """The access events that showed this client or one of the client's cases."""
    cases = case_ids_of(client)
    shown = Q(client_id=client.pk) | Q(client_ids__contains=[client.pk]) | Q(case_id__in=cases)
    if cases:
        shown |= Q(case_ids__overlap=cases)
    return AccessEvent.objects.shown().filter(shown)
