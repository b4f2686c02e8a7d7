"""Where the consents of a case stand now."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from agency import house_rules
from cases import gates
from cases.consent_points import POINTS
from cases.models import Case, Consent, ConsentTalk
from clients.birth import age_on
from clients.models import Client, FamilyMember
from core import clock
from core.badges import Badge


@dataclass(frozen=True)
class Standing:
    """One purpose: its last answer and in which state it is."""

    label: Any
    consent: Consent
    badge: Badge
    in_force: bool


def standings_of(case: Case, *, member: FamilyMember | None = None) -> list[Standing]:
    """The last answer for each purpose that was ever talked of, in the order of the purposes."""
    rows = Consent.objects.filter(case=case, talk__member=member).select_related("talk")
    last: dict[str, Consent] = {}
    for consent in rows.order_by("given_at", "talk__recorded_at"):
        last[consent.purpose] = consent
    return [
        _standing(label, last[purpose], case)
        for purpose, label in Consent.Purpose.choices
        if purpose in last
    ]


def members_without_talk(case: Case) -> list[FamilyMember]:
    """Of a family as client: who was not asked yet and is old enough to answer for themselves.

    The relatives of a single client are not listed: one of them may be whom the client fears.
    """
    if case.client.kind != Client.Kind.FAMILY:
        return []
    asked = ConsentTalk.objects.filter(case=case, member__isnull=False).values("member_id")
    members = FamilyMember.objects.filter(
        client=case.client_id, ended_at=None, deceased=False, separated=False
    )
    return [member for member in members.exclude(pk__in=asked) if _may_answer(member, case)]


def _may_answer(member: FamilyMember, case: Case) -> bool:
    age = age_on(member.birth_date, member.birth_precision, clock.today(case.unit.time_zone))
    return age is None or age >= house_rules.value("assent_from_age")


def facts_of(talk: ConsentTalk) -> list[tuple[Any, Any]]:
    """The pairs (label, value) of a talk that say something."""
    told = ", ".join(str(label) for code, label in POINTS.items() if code in talk.told)
    pairs = [
        (_("Untuk siapa"), talk.member.name if talk.member else ""),
        (_("Siapa yang menyetujui"), _who(talk)),
        (_("Dukungan yang diberikan"), talk.support),
        (_("Dasar hukum"), talk.legal_basis),
        (_("Alasan belum dapat diminta"), talk.get_not_yet_ground_display()),
        (_("Orang kedua yang tahu"), talk.second_person),
        (_("Ditanyakan lagi"), talk.ask_again_on),
        (_("Yang dijelaskan"), told),
        (_("Naskah yang dibacakan"), talk.script_version),
        (_("Lingkup pelayanan"), talk.scope),
        (_("Biaya"), _joined(talk.get_fee_display(), talk.fee_note)),
        (_("Bahasa"), talk.language),
        (_("Kesediaan anak"), _joined(talk.get_assent_display(), talk.assent_note)),
        (_("Cara menyetujui"), _joined(talk.get_way_display(), talk.oral_reason)),
        (_("Saksi"), talk.witness),
        (_("Catatan"), talk.note),
        (_("Dicatat oleh"), talk.by),
    ]
    return [(label, value) for label, value in pairs if value]


def _standing(label: Any, consent: Consent, case: Case) -> Standing:
    if consent.withdrawn_at is not None:
        badge = Badge(_("Dicabut"), "danger", "x-lg")
    elif consent.answer == Consent.Answer.REFUSES:
        badge = Badge(_("Ditolak"), "danger", "x-lg")
    elif gates.consent_ended(consent, case):
        badge = Badge(_("Berakhir"), "warning", "clock-history")
    elif consent.child_answer == Consent.Answer.REFUSES:
        badge = Badge(_("Anak menolak"), "warning", "exclamation-triangle-fill")
    else:
        badge = Badge(_("Berlaku"), "success", "check-circle-fill")
    return Standing(label, consent, badge, badge.tone == "success")


def _who(talk: ConsentTalk) -> str:
    return _joined(talk.get_consenter_display(), talk.consenter_name, talk.consenter_relation)


def _joined(*parts: Any) -> str:
    return " · ".join(str(part) for part in parts if part)
