"""What must stand before the next step of a case (practice.md §4, stage gates)."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case, Consent, ConsentTalk, Emergency, PlanVersion
from core import clock
from core.refusals import Refused, WayOut


def last_consents(case: Any, purpose: str) -> Any:
    """The answers for `purpose` of the client or household, the last one first.

    case: a case, its id or an OuterRef to it.
    """
    rows = Consent.objects.filter(case=case, purpose=purpose)
    return rows.order_by("-given_at", "-talk__recorded_at")


def last_consent(case: Case, purpose: str, *, member: Any = None) -> Consent | None:
    """The last answer for `purpose`, of the client or household, or of one family member."""
    rows = last_consents(case, purpose).filter(talk__member=member)
    found: Consent | None = rows.select_related("talk").first()
    return found


def consent_in_force(
    case: Case, purpose: str = Consent.Purpose.SERVICE, *, member: Any = None
) -> bool:
    """Whether the last answer for `purpose` is a yes that is neither withdrawn nor expired.

    A child's own no stands against a guardian's yes, save for the service itself, where refusing
    does not end protection. For the service of the client a notice on legal ground counts too,
    and consent that cannot be asked yet counts until the day on which it must be asked again.
    """
    last = last_consent(case, purpose, member=member)
    if purpose == Consent.Purpose.SERVICE:
        without = talks_without_answer(case).first() if member is None else None
        return service_in_force(case, last, without)
    if last is None or not _runs(last, case):
        return False
    return last.child_answer != Consent.Answer.REFUSES


def service_in_force(case: Case, last: Consent | None, without: ConsentTalk | None) -> bool:
    """Whether there is consent to the service: by the last answer, or by a later talk without."""
    if without is not None and (last is None or without.held_at >= last.given_at):
        return _stands(without, case)
    return last is not None and _runs(last, case)


def talks_without_answer(case: Any) -> Any:
    """Talks with the client that stand for an answer, the last one first.

    case: a case, its id or an OuterRef to it.
    """
    kinds = [ConsentTalk.Consenter.NOT_YET, ConsentTalk.Consenter.LEGAL_NOTICE]
    rows = ConsentTalk.objects.filter(case=case, member__isnull=True, consenter__in=kinds)
    return rows.order_by("-held_at", "-recorded_at")


def _stands(talk: ConsentTalk, case: Case) -> bool:
    if talk.consenter == ConsentTalk.Consenter.LEGAL_NOTICE:
        return True
    return talk.ask_again_on is not None and talk.ask_again_on >= clock.today(case.unit.time_zone)


def _runs(consent: Consent, case: Case) -> bool:
    """A yes that still counts today."""
    return consent.answer == Consent.Answer.AGREES and not consent_ended(consent, case)


def consent_ended(consent: Consent, case: Case) -> bool:
    """Whether it was withdrawn, or its last day is over."""
    until = consent.valid_until
    over = until is not None and until < clock.today(case.unit.time_zone)
    return consent.withdrawn_at is not None or over


def open_emergency(case: Case) -> Emergency | None:
    """The emergency of the case that still waits for consent."""
    return Emergency.objects.filter(case=case, cleared_at__isnull=True).first()


def require_consent(case: Case, *, act: str = "") -> None:
    """Raise R01 unless consent is in force or an emergency is open; R29 where it has ended."""
    if consent_in_force(case) or open_emergency(case) is not None:
        return
    last = last_consent(case, Consent.Purpose.SERVICE)
    ended = last is not None and last.answer == Consent.Answer.AGREES
    raise Refused(
        "R29" if ended else "R01",
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


def assessment_finished(case: Case) -> bool:
    """Whether the last assessment is finished."""
    last = case.assessments.order_by("-started_at").first()
    return last is not None and last.status == "finished"


def _page(name: str, case: Case) -> str:
    return reverse(f"cases:{name}", args=[case.pk])
