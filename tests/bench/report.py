"""The table of `make bench` and its verdict."""

from dataclasses import dataclass
from typing import Any

MOST_QUERIES = 12
MOST_GROWTH = 1.3
MOST_WALL = 0.15


@dataclass(frozen=True)
class Row:
    """One page for one reader. `few` is None where the reader has no such work at the small size,
    `wall` where no table is walled.
    """

    reader: str
    page: str
    queries: int
    few: float | None
    many: float
    bare: float
    wall: float | None
    is_list: bool

    @property
    def growth(self) -> float | None:
        """Time at the large size by the time at the small one."""
        return self.many / self.few if self.few else None

    def misses(self) -> list[str]:
        """The targets that this page misses; growth and wall bind lists only."""
        found = []
        if self.queries > MOST_QUERIES:
            found.append(f"{self.queries} queries")
        if self.is_list and self.growth is not None and self.growth > MOST_GROWTH:
            found.append(f"growth {self.growth:.2f}")
        if self.is_list and self.wall is not None and self.wall > MOST_WALL:
            found.append(f"wall {self.wall:+.0%}")
        return found


def better_of(one: dict[Any, Any], other: dict[Any, Any]) -> dict[Any, Any]:
    """Of two readings of the same page the quicker one: what slowed the other is not the page."""
    return {key: min(one[key], other[key], key=lambda reading: reading.ms) for key in one}


def rows_of(
    few: dict[Any, Any],
    many: dict[Any, Any],
    bare: dict[Any, float],
    open_wide: dict[Any, Any],
    lists: set[Any],
) -> list[Row]:
    """The rows, lists first."""
    rows = []
    for key, reading in many.items():
        without = open_wide.get(key)
        rows.append(
            Row(
                *key,
                reading.queries,
                few[key].ms if key in few else None,
                reading.ms,
                bare[key],
                reading.ms / without.ms - 1 if without is not None else None,
                key in lists,
            )
        )
    return sorted(rows, key=lambda row: (not row.is_list, row.reader, row.page))


def table(rows: list[Row], *, small: int, large: int, walls: int) -> str:
    """Everything in one table, as Markdown."""
    lines = [
        f"{len(rows)} pages; {walls} tables with row-level security.",
        "",
        f"| page | reader | queries | ms at {small:,} | ms at {large:,} | growth | × bare view"
        " | wall |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        few = f"{row.few:.1f}" if row.few is not None else "–"
        growth = f"{row.growth:.2f}" if row.growth is not None else "–"
        wall = f"{row.wall:+.0%}" if row.wall is not None else "–"
        kind = "" if row.is_list else " (file)"
        lines.append(
            f"| {row.page}{kind} | {row.reader} | {row.queries} | {few} | {row.many:.1f} |"
            f" {growth} | {row.many / row.bare:.0f} | {wall} |"
        )
    return "\n".join(lines)


def verdict(rows: list[Row]) -> int:
    """Say what misses its target; 1 where something does."""
    missed = [(row, row.misses()) for row in rows if row.misses()]
    for row, why in missed:
        print(f"MISSED {row.page} ({row.reader}): {', '.join(why)}")
    lists = [row for row in rows if row.is_list]
    print(
        f"{len(rows) - len(missed)} of {len(rows)} pages within the targets"
        f" ({len(lists)} readings of lists)."
    )
    return 1 if missed else 0
