"""The same lembaga three times: small, large, and large without the wall."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connections

SMALL, LARGE, OPEN = "small", "large", "open"


class Sizes:
    """Databases of one server, made one from the other; one at a time is Django's database.

    Each keeps its connection, so that the pages of all can be read in turns.
    """

    def __init__(self) -> None:
        self._kept: dict[str, Any] = {SMALL: connections["default"]}

    @property
    def names(self) -> list[str]:
        """Those that are made, in the order of their making."""
        return list(self._kept)

    def copy(self, source: str, name: str) -> None:
        """Make `name` as an exact copy of `source`."""
        first = self._kept[SMALL]
        old, new = self._kept[source].settings_dict["NAME"], f"pekso_benchmark_{name}"
        for kept in self._kept.values():
            kept.close()
        with first._nodb_cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {new}")
            cursor.execute(f"CREATE DATABASE {new} TEMPLATE {old} STRATEGY FILE_COPY")
        made = first.copy()
        made.settings_dict["NAME"] = new
        self._kept[name] = made

    @contextmanager
    def using(self, name: str) -> Iterator[None]:
        """Inside the block this one is the database."""
        before = connections["default"]
        connections["default"] = self._kept[name]
        try:
            yield
        finally:
            connections["default"] = before

    def drop_copies(self) -> None:
        """Drop all but the first."""
        for name, kept in self._kept.items():
            kept.close()
            if name != SMALL:
                with self._kept[SMALL]._nodb_cursor() as cursor:
                    cursor.execute(f"DROP DATABASE IF EXISTS {kept.settings_dict['NAME']}")


def take_down_walls() -> int:
    """Switch all policies off; returns of how many tables."""
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relkind = 'r'")
        tables = [name for (name,) in cursor.fetchall()]
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    return len(tables)
