"""Persetujuan dan kontrak: one talk with its answers per purpose, and the end of an answer."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from cases.consent_age import is_child_now
from cases.consent_points import missing_points
from cases.keys import owner_in
from cases.models import Case, Consent, ConsentTalk
from cases.services.alerts import tell_supervisors
from cases.services.consent_follow_up import follow_up
from clients.models import FamilyMember
from clients.restrictions import require_unrestricted
from core import clock
from core.fields import sealed_values
from core.language import house_language
from core.refusals import Changed, Refused

Consenter = ConsentTalk.Consenter
# Purposes by which data leave the lembaga.
OUTWARD = frozenset({"contact_resource", "referral", "disclosure", "publicity", "research"})
OWN_WORD = frozenset({Consenter.CLIENT, Consenter.SUPPORTED})


@dataclass(frozen=True)
class PurposeAnswer:
    """The answer for one purpose; `child`: the child's own answer beside the guardian's, or ""."""

    purpose: str
    answer: str
    recipient: str = ""
    valid_until: dt.date | None = None
    child: str = ""


@dataclass(frozen=True)
class Talk:
    """What was said in one talk; the fields mean what they mean in ConsentTalk.

    `member`: the family member it concerns, None for the client or household. `told`: codes of
    cases.consent_points. `held_at`: aware, None means now. `photo`: a core.uploads.Photo.
    """

    consenter: str
    answers: Sequence[PurposeAnswer] = ()
    told: Sequence[str] = ()
    script_version: str = ""
    held_at: dt.datetime | None = None
    member: FamilyMember | None = None
    way: str = ""
    language: str = "Indonesia"
    scope: str = ""
    fee: str = ConsentTalk.Fee.FREE
    fee_note: str = ""
    consenter_name: str = ""
    consenter_relation: str = ""
    legal_basis: str = ""
    support: str = ""
    witness: str = ""
    oral_reason: str = ""
    assent: str = ""
    assent_note: str = ""
    not_yet_ground: str = ""
    second_person: str = ""
    note: str = ""
    photo: Any = None


@transaction.atomic
def record_consent(*, case: Case, by: Any, talk: Talk) -> ConsentTalk:
    """Write down a talk and its answers; append-only, a later talk replaces it.

    An answer about the service moves a case at intake to stage consent and ends the waiting of an
    emergency. Raises R01 when the wrong person agrees (an adult agrees herself), R02 when a point
    was not explained, R03 for a fee that was not, R23 for a moment in the future or before the
    intake.
    """
    held = talk.held_at or clock.now()
    _require_right_person(case, talk)
    _require_unrestricted(case, talk)
    _require_told(case, talk)
    _require_plausible(case, held)
    record = _write(case, by, talk, held)
    audit.record(
        "consent.record", by=by, obj=record, consenter=talk.consenter, way=talk.way,
        answers={answer.purpose: answer.answer for answer in talk.answers},
    )  # fmt: skip
    follow_up(case=case, talk=record, by=by)
    return record


@transaction.atomic
def withdraw_consent(*, consent: Consent, by: Any, note: str = "") -> Consent:
    """The client takes an answer back; the record stays, from now on it counts no more (R29).

    Raises core.refusals.Changed when it was taken back before.
    """
    now = clock.now()
    rows = Consent.objects.filter(pk=consent.pk, withdrawn_at__isnull=True)
    if not rows.update(**sealed_values(consent, {"withdrawn_at": now, "withdrawn_note": note})):
        raise Changed(_("Persetujuan ini sudah dicabut sebelumnya."))
    consent.withdrawn_at, consent.withdrawn_note = now, note
    audit.record("consent.withdraw", by=by, obj=consent, purpose=consent.purpose)
    if consent.purpose == Consent.Purpose.SERVICE:
        _tell_withdrawal(consent)
    return consent


@house_language()
def _tell_withdrawal(consent: Consent) -> None:
    tell_supervisors(
        case=consent.case,
        kind="consent.withdrawn",
        title=_("%(number)s: klien mencabut persetujuan") % {"number": consent.case.number},
        dedup=f"consent-withdrawn:{consent.pk}",
        url=reverse("cases:consent_list", args=[consent.case_id]),
        urgent=False,
        must_acknowledge=False,
    )


def _require_right_person(case: Case, talk: Talk) -> None:
    """R01: a guardian agrees for a child only, and a child does not agree alone."""
    subject = talk.member or case.client
    detail = ""
    child = is_child_now(subject, tz_name=case.unit.time_zone)
    if talk.consenter == Consenter.GUARDIAN and child is False:
        detail = _("Klien dewasa harus menyetujui sendiri.")
    elif talk.consenter == Consenter.GUARDIAN and child is None:
        detail = _("Tanggal lahir belum diketahui: tulis perkiraannya lebih dulu.")
    elif talk.consenter in OWN_WORD and child:
        detail = _("Klien masih anak: orang tua/wali menyetujui, anak menyatakan kesediaannya.")
    if detail:
        raise Refused("R01", obj=case, act="consent.record", detail=detail, field="consenter")


def _require_unrestricted(case: Case, talk: Talk) -> None:
    """R29: while the client has restricted the processing, no agreement leads data outside."""
    leading = [one for one in talk.answers if one.purpose in OUTWARD and one.answer == "agrees"]
    if leading:
        require_unrestricted(case.client, act="consent.record")


def _require_told(case: Case, talk: Talk) -> None:
    agreed = any(answer.answer == Consent.Answer.AGREES for answer in talk.answers)
    if not agreed and talk.consenter != Consenter.LEGAL_NOTICE:
        return
    missing = missing_points(talk.told)
    if missing:
        raise Refused("R02", obj=case, act="consent.record", missing=missing, field="told")
    if talk.fee != ConsentTalk.Fee.FREE and "fee" not in talk.told:
        raise Refused("R03", obj=case, act="consent.record", field="fee")


def _require_plausible(case: Case, held: dt.datetime) -> None:
    detail = ""
    if held > clock.now():
        detail = _("waktu ini belum tiba")
    elif held < case.opened_at.replace(second=0, microsecond=0):
        detail = _("sebelum kasus dibuka")
    if detail:
        raise Refused("R23", obj=case, act="consent.record", detail=detail, field="held_at")


def _write(case: Case, by: Any, talk: Talk, held: dt.datetime) -> ConsentTalk:
    plain = {
        name: getattr(talk, name)
        for name in Talk.__dataclass_fields__
        if name not in {"answers", "photo", "held_at", "told"}
    }
    record = ConsentTalk(
        case=case, by=by, held_at=held, recorded_at=clock.now(), told=list(talk.told), **plain
    )
    if talk.photo is not None:
        file = talk.photo.as_file(owner_in(case))
        record.photo.save(file.name, file, save=False)
    record.save()
    Consent.objects.bulk_create(
        Consent(
            talk=record, case=case, purpose=answer.purpose, recipient=answer.recipient,
            answer=answer.answer, child_answer=answer.child, given_at=held,
            valid_until=answer.valid_until,
        )
        for answer in talk.answers
    )  # fmt: skip
    return record
