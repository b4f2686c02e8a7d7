"""What the map of resources reads."""

from collections.abc import Iterable

from cases.models import Resource


def by_name(rows: Iterable[Resource]) -> list[Resource]:
    """Resources by place, kind and name; the database cannot sort by a sealed name."""
    return sorted(rows, key=lambda one: (one.place, one.kind, one.name.casefold()))
