"""How many open cases a person holds: a figure that the room of cases gives to this one."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

Count = Callable[[Collection[Any]], Mapping[Any, int]]
_counts: list[Count] = []


def register(count: Count) -> None:
    """Say how open cases are counted (AppConfig.ready): count(staff ids) -> id to number."""
    _counts.append(count)


def open_cases(staff_ids: Collection[Any]) -> dict[Any, int]:
    """The number of open cases per staff id; people without any are left out."""
    found: dict[Any, int] = {}
    for count in _counts:
        for pk, number in count(staff_ids).items():
            found[pk] = found.get(pk, 0) + number
    return found
