"""Kodepeksos, the code of ethics, as plain read-only objects any room may name.

Source: `ethics/data/kodepeksos.json` (edition in `EDITION`), read and checked once at import.
The texts are norms, not interface: they stay Indonesian in every language of the screen.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

SOURCE = Path(__file__).resolve().parent / "data" / "kodepeksos.json"
KINDS = ("duty", "prohibition")
_ITEM_ID = re.compile(r"^(\d{1,2})\.(\d{1,2})$")
_ARTICLE_QUERY = re.compile(r"^(?:pasal\s*)?(\d{1,2})$")


class CatalogueError(ValueError):
    """The catalogue file contradicts itself; the message names the place."""


@dataclass(frozen=True, slots=True)
class Item:
    """One item (butir) of an article, for example 7.12."""

    id: str
    kind: str
    section: str
    text: str
    note: str = ""

    @property
    def article_number(self) -> int:
        return int(self.id.split(".")[0])

    @property
    def anchor(self) -> str:
        """The item's place on its article's page."""
        return f"butir-{self.id.replace('.', '-')}"

    @property
    def is_prohibition(self) -> bool:
        return self.kind == "prohibition"


@dataclass(frozen=True, slots=True)
class Article:
    """One article (pasal); `norm` as the source writes it, `norm_clean` for the screen."""

    number: int
    title: str
    group_letter: str
    norm: str
    norm_clean: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One of the groups A-G with its articles in order."""

    letter: str
    title: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found: in its own words, in some items, or both."""

    article: Article
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The whole code in one edition."""

    name: str
    edition: str
    edition_note: str
    issuer: str
    oversight_body: str
    source: str
    groups: tuple[Group, ...]
    articles: Mapping[int, Article] = field(repr=False)
    items: Mapping[str, Item] = field(repr=False)


def article(number: int) -> Article:
    """The article of that number; KeyError when the edition has none."""
    return CATALOGUE.articles[number]


def item(id: str) -> Item:
    """The item of that id ("7.12"); KeyError when the edition has none."""
    return CATALOGUE.items[id]


def search(text: str) -> list[Hit]:
    """Articles in which every word of `text` occurs, in order of the code.

    Looks in titles, norms, item texts, their sections and notes, blind to case and accents.
    "7.12", "7" and "pasal 7" find that item or article. Empty text finds nothing.
    """
    wanted = fold(text).strip()
    if not wanted:
        return []
    if wanted in CATALOGUE.items:
        found = CATALOGUE.items[wanted]
        return [Hit(article(found.article_number), (found,))]
    if number := _ARTICLE_QUERY.match(wanted):
        named = CATALOGUE.articles.get(int(number[1]))
        return [Hit(named, named.items)] if named else []
    words = wanted.split()
    hits = []
    for one in CATALOGUE.articles.values():
        items = tuple(i for i in one.items if _has_all(words, f"{i.text} {i.section} {i.note}"))
        if items or _has_all(words, f"{one.title} {one.norm_clean}"):
            hits.append(Hit(one, items))
    return hits


def fold(text: str) -> str:
    """`text` without case and accents, for comparing."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def _has_all(words: list[str], text: str) -> bool:
    folded = fold(text)
    return all(word in folded for word in words)


def read_catalogue(source: Path = SOURCE) -> Catalogue:
    """The checked catalogue of a file; CatalogueError says what is wrong in it."""
    raw = json.loads(source.read_text(encoding="utf-8"))
    articles = {a["number"]: _read_article(a) for a in raw["articles"]}
    if len(articles) != len(raw["articles"]):
        raise CatalogueError("an article number stands twice")
    items = {i.id: i for a in articles.values() for i in a.items}
    if len(items) != sum(len(a.items) for a in articles.values()):
        raise CatalogueError("an item id stands twice")
    if not raw["edition"]:
        raise CatalogueError("the edition has no name")
    return Catalogue(
        name=raw["name"],
        edition=raw["edition"],
        edition_note=raw["edition_note"],
        issuer=raw["issuer"],
        oversight_body=raw["oversight_body"],
        source=raw["source"],
        groups=_read_groups(raw["groups"], articles),
        articles=MappingProxyType(articles),
        items=MappingProxyType(items),
    )


def _read_article(raw: dict[str, Any]) -> Article:
    number = raw["number"]
    items = tuple(Item(**i) for i in raw["items"])
    if not (items and raw["title"] and raw["norm"] and raw["norm_clean"]):
        raise CatalogueError(f"article {number} is not complete")
    for position, one in enumerate(items, start=1):
        if not _ITEM_ID.match(one.id) or one.id != f"{number}.{position}":
            raise CatalogueError(f"item {one.id} does not stand in its place in article {number}")
        if one.kind not in KINDS or not one.text or not one.section:
            raise CatalogueError(f"item {one.id} is not complete")
    return Article(
        number=number,
        title=raw["title"],
        group_letter=raw["group"],
        norm=raw["norm"],
        norm_clean=raw["norm_clean"],
        items=items,
    )


def _read_groups(raw: list[dict[str, Any]], articles: dict[int, Article]) -> tuple[Group, ...]:
    placed = [number for group in raw for number in group["articles"]]
    if sorted(placed) != sorted(articles):
        raise CatalogueError("the groups do not hold every article exactly once")
    groups = []
    for group in raw:
        members = tuple(articles[number] for number in group["articles"])
        if any(member.group_letter != group["letter"] for member in members):
            raise CatalogueError(f"an article of group {group['letter']} names another group")
        groups.append(Group(group["letter"], group["title"], members))
    return tuple(groups)


CATALOGUE = read_catalogue()
EDITION = CATALOGUE.edition
