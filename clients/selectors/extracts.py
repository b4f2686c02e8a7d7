"""The copy before it is made: every passage with what hides it and what may need hiding."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from clients import names
from clients.extract_content import hidden_by
from clients.extracts import CONFIDED, OTHERS, Passage, Reader, Section, sections_of
from clients.models import DataExtract, DataRequest

LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A passage on the worker's page. `hint`: it names somebody else."""

    passage: Passage
    hidden: str
    chosen: bool
    hint: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A section on the worker's page."""

    title: Any
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """The page and the keys that may be sent from it."""

    blocks: tuple[Block, ...]
    plain_keys: tuple[str, ...]
    hidden_keys: tuple[str, ...]


def draft_of(item: DataRequest, reader: Reader) -> Draft:
    """What the copy would hold now, with the marks of an earlier try."""
    sections = sections_of(item.client, reader)
    before = DataExtract.objects.filter(request=item).only("hidden_keys", "shown_keys").first()
    hide = set(before.hidden_keys) if before else set()
    show = set(before.shown_keys) if before else set()
    others = _other_names(item, sections)
    passages = [passage for section in sections for passage in section.passages]
    return Draft(
        blocks=tuple(_block(section, hide, show, others) for section in sections),
        plain_keys=tuple(p.key for p in passages if p.key and not p.hidden),
        hidden_keys=tuple(p.key for p in passages if p.key and p.hidden),
    )


def _block(
    section: Section, hide: Collection[str], show: Collection[str], others: Collection[str]
) -> Block:
    rows = []
    for passage in section.passages:
        why = hidden_by(passage, hide=(), show=())
        chosen = passage.key in (show if why == OTHERS else hide)
        rows.append(Row(passage, why, chosen and why != CONFIDED, _mentions(passage, others)))
    return Block(section.title, tuple(rows))


def _mentions(passage: Passage, others: Collection[str]) -> bool:
    if passage.hidden or not passage.key:
        return False
    words = set(names.search_key(str(passage.text)).split())
    return any(word in words for word in others)


def _other_names(item: DataRequest, sections: Collection[Section]) -> frozenset[str]:
    """Words of the names of family members and of those whose words are hidden."""
    own = set(names.search_key(f"{item.client.name} {item.client.nickname}").split())
    people = [member.name for member in item.client.family.all()]
    people += [
        passage.speaker
        for section in sections
        for passage in section.passages
        if passage.speaker and passage.hidden
    ]
    words = {word for name in people for word in names.search_key(name).split()}
    return frozenset(word for word in words - own if len(word) >= LEAST_LETTERS)
