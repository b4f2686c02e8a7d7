"""Parts that rooms above add to a client's file, such as the client's cases.

A room registers a function in its AppConfig.ready; this room shows what it answers and knows
nothing else of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """One record: its name, where it stands, a line under it and a stage (core.badges.STAGE)."""

    title: Any
    url: str
    text: Any = ""
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A card on the first page of the file; `action_url` is empty where nothing can be begun."""

    title: Any
    lines: tuple[Line, ...]
    empty: Any = ""
    action_url: str = ""
    action_label: Any = ""


Source = Callable[..., "Part | None"]
_sources: list[Source] = []


def register_part(source: Source) -> None:
    """Add `source(client=..., user=..., rights=...) -> Part | None`; a second time is ignored."""
    if source not in _sources:
        _sources.append(source)


def parts_of(client: Any, user: Any, rights: Any) -> list[Part]:
    """The parts of this client's file that `user` may see."""
    found = (source(client=client, user=user, rights=rights) for source in _sources)
    return [part for part in found if part is not None]


Banner = Callable[..., "tuple[str, dict[str, Any]] | None"]
_banners: list[Banner] = []


def register_banner(source: Banner) -> None:
    """Add `source(client=..., user=..., rights=...) -> (template, its context) | None`: what
    stands above every page of the file. A second time is ignored.
    """
    if source not in _banners:
        _banners.append(source)


def banners_of(**told: Any) -> list[tuple[str, dict[str, Any]]]:
    """The banners for this person on this client's pages."""
    return [found for source in _banners if (found := source(**told)) is not None]
