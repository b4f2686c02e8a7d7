"""Asesmen: findings by domain, fact and reading apart, and the summary that finishes it."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from cases.gates import require_consent
from cases.models import Assessment, Case, Finding
from cases.services.alerts import announce_high_risk
from cases.services.stages import move_stage, touch
from cases.states import ASSESSMENT_STEPS, STAGE_STEPS, AssessmentStatus, Risk, Stage
from core import clock, states
from core.refusals import Refused, WayOut
from core.versions import raise_version, save_version


@transaction.atomic
def start_assessment(*, case: Case, by: Any) -> Assessment:
    """The case's running assessment, begun now if there is none; a finished one is opened again.

    Raises Refused R01 without consent and without an open emergency (Kodepeksos 7.2, 7.8).
    """
    require_consent(case, act="assessment.start")
    last = case.assessments.select_for_update().order_by("-started_at").first()
    if last is not None and last.status == AssessmentStatus.STARTED:
        return last
    if last is not None:
        states.move(last, AssessmentStatus.STARTED, steps=ASSESSMENT_STEPS, finished_at=None)
        audit.record("assessment.reopen", by=by, obj=last)
        return last
    assessment = Assessment.objects.create(case=case, started_at=clock.now(), started_by=by)
    audit.record("assessment.start", by=by, obj=assessment)
    if Stage.ASSESSMENT in STAGE_STEPS[case.stage]:
        move_stage(case=case, to=Stage.ASSESSMENT, by=by)
    return assessment


@transaction.atomic
def add_finding(
    *,
    assessment: Assessment,
    by: Any,
    domain: str,
    fact: str,
    method: str,
    found_on: dt.date,
    source: str = "",
    reading: str = "",
    member: Any = None,
) -> Finding:
    """One finding; `fact` is what was seen, heard or read, `reading` the worker's own view.

    Raises Refused R22 when the assessment is finished, R23 for a date in the future.
    """
    _require_running(assessment)
    _require_past(assessment, found_on)
    finding = Finding.objects.create(
        assessment=assessment,
        member=member,
        domain=domain,
        fact=fact,
        method=method,
        found_on=found_on,
        source=source,
        reading=reading,
        created_at=clock.now(),
        created_by=by,
    )
    audit.record("finding.add", by=by, obj=assessment, finding=str(finding.pk), domain=domain)
    touch(assessment.case)
    return finding


@transaction.atomic
def edit_finding(*, finding: Finding, by: Any, version: int, **changes: Any) -> Finding:
    """Change a finding of a running assessment.

    Raises Refused R22 (finished) or R23 (date), core.versions.Stale when it was changed meanwhile.
    """
    _require_running(finding.assessment)
    _require_past(finding.assessment, changes.get("found_on", finding.found_on))
    save_version(finding, version=version, changes=changes)
    audit.record("finding.edit", by=by, obj=finding.assessment, finding=str(finding.pk))
    touch(finding.assessment.case)
    return finding


@transaction.atomic
def save_summary(*, assessment: Assessment, by: Any, version: int, **texts: Any) -> Assessment:
    """Write problem, needs, strengths, risk and its reading; nothing of it is required yet.

    Raises Refused R22 (finished), core.versions.Stale when it was changed meanwhile.
    """
    _require_running(assessment)
    save_version(assessment, version=version, changes=texts)
    audit.record("assessment.summarise", by=by, obj=assessment)
    touch(assessment.case)
    return assessment


@transaction.atomic
def finish_assessment(*, assessment: Assessment, by: Any) -> Assessment:
    """Finish with problem, risk, needs and strengths; other domains may stay "belum digali".

    Raises Refused R17 with what is missing (Kodepeksos 4.1), WrongState if it is finished.
    """
    missing = missing_parts(assessment)
    if missing:
        raise Refused("R17", obj=assessment, act="assessment.finish", missing=missing)
    states.move(
        assessment,
        AssessmentStatus.FINISHED,
        steps=ASSESSMENT_STEPS,
        finished_at=clock.now(),
        finished_by=by,
    )
    raise_version(assessment)
    audit.record("assessment.finish", by=by, obj=assessment)
    _carry_risk(assessment, by=by)
    touch(assessment.case)
    return assessment


def _carry_risk(assessment: Assessment, *, by: Any) -> None:
    """The assessed risk becomes the risk of the case; a rise to tinggi is told at once."""
    case = Case.objects.select_for_update(of=("self",)).get(pk=assessment.case_id)
    if case.risk == assessment.risk:
        return
    Case.objects.filter(pk=case.pk).update(
        risk=assessment.risk, risk_since=clock.now(), version=F("version") + 1
    )
    assessment.case.refresh_from_db(fields=["risk", "risk_since", "version"])
    audit.record("case.risk", by=by, obj=case, old=case.risk, new=assessment.risk)
    if assessment.risk == Risk.HIGH:
        announce_high_risk(
            case=assessment.case,
            origin=f"assessment:{assessment.pk}:{assessment.version}",
            url=reverse("cases:assessment_detail", args=[case.pk]),
        )


def missing_parts(assessment: Assessment) -> list[WayOut]:
    """What an assessment still needs before it can be finished, with the page for each."""
    case = assessment.case
    summary = reverse("cases:assessment_summary", args=[case.pk])
    parts = [
        (assessment.problem, _("Rumusan masalah"), summary),
        (assessment.risk, _("Tingkat risiko"), summary),
        (assessment.needs, _("Kebutuhan"), summary),
        (assessment.strengths, _("Kekuatan dan potensi"), summary),
        (
            assessment.findings.exists(),
            _("Sedikitnya satu temuan"),
            reverse("cases:finding_add", args=[case.pk]),
        ),
    ]
    return [WayOut(label, url) for present, label, url in parts if not present]


def _require_running(assessment: Assessment) -> None:
    if assessment.status == AssessmentStatus.STARTED:
        return
    way = WayOut(
        _("Buka lagi asesmen"), reverse("cases:assessment_detail", args=[assessment.case_id])
    )
    raise Refused("R22", obj=assessment, act="assessment.edit", ways_out=[way])


def _require_past(assessment: Assessment, day: dt.date) -> None:
    if day > clock.today(assessment.case.unit.time_zone):
        detail = _("Temuan tidak dapat bertanggal di masa depan.")
        raise Refused("R23", obj=assessment, detail=detail, field="found_on")
