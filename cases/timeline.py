"""The story of a case: what happened, newest first, from all nouns that registered.

However long the story is, one query counts it and one reads a page of it.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Value

from cases.models import Case
from core.rows import pack, unpack


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


Teller = Callable[[Case, Any], Entry]


@dataclass(frozen=True)
class Source:
    """What one noun tells: which rows of a case, their moment, what is read, and the words."""

    rows: Callable[[Case], Any]
    at: str
    reads: tuple[str, ...]
    tell: Teller


_sources: list[Source] = []


def told_from(
    rows: Callable[[Case], Any], *, at: str, reads: Sequence[str] = ()
) -> Callable[[Teller], Teller]:
    """Decorator of a function `tell(case, row) -> Entry`.

    rows(case): the queryset of the rows that are told, each once. at: the field with the moment.
    reads: every other field that `tell` reads, also of a row it refers to ("by__name") and
    annotations; whatever else it read would cost a query for each row.
    """

    def add(tell: Teller) -> Teller:
        source = Source(rows, at, tuple(reads), tell)
        if all(known.tell is not tell for known in _sources):
            _sources.append(source)
        return tell

    return add


class Story:
    """All entries of a case, newest first; slices are read when asked for (a Paginator's list).

    Of entries of one moment, what a later source tells stands first.
    """

    ordered = True

    def __init__(self, case: Case) -> None:
        self.case = case

    def count(self) -> int:
        """How many entries there are; one query."""
        first, *rest = (source.rows(self.case).order_by().values("pk") for source in _sources)
        return int(first.union(*rest, all=True).count())

    def __getitem__(self, part: slice) -> list[Entry]:
        first, *rest = (_rows(number, source, self.case) for number, source in enumerate(_sources))
        found = first.union(*rest, all=True).order_by("-story_at", "-story_by")[part]
        return [
            _sources[number].tell(self.case, _instance(self.case, _sources[number], packed))
            for number, _at, packed in found
        ]

    def __iter__(self) -> Iterator[Entry]:
        return iter(self[:])


def of(case: Case) -> Story:
    """The story of the case."""
    return Story(case)


def _rows(number: int, source: Source, case: Case) -> Any:
    rows = source.rows(case).order_by()
    packed = pack(rows.model, (source.at, *source.reads))
    told = rows.annotate(story_by=Value(number), story_at=F(source.at), story_row=packed)
    return told.values_list("story_by", "story_at", "story_row")


def _instance(case: Case, source: Source, packed: dict[str, Any]) -> Any:
    return unpack(source.rows(case).model, packed)
