"""What differs between two plan versions, so that a person can read it. Pure.

Goals and steps are matched by lineage; texts are compared word by word.
"""

import datetime as dt
import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from cases.plan_content import GoalText, PlanText, StepText

SAME, INS, DEL = "same", "ins", "del"
ADDED, REMOVED, CHANGED = "added", "removed", "changed"
WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """Words that stand in both texts (same), only in the new (ins) or only in the old (del)."""

    op: str
    text: str


@dataclass(frozen=True)
class Change:
    """One text with its label and its pieces in reading order."""

    label: str
    pieces: tuple[Piece, ...]

    @property
    def old(self) -> tuple[Piece, ...]:
        """The pieces of the old text."""
        return tuple(piece for piece in self.pieces if piece.op != INS)

    @property
    def new(self) -> tuple[Piece, ...]:
        """The pieces of the new text."""
        return tuple(piece for piece in self.pieces if piece.op != DEL)


@dataclass(frozen=True)
class Part:
    """A goal or step that was added, removed or changed; `title` is the one to name it by."""

    kind: str
    title: str
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class PlanDiff:
    """All differences, in the order of the page."""

    fields: tuple[Change, ...]
    goals: tuple[Part, ...]
    steps: tuple[Part, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two versions say the same."""
        return not (self.fields or self.goals or self.steps)


def compare(old: PlanText, new: PlanText) -> PlanDiff:
    """The differences from `old` to `new`."""
    pairs = [
        (_("Strategi"), old.strategy, new.strategy),
        (_("Risiko dan cara menjaganya"), old.risk_plan, new.risk_plan),
        (_("Biaya dan sumbernya"), old.cost, new.cost),
        (_("Ditinjau pada"), _day(old.review_on), _day(new.review_on)),
        (_("Urutan tujuan"), *_orders(old.goals, new.goals)),
        (_("Urutan langkah"), *_orders(old.steps, new.steps)),
    ]
    titles = {goal.lineage: goal.title for goal in (*old.goals, *new.goals)}
    return PlanDiff(
        fields=_changes(pairs),
        goals=_parts(old.goals, new.goals, _goal_texts),
        steps=_parts(old.steps, new.steps, lambda step: _step_texts(step, titles)),
    )


def words(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces that lead from `old` to `new`, word by word."""
    if not old or not new:
        return tuple(Piece(op, text) for op, text in ((DEL, old), (INS, new)) if text)
    before, after = WORDS.findall(old), WORDS.findall(new)
    pieces: list[Piece] = []
    for same, gone, come in _runs(before, after):
        found = ((SAME, same), (DEL, gone), (INS, come))
        pieces += [Piece(op, text) for op, text in found if text]
    return tuple(pieces)


def _runs(before: list[str], after: list[str]) -> list[tuple[str, str, str]]:
    """(same, gone, come) in reading order; a lone space between two changes belongs to both."""
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
    runs: list[tuple[str, str, str]] = []
    codes = matcher.get_opcodes()
    for place, (tag, low, high, new_low, new_high) in enumerate(codes):
        gone, come = "".join(before[low:high]), "".join(after[new_low:new_high])
        within = 0 < place < len(codes) - 1
        if tag == "equal" and not (within and gone.isspace()):
            runs.append((gone, "", ""))
        elif runs and not runs[-1][0]:
            runs[-1] = ("", runs[-1][1] + gone, runs[-1][2] + come)
        else:
            runs.append(("", gone, come))
    return runs


def _changes(pairs: Iterable[tuple[str, str, str]]) -> tuple[Change, ...]:
    return tuple(
        Change(label, words(_clean(old), _clean(new)))
        for label, old, new in pairs
        if _clean(old) != _clean(new)
    )


def _parts(old: Sequence[Any], new: Sequence[Any], texts: Any) -> tuple[Part, ...]:
    before = {part.lineage: part for part in old}
    after = {part.lineage for part in new}
    found = []
    for part in new:
        then = before.get(part.lineage)
        was = texts(then) if then is not None else {}
        now = texts(part)
        changes = _changes((label, was.get(label, ""), text) for label, text in now.items())
        if then is None or changes:
            found.append(Part(ADDED if then is None else CHANGED, part.title, changes))
    for part in old:
        if part.lineage not in after:
            gone = _changes((label, text, "") for label, text in texts(part).items())
            found.append(Part(REMOVED, part.title, gone))
    return tuple(found)


def _goal_texts(goal: GoalText) -> dict[str, str]:
    names = ("−2", "−1", "0", "+1", "+2")
    level = goal.baseline_level
    return {
        _("Tujuan"): goal.title,
        _("Indikator"): goal.indicator,
        _("Bobot"): str(goal.weight),
        _("Keadaan awal"): goal.baseline,
        _("Tingkat awal"): "" if level is None else names[level + 2],
        **{
            _("Tingkat %(level)s") % {"level": name}: text
            for name, text in zip(names, goal.levels, strict=True)
        },
    }


def _step_texts(step: StepText, titles: dict[str, str]) -> dict[str, str]:
    return {
        _("Langkah"): step.title,
        _("Untuk tujuan"): titles.get(step.goal, ""),
        _("Siapa"): step.who,
        _("Kapan"): _day(step.due_on),
        pgettext("satu", "Sumber daya"): step.resource_name,
    }


def _orders(old: Sequence[Any], new: Sequence[Any]) -> tuple[str, str]:
    """The titles kept in both, in the order of each: equal texts where the order is the same."""
    kept = {part.lineage for part in old} & {part.lineage for part in new}
    titles = {part.lineage: part.title for part in new}
    orders = []
    for parts in (old, new):
        names = [titles[part.lineage] for part in parts if part.lineage in kept]
        orders.append("\n".join(f"{place}. {name}" for place, name in enumerate(names, 1)))
    return orders[0], orders[1]


def _day(day: dt.date | None) -> str:
    return formats.date_format(day, "j F Y") if day else ""


def _clean(text: str) -> str:
    return text.replace("\r\n", "\n").strip()
