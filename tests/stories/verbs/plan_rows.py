"""Goals and steps of a plan as its form sends them."""

import datetime as dt
from typing import Any

from cases.models import PlanVersion
from core import clock

Line = str | dict[str, Any]
LEVELS = ("minus2", "minus1", "0", "plus1", "plus2")


def goal_row(goal: Line) -> dict[str, Any]:
    """A goal that can be submitted, with what was told; `levels` are five texts."""
    told = {"title": goal} if isinstance(goal, str) else dict(goal)
    texts = told.pop("levels", None)
    if texts is not None:
        told |= {f"level_{code}": text for code, text in zip(LEVELS, texts, strict=True)}
    return {
        "indicator": "Terlihat pada kunjungan",
        "weight": 1,
        "baseline": "Belum tercapai",
        "baseline_level": -1,
        "level_0": "Tercapai sesuai harapan",
        **told,
    }


def step_row(step: Line) -> dict[str, Any]:
    """A step with who and when; of the first goal unless told."""
    told = {"title": step} if isinstance(step, str) else step
    due_on = clock.today() + dt.timedelta(days=14)
    return {"goal": 0, "who": "Klien", "due_on": due_on, **told}


def goals_of(plan: PlanVersion) -> list[dict[str, Any]]:
    """The goals of a draft as they stand."""
    names = ["id", "title", "indicator", "weight", "baseline", "baseline_level"]
    names += [f"level_{code}" for code in LEVELS]
    return [{name: getattr(goal, name) for name in names} for goal in plan.goals.all()]


def steps_of(plan: PlanVersion) -> list[dict[str, Any]]:
    """The steps of a draft as they stand."""
    places = {goal.pk: place for place, goal in enumerate(plan.goals.all())}
    names = ["id", "title", "who", "due_on", "resource_id"]
    return [
        {"goal": places[step.goal_id], **{name: getattr(step, name) for name in names}}
        for step in plan.steps.all()
    ]


def rows(prefix: str, lines: list[dict[str, Any]]) -> dict[str, Any]:
    """The lines as the page of the draft sends them."""
    known = sum(1 for line in lines if line.get("id"))
    typed: dict[str, Any] = {
        f"{prefix}-TOTAL_FORMS": str(len(lines)),
        f"{prefix}-INITIAL_FORMS": str(known),
    }
    for place, line in enumerate(lines):
        told = {name: value for name, value in line.items() if value is not None and value != ""}
        typed |= {f"{prefix}-{place}-{name}": str(value) for name, value in told.items()}
    return typed
