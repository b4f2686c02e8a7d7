"""Perlu keputusan: everything that waits for a supervisor, from all nouns that registered."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cases.models import Case


@dataclass(frozen=True)
class Waiting:
    """One thing to decide: what, in which case, from whom, since when, where.

    `due_on` is the date by which the lembaga wants it decided (None: none). A source reads the
    case with its client, unit and worker.
    """

    kind: Any
    case: Case
    url: str
    since: dt.datetime
    by: Any
    note: Any = ""
    due_on: dt.date | None = None


Source = Callable[[Any], list[Waiting]]
_sources: list[Source] = []


def register(source: Source) -> Source:
    """Add a source, a function of the supervisor; usable as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def waiting_for(supervisor: Any) -> list[Waiting]:
    """All that waits for this person, oldest first. A fixed number of queries per source."""
    found = [item for source in _sources for item in source(supervisor)]
    return sorted(found, key=lambda item: item.since)
