"""What must stand before the next step of a case (practice.md §4, stage gates)."""

from typing import Any

from django.db.models import Q
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from cases.models import Case, Consent, ConsentTalk, Emergency, PlanVersion
from cases.states import Stage
from core import clock
from core.refusals import Refused, WayOut


def consent_in_force(case: Case, purpose: str = Consent.Purpose.SERVICE) -> bool:
    """Whether the last answer for `purpose` is a yes that is neither withdrawn nor expired.

    Consent that cannot be asked yet (ConsentTalk.Consenter.NOT_YET) counts for the service until
    the day on which it must be asked again.
    """
    now = clock.now()
    last = Consent.objects.filter(case=case, purpose=purpose).order_by("-given_at").first()
    if last is not None:
        until = last.valid_until
        return (
            last.answer == Consent.Answer.AGREES
            and last.withdrawn_at is None
            and (until is None or until >= clock.today(case.unit.time_zone))
        )
    if purpose != Consent.Purpose.SERVICE:
        return False
    return ConsentTalk.objects.filter(
        Q(case=case, consenter=ConsentTalk.Consenter.NOT_YET),
        held_at__lte=now,
        ask_again_on__gte=clock.today(case.unit.time_zone),
    ).exists()


def open_emergency(case: Case) -> Emergency | None:
    """The emergency of the case that still waits for consent."""
    return Emergency.objects.filter(case=case, cleared_at__isnull=True).first()


def require_consent(case: Case, *, act: str = "") -> None:
    """Raise R01 unless consent is in force or an emergency is open."""
    if consent_in_force(case) or open_emergency(case) is not None:
        return
    raise Refused(
        "R01",
        obj=case,
        act=act,
        ways_out=[
            WayOut(_("Catat persetujuan klien"), _page("consent_new", case)),
            WayOut(_("Jalur darurat"), _page("emergency_start", case)),
        ],
    )


def plan_in_force(case: Case) -> PlanVersion | None:
    """The approved plan version of the case."""
    return PlanVersion.objects.in_force().filter(case=case).first()


def missing_for_next(case: Case) -> list[WayOut]:
    """What is missing before the case can go on, each with the page where it is done."""
    checks: dict[str, Any] = {
        Stage.INTAKE: _missing_consent,
        Stage.CONSENT: _missing_assessment,
        Stage.ASSESSMENT: _missing_assessment,
        Stage.RESOURCE_MAPPING: _missing_plan,
        Stage.PLANNING: _missing_plan,
    }
    check = checks.get(case.stage)
    return check(case) if check is not None else []


def assessment_finished(case: Case) -> bool:
    """Whether the last assessment is finished."""
    last = case.assessments.order_by("-started_at").first()
    return last is not None and last.status == "finished"


def _missing_consent(case: Case) -> list[WayOut]:
    if consent_in_force(case):
        return []
    return [WayOut(_("Persetujuan klien"), _page("consent_new", case))]


def _missing_assessment(case: Case) -> list[WayOut]:
    missing = _missing_consent(case)
    if not assessment_finished(case):
        url = _page("assessment_detail", case)
        missing.append(WayOut(_("Asesmen yang selesai"), url))
    return missing


def _missing_plan(case: Case) -> list[WayOut]:
    if plan_in_force(case) is not None and case.stage != Stage.PLANNING:
        return []
    url = _page("plan_detail", case)
    return [WayOut(_("Rencana yang disahkan supervisor"), url)]


def _page(name: str, case: Case) -> str:
    try:
        return reverse(f"cases:{name}", args=[case.pk])
    except NoReverseMatch:
        return ""
