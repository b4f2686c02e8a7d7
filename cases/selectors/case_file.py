"""The frame of the case file: whose case, where it stands, what comes next."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access
from cases.flags import flag_labels
from cases.models import Assignment, Case
from cases.selectors.frame import frame_of
from cases.selectors.next_step import NextStep, next_step_of
from cases.states import STAGE_STEPS, OverrideStatus, Stage
from clients.ppks import CATEGORIES
from core import clock
from core.gather import fill
from core.wording import local_time

# The order in which a case usually goes; practice is spiral, so a stage may be left out.
ROAD = (
    Stage.INTAKE,
    Stage.CONSENT,
    Stage.ASSESSMENT,
    Stage.RESOURCE_MAPPING,
    Stage.PLANNING,
    Stage.INTERVENTION,
    Stage.MONEV,
    Stage.EVALUATION,
)

# What `facts_of` reads of the case.
FACTS_READ = (
    "assignments__staff", "assignments__overrides__staff", "assignments__overrides__decided_by",
)  # fmt: skip


@dataclass(frozen=True)
class Stop:
    """One stage on the bar. state: "done", "current", "next" or "" (still ahead or left out)."""

    stage: Stage
    state: str


@dataclass(frozen=True)
class Road:
    """The stage bar: all stops, the next stage (None at the end) and what it still needs."""

    stops: tuple[Stop, ...]
    next: Stage | None
    step: NextStep | None


def road_of(case: Case) -> Road:
    """Where the case stands. A stage counts as done when the case was in it and went on."""
    stages = list(ROAD)
    if case.stage not in stages:
        return Road((), None, None)
    here = stages.index(Stage(case.stage))
    seen = frame_of(case).seen
    ahead = next((s for s in stages[here + 1 :] if s in STAGE_STEPS[case.stage]), None)
    stops = tuple(
        Stop(stage, _state(number, here, stage, seen=seen, ahead=ahead))
        for number, stage in enumerate(stages)
    )
    return Road(stops, ahead, next_step_of(case) if ahead else None)


def _state(
    number: int, here: int, stage: Stage, *, seen: frozenset[str], ahead: Stage | None
) -> str:
    if number == here:
        return "current"
    if number < here:
        return "done" if stage in seen else ""
    return "next" if stage == ahead else ""


def facts_of(case: Case) -> list[tuple[Any, Any]]:
    """The pairs (label, value) of the case itself, for people inside the scope."""
    fill(case, *FACTS_READ)
    tz = case.unit.time_zone
    ppks = [str(category.label) for category in CATEGORIES if category.number in case.ppks]
    return [
        (_("Pekerja"), case.worker),
        *[(label, text) for label, text in _told(case) if text],
        (_("Masalah menurut klien"), case.presenting_problem),
        (_("Asal laporan"), _joined(case.get_source_display(), case.source_note)),
        (_("PPKS"), ", ".join(ppks) or _("Belum ditentukan")),
        (_("Penanda"), ", ".join(flag_labels(case.flags))),
        (_("Kegentingan"), case.get_urgency_display()),
        (_("Batas respons"), local_time(case.response_due_at, tz)),
        (_("Dibuka"), local_time(case.opened_at, tz)),
    ]


def _told(case: Case) -> list[tuple[Any, str]]:
    """What is said of the workers only where there is something to say."""
    return [(_("Bersama"), _beside(case)), (_("Izin khusus"), _leaves(case))]


def _beside(case: Case) -> str:
    """Who else works on the case now, and until when."""
    rows = [row for row in _active(case) if row.staff_id != case.worker_id]
    return ", ".join(f"{row.staff} ({row.get_kind_display().lower()})" for row in rows)


def _active(case: Case) -> list[Assignment]:
    now = clock.now()
    return [
        row
        for row in case.assignments.all()
        if row.starts_at <= now and (row.ends_at is None or row.ends_at > now)
    ]


def _leaves(case: Case) -> str:
    """Rules that a supervisor lifted for those who work on the case now, or is asked to lift."""
    every: Any = [leave for row in _active(case) for leave in row.overrides.all()]
    rows = [leave for leave in every if leave.status != OverrideStatus.REFUSED]
    tz = case.unit.time_zone
    return "; ".join(
        _joined(
            f"{row.staff}: {', '.join(row.rule_names())}",
            row.reason,
            row.decided_by or row.get_status_display().lower(),
            _("sampai %(when)s") % {"when": local_time(row.ends_at, tz)} if row.ends_at else "",
        )
        for row in sorted(rows, key=lambda leave: leave.asked_at)
    )


def _joined(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)


@dataclass(frozen=True)
class Action:
    """A button of the case file."""

    label: Any
    icon: str
    url: str


def actions_of(case: Case, rights: Collection[str]) -> list[Action]:
    """What this person may do here now, the usual next act first."""
    if case.closed_at is not None:
        return []
    found: list[tuple[Any, str, str]] = []
    if access.CHANGE in rights:
        found.append((_("Catat kunjungan"), "house-heart", "visit_new"))
        found.append((_("Catat pelayanan"), "list-check", "service_new"))
        frame = frame_of(case)
        if not frame.consent_in_force and frame.emergency is None:
            found.append((_("Jalur darurat"), "exclamation-triangle-fill", "emergency_start"))
        if Stage.CLOSED in STAGE_STEPS[case.stage]:
            found.append((_("Tutup kasus"), "archive", "close"))
    if access.DECIDE in rights:
        found.append((_("Tugaskan pekerja"), "arrow-repeat", "assign"))
    if case.stage != Stage.INTAKE and rights:
        found.append((_("Pengalihan"), "people", "handover_list"))
    found.append((_("Siapa yang dapat membuka"), "shield-check", "access"))
    return [
        Action(label, icon, reverse(f"cases:{name}", args=[case.pk])) for label, icon, name in found
    ]
