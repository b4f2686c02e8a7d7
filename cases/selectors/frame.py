"""What the frame of the case file shows on each of its pages, read together with the case.

For pages only: a service asks cases.gates, in its own transaction.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Subquery
from django.db.models.functions import JSONObject

from cases import gates
from cases.models import (
    Assessment,
    Case,
    Consent,
    ConsentTalk,
    Emergency,
    MonevSchedule,
    PlanVersion,
    StageChange,
)
from core.rows import pack, unpack

CONSENT = ("answer", "given_at", "valid_until", "withdrawn_at")
TALK = ("consenter", "held_at", "ask_again_on")
EMERGENCY = ("kind", "consent_due_at")


@dataclass(frozen=True)
class Frame:
    """The stages that were seen, and where consent, assessment, plan and monev stand.

    emergency: the one that waits for consent. plan_status: of the newest version, "" for none.
    """

    seen: frozenset[str]
    consent_in_force: bool
    emergency: Emergency | None
    assessment_finished: bool
    plan_status: str
    monev_scheduled: bool


def with_frame(cases: Any) -> Any:
    """Cases with their frame, so that `frame_of` asks nothing more."""
    here = OuterRef("pk")
    said = gates.last_consents(here, Consent.Purpose.SERVICE).filter(talk__member=None)
    unsaid = gates.talks_without_answer(here)
    waiting = Emergency.objects.filter(case=here, cleared_at__isnull=True)
    assessments = Assessment.objects.filter(case=here).order_by("-started_at")
    plans = PlanVersion.objects.filter(case=here).order_by("-number")
    schedules = MonevSchedule.objects.filter(case=here, ended_at__isnull=True)
    seen = StageChange.objects.filter(case=here).order_by()
    return cases.annotate(
        frame=JSONObject(
            seen=ArraySubquery(seen.values("new")),
            consent=Subquery(said.values(row=pack(Consent, CONSENT))[:1]),
            unsaid=Subquery(unsaid.values(row=pack(ConsentTalk, TALK))[:1]),
            emergency=Subquery(waiting.values(row=pack(Emergency, EMERGENCY))[:1]),
            assessment=Subquery(assessments.values("status")[:1]),
            plan=Subquery(plans.values("status")[:1]),
            scheduled=Exists(schedules),
        )
    )


def frame_of(case: Case) -> Frame:
    """The frame of a case; one query, none for a case that was read `with_frame`."""
    facts: Any = getattr(case, "frame", None)
    if facts is None:
        facts = with_frame(Case.objects).values_list("frame", flat=True).get(pk=case.pk)
    return Frame(
        seen=frozenset(facts["seen"]),
        consent_in_force=gates.service_in_force(
            case, _row(Consent, facts["consent"]), _row(ConsentTalk, facts["unsaid"])
        ),
        emergency=_row(Emergency, facts["emergency"]),
        assessment_finished=facts["assessment"] == "finished",
        plan_status=facts["plan"] or "",
        monev_scheduled=facts["scheduled"],
    )


def _row(model: Any, packed: dict[str, Any] | None) -> Any:
    return unpack(model, packed) if packed is not None else None
