"""Recording monev: what was seen, asked and gathered, and what follows from it (R26)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from agency import audit
from agency.lines import supervisors_of
from cases.gas import t_score
from cases.models import Case, Goal, MonevAddendum, MonevFinding, MonevRecord, PlanVersion
from cases.services.monev_schedules import (
    add_due,
    end_schedule,
    met_by,
    next_nominal,
    open_schedule,
    pending_due,
    require_running_plan,
    settle_due,
)
from cases.services.plan_drafts import draft_next_version
from cases.services.plans import shelve_plan
from cases.services.stages import move_stage, touch
from cases.states import MonevDueStatus, PlanStatus, Stage
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed, Refused
from core.wording import initials

ACT = "monev.record"
Decision = MonevRecord.Decision


@dataclass(frozen=True)
class GoalFinding:
    """What was found for one goal of the plan, and its GAS level; None while it is not chosen."""

    finding: str = ""
    level: int | None = None


@dataclass(frozen=True)
class MonevText:
    """A monev as written. Nothing is compulsory here: R26 names what is missing."""

    held_on: dt.date
    observation: str = ""
    interview: str = ""
    data_collection: str = ""
    data_source: str = ""
    effective: str = ""
    decision: str = ""
    decision_reason: str = ""


@transaction.atomic
def record_monev(
    *,
    case: Case,
    by: Any,
    plan: PlanVersion,
    text: MonevText,
    findings: dict[UUID, GoalFinding],
    next_on: dt.date | None = None,
    submission_id: UUID | None = None,
) -> MonevRecord:
    """Sign a monev of the plan in force and carry out its decision.

    plan: the version that the writer saw. findings: by id of its goals. next_on: the date of the
    next monev, None for the date by the schedule. "continue" and "alter_strategy" make the next
    date, "alter_strategy" opens the next plan version, "terminate" ends the schedule and moves
    the case towards evaluation. Raises Refused R17 (no plan in force), R23 (dates), R26 (what is
    missing), Changed when another version came into force meanwhile.
    """
    Case.objects.select_for_update().get(pk=case.pk)
    case.refresh_from_db(fields=["stage"])
    if require_running_plan(case, act=ACT) != plan:
        sentence = _("Versi rencana yang lain sudah berlaku sejak halaman ini dibuka.")
        raise Changed(sentence, reverse("cases:monev_new", args=[case.pk]))
    _check_dates(case, plan, text, next_on)
    written = [(goal, findings.get(goal.pk, GoalFinding())) for goal in plan.goals.all()]
    missing = missing_parts(text, [finding for _goal, finding in written])
    if missing:
        raise Refused("R26", obj=case, act=ACT, missing=missing)
    record = _write(written, case=case, plan=plan, by=by, submission_id=submission_id, **vars(text))
    _carry_out(record, by=by, next_on=next_on)
    touch(case)
    audit.record(ACT, by=by, obj=record, decision=text.decision, t_score=str(record.t_score))
    return record


def _write(written: Sequence[tuple[Goal, GoalFinding]], **fields: Any) -> MonevRecord:
    rated = [(goal, one.finding, one.level) for goal, one in written if one.level is not None]
    due = pending_due(fields["case"])
    record = MonevRecord.objects.create(
        due=due if due is not None and met_by(due, fields["held_on"]) else None,
        recorded_at=clock.now(),
        t_score=t_score((level, goal.weight) for goal, _finding, level in rated),
        **fields,
    )
    MonevFinding.objects.bulk_create(
        MonevFinding(record=record, goal=goal, finding=finding, level=level)
        for goal, finding, level in rated
    )
    return record


def missing_parts(text: MonevText, findings: Sequence[GoalFinding]) -> list[str]:
    """What a monev still lacks (R26), in the order of the form; goals by their number."""
    missing = []
    if not (text.observation or text.interview or text.data_collection):
        missing.append(_("Cara: observasi, wawancara, atau pengumpulan data"))
    if text.data_collection and not text.data_source:
        missing.append(_("Sumber data yang dikumpulkan"))
    for number, finding in enumerate(findings, start=1):
        if not finding.finding:
            missing.append(_("Temuan untuk tujuan %(number)d") % {"number": number})
        if finding.level is None:
            missing.append(_("Tingkat GAS untuk tujuan %(number)d") % {"number": number})
    if not text.effective:
        missing.append(_("Efektif atau tidak"))
    if not text.decision:
        missing.append(_("Keputusan"))
    elif text.decision != Decision.CONTINUE and not text.decision_reason:
        missing.append(_("Alasan keputusan"))
    return missing


@transaction.atomic
def add_addendum(*, record: MonevRecord, by: Any, text: str) -> MonevAddendum:
    """A dated addendum beside a signed monev, which itself stays as it was signed (R22)."""
    addendum = MonevAddendum.objects.create(record=record, by=by, at=clock.now(), text=text)
    touch(record.case)
    audit.record("monev.addendum", by=by, obj=record, addendum=str(addendum.pk))
    return addendum


def _check_dates(case: Case, plan: PlanVersion, text: MonevText, next_on: dt.date | None) -> None:
    zone = case.unit.zone
    first = (plan.approved_at or case.opened_at).astimezone(zone).date()
    problem = ""
    field = "held_on"
    if text.held_on > clock.today(case.unit.time_zone):
        problem = _("tanggal monev belum tiba")
    elif text.held_on < first:
        day = formats.date_format(first, "DATE_FORMAT")
        problem = _("rencana ini baru disahkan %(day)s") % {"day": day}
    elif next_on is not None and next_on <= text.held_on:
        problem, field = _("monev berikut harus setelah monev ini"), "next_on"
    if problem:
        raise Refused("R23", obj=case, act=ACT, detail=problem, field=field)


def _carry_out(record: MonevRecord, *, by: Any, next_on: dt.date | None) -> None:
    case = record.case
    if record.decision == Decision.TERMINATE:
        if record.due is not None:
            settle_due(due=record.due, status=MonevDueStatus.DONE)
        end_schedule(case=case)
        _close_plan_work(case, by=by)
        _walk(case, Stage.PLANNING, Stage.INTERVENTION, Stage.MONEV, Stage.EVALUATION, by=by)
        _tell_supervisors(record)
        return
    _make_next(record, next_on)
    if record.decision == Decision.ALTER_STRATEGY:
        if case.stage == Stage.INTERVENTION:
            move_stage(case=case, to=Stage.MONEV, by=by)
        draft_next_version(case=case, by=by, reason=record.decision_reason[:500])
    elif case.stage == Stage.MONEV:
        move_stage(case=case, to=Stage.INTERVENTION, by=by)


def _walk(case: Case, *road: Stage, by: Any) -> None:
    """Go along `road` from where the case stands on it, or from its beginning."""
    here = road.index(Stage(case.stage)) + 1 if case.stage in road else 0
    for stage in road[here:]:
        move_stage(case=case, to=stage, by=by)


def _close_plan_work(case: Case, *, by: Any) -> None:
    """No plan goes on being written when the case goes to evaluation."""
    plan = PlanVersion.objects.in_work().filter(case=case).first()
    if plan is None:
        return
    if plan.status == PlanStatus.SUBMITTED:
        sentence = _("Rencana versi %(number)d masih menunggu pengesahan; tunggu keputusannya.")
        url = reverse("cases:plan_detail", args=[case.pk])
        raise Changed(sentence % {"number": plan.number}, url)
    with house_language():
        reason = _("Monev memutuskan akhiri: kasus menuju evaluasi.")
    shelve_plan(plan=plan, by=by, reason=reason)


def _make_next(record: MonevRecord, next_on: dt.date | None) -> None:
    """Take off the date that is met and make the next one; a date that still stands is kept."""
    schedule, due = open_schedule(record.case), record.due or pending_due(record.case)
    if schedule is None:
        return
    nominal = next_on or next_nominal(schedule, held_on=record.held_on)
    if due is not None and (record.due is not None or nominal != due.nominal_on):
        met = record.due is not None
        settle_due(due=due, status=MonevDueStatus.DONE if met else MonevDueStatus.CANCELLED)
        due = None
    following = due or add_due(schedule=schedule, nominal_on=nominal)
    record.next_on = following.due_on
    record.save(update_fields=["next_on"])


@house_language()
def _tell_supervisors(record: MonevRecord) -> None:
    case = record.case
    for supervisor in supervisors_of(case.worker):
        notify(
            recipient=supervisor,
            kind="monev.terminate",
            title=_("Monev %(number)s: menuju evaluasi") % {"number": case.number},
            body=_("%(initials)s · diputuskan %(worker)s.")
            % {"initials": initials(case.client.name), "worker": record.by},
            url=reverse("cases:monev_detail", args=[case.pk, record.pk]),
            dedup=f"monev.terminate:{record.pk}",
        )
