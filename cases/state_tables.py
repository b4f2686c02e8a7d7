"""The state machines as tables for docs/states.md."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import override

from agency.models import Breach
from cases import states
from clients.models import DataRequest
from clients.request_states import REQUEST_STEPS
from core.states import Steps

MACHINES: list[tuple[str, Any, Steps]] = [
    ("Case: stage", states.Stage, states.STAGE_STEPS),
    ("Report: status", states.ReportStatus, states.REPORT_STEPS),
    ("AssignmentOverride: status", states.OverrideStatus, states.OVERRIDE_STEPS),
    ("Handover: status", states.HandoverStatus, states.HANDOVER_STEPS),
    ("Assessment: status", states.AssessmentStatus, states.ASSESSMENT_STEPS),
    ("PlanVersion: status", states.PlanStatus, states.PLAN_STEPS),
    ("MonevDue: status", states.MonevDueStatus, states.MONEV_DUE_STEPS),
    ("DataRequest: status", DataRequest.Status, REQUEST_STEPS),
    ("Breach: status", Breach.Status, Breach.STEPS),
]


def page() -> str:
    """The whole of docs/states.md."""
    with override("id"):
        return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# States"
    yield ""
    yield "Written by `manage.py document_states` from `cases/states.py`; a test compares."
    yield ""
    yield "A record moves by one UPDATE that names the old state (`core/states.py`). No state is"
    yield "deduced from dates."
    for title, choices, steps in MACHINES:
        yield from ["", f"## {title}", "", "| state | label | leads to |", "| --- | --- | --- |"]
        for code, label in choices.choices:
            onward = ", ".join(f"`{new}`" for new in choices.values if new in steps[code]) or "—"
            yield f"| `{code}` | {label} | {onward} |"
