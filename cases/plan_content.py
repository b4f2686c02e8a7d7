"""What a plan version says, as plain objects, and the fingerprint to which an approval is bound.

Pure: no query, no clock. `cases.selectors.plans.text_of` reads a version into these objects.
"""

import datetime as dt
import hashlib
import json
from dataclasses import asdict, dataclass, fields

LEVELS = ("minus2", "minus1", "0", "plus1", "plus2")


@dataclass(frozen=True)
class GoalText:
    """One goal. `levels`: the texts of −2, −1, 0, +1, +2; `lineage` follows it across versions."""

    lineage: str
    title: str
    indicator: str = ""
    weight: int = 1
    baseline: str = ""
    baseline_level: int | None = None
    levels: tuple[str, ...] = ("", "", "", "", "")


@dataclass(frozen=True)
class StepText:
    """One step towards the goal whose lineage stands in `goal`."""

    lineage: str
    goal: str
    title: str
    who: str = ""
    due_on: dt.date | None = None
    resource: str = ""
    resource_name: str = ""


@dataclass(frozen=True)
class PlanText:
    """The whole content of a version, in the order in which it is shown."""

    strategy: str = ""
    risk_plan: str = ""
    cost: str = ""
    review_on: dt.date | None = None
    goals: tuple[GoalText, ...] = ()
    steps: tuple[StepText, ...] = ()


def canonical(plan: PlanText) -> str:
    """The content as JSON that is the same for the same content, whoever wrote it down.

    Keys sorted, no spaces, line ends as "\\n", dates as ISO. The name of a resource is left out
    (its id is in): the resource map goes on living after the approval.
    """
    content = asdict(plan)
    for step in content["steps"]:
        del step["resource_name"]
    return json.dumps(_plain(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_hash(plan: PlanText) -> str:
    """SHA-256 (hex) over `canonical`."""
    return hashlib.sha256(canonical(plan).encode()).hexdigest()


def shown_lines(part: GoalText | StepText) -> list[str]:
    """The filled texts of a goal or step, for showing two writings side by side."""
    hidden = {"lineage", "goal", "resource", "resource_name"}
    found = []
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name in hidden or value in ("", None, ()):
            continue
        found += [text for text in value if text] if isinstance(value, tuple) else [str(value)]
    return found


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.replace("\r\n", "\n").strip() if isinstance(value, str) else value
