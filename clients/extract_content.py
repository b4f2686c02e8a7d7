"""The copy for a client as plain data: what stands in it, and what R12 keeps out."""

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from typing import Any, Self

from django.utils.translation import gettext as _

from agency.house_rules import value
from clients.extracts import CONFIDED, OTHERS, Passage, Section
from clients.models import DataRequest
from clients.selectors.trails import Seen, seen_by
from core import clock
from core.wording import local_time
from ethics.rules import rule

OWN_MARK = "own"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the copy; a hidden one holds R12's sentence instead of the text."""

    label: str
    text: str
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and its lines."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """Everything that is printed. Times are already in the words of the client's unit."""

    number: str
    client_number: str
    agency: str
    unit: str
    made: str
    parts: tuple[Part, ...]
    trail: tuple[Seen, ...]
    hidden_count: int

    def as_json(self) -> str:
        """For the sealed field."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, told: dict[str, Any]) -> Self:
        """The inverse of `as_json`, from the parsed text."""
        parts = tuple(
            Part(part["title"], tuple(Line(**line) for line in part["lines"]))
            for part in told["parts"]
        )
        trail = tuple(Seen(**row) for row in told["trail"])
        return cls(**{**told, "parts": parts, "trail": trail})


def hidden_by(passage: Passage, *, hide: Collection[str], show: Collection[str]) -> str:
    """Why a passage is kept out: CONFIDED, OTHERS, OWN_MARK, or "" where the client reads it."""
    if passage.hidden == CONFIDED:
        return CONFIDED
    if passage.key and passage.key in hide:
        return OWN_MARK
    if passage.hidden == OTHERS and passage.key not in show:
        return OTHERS
    return ""


def build_copy(
    request: DataRequest,
    sections: Iterable[Section],
    *,
    hide: Collection[str],
    show: Collection[str],
) -> Copy:
    """The copy of this moment. Of a hidden passage neither speaker nor text is kept."""
    parts, hidden = [], 0
    for section in sections:
        lines = [_line(passage, hide, show) for passage in section.passages]
        hidden += sum(line.hidden for line in lines)
        parts.append(Part(str(section.title), tuple(lines)))
    client = request.client
    tz = client.unit.time_zone
    return Copy(
        number=request.number,
        client_number=client.number,
        agency=str(value("agency_name")),
        unit=str(client.unit),
        made=local_time(clock.now(), tz),
        parts=tuple(parts),
        trail=tuple(seen_by(client)),
        hidden_count=hidden,
    )


def _line(passage: Passage, hide: Collection[str], show: Collection[str]) -> Line:
    if hidden_by(passage, hide=hide, show=show):
        return Line(_("Disembunyikan"), str(rule("R12").message), hidden=True)
    return Line(str(passage.label), str(passage.text))
