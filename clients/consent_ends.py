"""Consents that are in force, as the room above knows them, and their withdrawal."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Given:
    """One consent in force: its id and what it is for, in words."""

    id: str
    label: Any


Listed = Callable[[Any], Iterable[Given]]
End = Callable[..., int]
_lists: list[Listed] = []
_ends: list[End] = []


def register(listed: Listed, end: End) -> None:
    """Add `listed(client) -> consents in force` and `end(client=, ids=, by=, note=) -> how many`
    (AppConfig.ready); a second time is ignored.
    """
    if listed not in _lists:
        _lists.append(listed)
        _ends.append(end)


def in_force(client: Any) -> list[Given]:
    """The consents of this client that count now."""
    return [given for listed in _lists for given in listed(client)]


def withdraw(*, client: Any, ids: Collection[str], by: Any, note: str) -> int:
    """Take back those consents by the service of the room that holds them; how many."""
    return sum(end(client=client, ids=ids, by=by, note=note) for end in _ends)
