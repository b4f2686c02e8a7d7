"""The table of `make bench` and its verdict."""

from dataclasses import dataclass

from tests.bench.sizes import LARGE, OPEN, SMALL
from tests.bench.walk import Place, Reading

MOST_QUERIES = 12
MOST_GROWTH = 1.3
MOST_WALL = 0.15


@dataclass(frozen=True)
class Row:
    """One page for one reader, times in milliseconds. `few` is None where the reader has no such
    work at the small size, `bare` where it was not measured yet.
    """

    place: Place
    queries: int
    few: float | None
    many: float
    wide: float
    bare: float | None

    @property
    def growth(self) -> float | None:
        """Time at the large size by the time at the small one."""
        return self.many / self.few if self.few else None

    @property
    def wall(self) -> float:
        """What row-level security adds at the large size, as a share."""
        return self.many / self.wide - 1

    def misses(self) -> list[str]:
        """The targets that this page misses; growth and wall bind lists only."""
        found = []
        if self.queries > MOST_QUERIES:
            found.append(f"{self.queries} queries")
        if self.place.is_list and self.growth is not None and self.growth > MOST_GROWTH:
            found.append(f"growth {self.growth:.2f}")
        if self.place.is_list and self.wall > MOST_WALL:
            found.append(f"wall {self.wall:+.0%}")
        return found


def rows_of(found: dict[Place, dict[str, Reading]], bare: dict[Place, float]) -> list[Row]:
    """The rows, lists first."""
    rows = [
        Row(
            place,
            max(reading.queries for reading in readings.values()),
            readings[SMALL].median if SMALL in readings else None,
            readings[LARGE].median,
            readings[OPEN].median,
            bare.get(place),
        )
        for place, readings in found.items()
    ]
    return sorted(rows, key=lambda row: (not row.place.is_list, row.place.reader, row.place.name))


def table(rows: list[Row], *, small: int, large: int) -> str:
    """Everything in one table, as Markdown."""
    lines = [
        f"{len(rows)} pages.",
        "",
        f"| page | reader | queries | ms at {small:,} | ms at {large:,} | growth | × bare view"
        " | wall |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in rows:
        few = f"{row.few:.1f}" if row.few is not None else "–"
        growth = f"{row.growth:.2f}" if row.growth is not None else "–"
        bare = f"{row.many / row.bare:.0f}" if row.bare else "–"
        kind = "" if row.place.is_list else " (file)"
        lines.append(
            f"| {row.place.name}{kind} | {row.place.reader} | {row.queries} | {few} |"
            f" {row.many:.1f} | {growth} | {bare} | {row.wall:+.0%} |"
        )
    return "\n".join(lines)


def verdict(rows: list[Row]) -> int:
    """Say what misses its target; 1 where something does."""
    missed = [row for row in rows if row.misses()]
    for row in missed:
        print(f"MISSED {row.place.name} ({row.place.reader}): {', '.join(row.misses())}")
    lists = [row for row in rows if row.place.is_list]
    print(
        f"{len(rows) - len(missed)} of {len(rows)} pages within the targets"
        f" ({len(lists)} readings of lists)."
    )
    return 1 if missed else 0
