"""What a copy for the client is made of: each room registers what it holds about a client.

A source answers with sections of passages; a passage that holds other people's words or secrets
says so (`hidden`), and the copy shows R12's sentence in its place. The rooms above register in
AppConfig.ready; this room knows nothing else of them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from clients import names
from core.acting import for_purpose
from core.gather import fill

OTHERS = "others"
CONFIDED = "confided"
OWN_WORDS = frozenset(names.search_key("klien").split())


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of the copy.

    key: stable name of the place ("statement:<id>"), "" for a bare fact that cannot be hidden.
    hidden: "" for the client to read, OTHERS for another person's words (shown only where that
    person agrees), CONFIDED for what the client may not learn (never shown).
    speaker: whose words these are, where it is known.
    """

    label: Any
    text: Any
    key: str = ""
    hidden: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the copy under a heading; `order` is its place among the others."""

    title: Any
    passages: tuple[Passage, ...]
    order: int = 50


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom the copy is made: `guardian` is True where it goes to a guardian or proxy."""

    guardian: bool = False


Source = Callable[[Any, Reader], Iterable[Section]]
Roots = Callable[[Any], Iterable[Any]]
_sources: dict[Source, tuple[str, ...]] = {}
_roots: list[Roots] = []


def register(source: Source, *paths: str) -> None:
    """Add `source(client, reader) -> sections`; a second time is ignored.

    paths: what it reads of the client (core.gather), so that one question fetches it for all.
    """
    _sources[source] = paths


def register_cases(roots: Roots) -> None:
    """Add `roots(client) -> ids of cases`, by which the books of access are searched."""
    if roots not in _roots:
        _roots.append(roots)


@for_purpose("whole_file")
def sections_of(client: Any, reader: Reader) -> list[Section]:
    """All parts of the copy in order; empty ones are left out."""
    fill(client, *(path for paths in _sources.values() for path in paths))
    found = [section for source in _sources for section in source(client, reader)]
    filled = [section for section in found if section.passages]
    return sorted(filled, key=lambda section: section.order)


@for_purpose("whole_file")
def case_ids_of(client: Any) -> list[Any]:
    """Ids of the client's cases, as the rooms above know them."""
    return [pk for roots in _roots for pk in roots(client)]


def is_own_word(speaker: str, client: Any) -> bool:
    """Whether `speaker`, as it was typed, is the client and nobody else.

    A name that could also be a member of the family counts as somebody else's.
    """
    said = _words(speaker)
    own = _words(f"{client.name} {client.nickname}") | OWN_WORDS
    if not said or not said <= own:
        return False
    if said <= OWN_WORDS:
        return True
    return not any(said <= _words(member.name) for member in client.family.all())


def _words(name: str) -> frozenset[str]:
    return frozenset(names.search_key(name).split())
