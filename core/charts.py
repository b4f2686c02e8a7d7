"""Geometry of the drawings that the server makes as SVG. Pure functions, no Django.

Colours stand in the templates as attributes, since the content policy forbids style attributes
and PDF makers do not apply page styles inside an SVG.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

GAS_LEVELS = (2, 1, 0, -1, -2)
MINUS = "\u2212"
_MOST_LABELS = 6


@dataclass(frozen=True)
class Point:
    """One measurement: what stands under it, and the value; None where nothing was measured."""

    label: str
    value: float | None


@dataclass(frozen=True)
class Dot:
    """A measured point on the drawing; `text` is the value as written."""

    x: float
    y: float
    label: str
    text: str
    shows_label: bool


@dataclass(frozen=True)
class Line:
    """A line chart. `runs` are the `points` attributes of unbroken pieces of the line."""

    width: int
    height: int
    left: float
    right: float
    levels: tuple[tuple[str, float], ...]
    zero: float
    floor: float
    runs: tuple[str, ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Bar:
    """One bar with its label and the value as written; sizes in SVG units."""

    label: str
    text: str
    y: float
    width: float


@dataclass(frozen=True)
class Bars:
    """Horizontal bars of one length scale."""

    width: int
    height: int
    left: float
    thickness: float
    bars: tuple[Bar, ...]


def signed(value: float) -> str:
    """A GAS level as people write it: −2, 0, +1 (with a real minus and a decimal comma)."""
    text = f"{abs(value):.1f}".removesuffix(".0").replace(".", ",")
    if value == 0:
        return text
    return f"+{text}" if value > 0 else f"{MINUS}{text}"


def number(value: float) -> str:
    """A number with decimal comma, without needless zeros."""
    return f"{value:.1f}".removesuffix(".0").replace(".", ",")


def gas_line(points: Iterable[Point], *, width: int = 360, height: int = 200) -> Line:
    """Goal attainment over time, from −2 to +2; values outside are drawn at the edge.

    A point without value breaks the line: nothing is drawn that was not measured.
    """
    points = list(points)
    left, right, top, floor = 34.0, width - 12.0, 14.0, height - 32.0
    step = (right - left - 32) / max(len(points) - 1, 1)

    def x_of(index: int) -> float:
        return round(left + 16 + index * step, 1) if len(points) > 1 else (left + right) / 2

    def y_of(value: float) -> float:
        return round(top + (2 - max(-2.0, min(2.0, value))) * (floor - top) / 4, 1)

    labelled = _labelled(len(points))
    places = [None if p.value is None else (x_of(i), y_of(p.value)) for i, p in enumerate(points)]
    dots = tuple(
        Dot(x_of(i), y_of(p.value), p.label, signed(p.value), i in labelled)
        for i, p in enumerate(points)
        if p.value is not None
    )
    return Line(
        width=width,
        height=height,
        left=left,
        right=right,
        levels=tuple((signed(level), y_of(level)) for level in GAS_LEVELS),
        zero=y_of(0),
        floor=floor,
        runs=_runs(places),
        dots=dots,
    )


def _labelled(count: int) -> frozenset[int]:
    """Which points get a label under the axis: all of a few, else evenly spread to the last."""
    if count <= _MOST_LABELS:
        return frozenset(range(count))
    step = -(-count // _MOST_LABELS)
    return frozenset(range(count - 1, -1, -step))


def _runs(places: Sequence[tuple[float, float] | None]) -> tuple[str, ...]:
    runs: list[list[str]] = [[]]
    for place in places:
        if place is None:
            runs.append([])
        else:
            runs[-1].append(f"{place[0]:g},{place[1]:g}")
    return tuple(" ".join(run) for run in runs if len(run) > 1)


def horizontal_bars(rows: Iterable[tuple[str, float]], *, width: int = 360) -> Bars:
    """Bars from zero on one scale; a value below zero counts as zero."""
    rows = [(label, max(0.0, float(value))) for label, value in rows]
    longest = max((value for _, value in rows), default=0.0) or 1.0
    left, thickness, step = 0.0, 12.0, 40.0
    room = width - left - 44
    bars = tuple(
        Bar(label, number(value), round(22 + index * step, 1), round(value / longest * room, 1))
        for index, (label, value) in enumerate(rows)
    )
    return Bars(width, round(len(rows) * step), left, thickness, bars)
