"""The story of a case: what happened, newest first, from all nouns that registered."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from cases.models import Case


@dataclass(frozen=True)
class Entry:
    """One event: when, of which kind (noun), the story in a line, who, where it stands.

    badges: pairs (tone, label), tones as in core.badges.Badge. icon: a name of the sprite; tone:
    colour of the sign, "" for the usual one. `text` is case content, shown inside the file only.
    """

    at: dt.datetime
    kind: str
    title: Any
    text: str = ""
    by: Any = ""
    url: str = ""
    badges: Sequence[tuple[str, Any]] = ()
    icon: str = "journal-text"
    tone: str = ""


Source = Callable[[Case], list[Entry]]
_sources: list[Source] = []


def register(source: Source) -> Source:
    """Add a source; usable as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def of(case: Case) -> list[Entry]:
    """All entries of the case, newest first. One or two queries per source.

    Of entries of one moment, what a source tells last stands first.
    """
    entries = [entry for source in _sources for entry in source(case)]
    return sorted(entries, key=lambda entry: entry.at)[::-1]
