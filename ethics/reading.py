"""Values, principles and worked ethics cases as reading material, with their sources.

Read once from `ethics/data/values.json` and `ethics/data/ethics_cases.json`; like the code
itself these texts are norms and stay Indonesian.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from ethics.kodepeksos import CATALOGUE, Item

_DATA = Path(__file__).resolve().parent / "data"


@dataclass(frozen=True, slots=True)
class Value:
    """One value or principle; `note` says where it differs from its source."""

    id: str
    name: str
    description: str
    note: str


@dataclass(frozen=True, slots=True)
class ValueSet:
    """Values that belong together, with the text they were taken from."""

    id: str
    name: str
    source: str
    note: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class EthicsCase:
    """A case with consideration and decision; `tension` tells where sources disagree."""

    id: str
    title: str
    case: str
    consideration: str
    decision: str
    tension: str
    principles: tuple[Value, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Procedure:
    """Steps for a difficult ethical situation."""

    title: str
    source: str
    steps: tuple[str, ...]


def _read(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((_DATA / name).read_text(encoding="utf-8"))
    return content


def _value_sets(raw: dict[str, Any]) -> tuple[ValueSet, ...]:
    return tuple(
        ValueSet(
            id=one["id"],
            name=one["name"],
            source=raw["sources"][one["source"]],
            note=one.get("note", ""),
            values=tuple(
                Value(v["id"], v["name"], v["description"], v.get("note", ""))
                for v in sorted(one["items"], key=lambda v: v["order"])
            ),
        )
        for one in raw["sets"]
    )


def _cases(raw: dict[str, Any]) -> tuple[EthicsCase, ...]:
    return tuple(
        EthicsCase(
            id=one["id"],
            title=one["title"],
            case=one["case"],
            consideration=one["consideration"],
            decision=one["decision"],
            tension=one["tension"] or "",
            principles=tuple(VALUES[id] for id in one["related_principles"]),
            items=tuple(CATALOGUE.items[id] for id in one["related_items"]),
        )
        for one in raw["cases"]
    )


def _procedure(raw: dict[str, Any]) -> Procedure:
    steps = raw["procedure"]
    return Procedure(
        title=steps["title"],
        source=raw["sources"][steps["source"]],
        steps=tuple(step["text"] for step in steps["steps"]),
    )


VALUE_SETS = _value_sets(_read("values.json"))
VALUES: Mapping[str, Value] = MappingProxyType({v.id: v for one in VALUE_SETS for v in one.values})
_CASES_FILE = _read("ethics_cases.json")
ETHICS_CASES = _cases(_CASES_FILE)
CASES_SOURCE: str = _CASES_FILE["sources"][_CASES_FILE["source"]]
PROCEDURE = _procedure(_CASES_FILE)
