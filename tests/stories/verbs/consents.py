"""Persetujuan klien."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from cases.consent_points import REQUIRED
from cases.models import Case, Consent, ConsentTalk
from clients.models import Client, FamilyMember
from core import clock
from tests.stories.actor import ActorBase


class ConsentVerbs(ActorBase):
    """Consent per purpose, and taking it back."""

    def records_consent(
        self,
        case: Case,
        *,
        answers: dict[str, str] | None = None,
        told: Sequence[str] | None = REQUIRED,
        way: str = "signature",
        consenter: str = "client",
        member: FamilyMember | None = None,
        guardian: FamilyMember | str | None = None,
        assent: str = "",
        child: dict[str, str] | None = None,
        recipients: dict[str, str] | None = None,
        until: dict[str, dt.date] | None = None,
        at: dt.datetime | None = None,
        **facts: Any,
    ) -> ConsentTalk:
        """Persetujuan › Catat. `answers`: purpose -> agrees or refuses, {"service": "agrees"}
        unless told (service, photo, home_visit, contact_resource, referral, disclosure, publicity,
        research); `told`: points explained, the required ones unless told; `way`: signature, thumb,
        oral_witness (`witness`), oral (`oral_reason`); `consenter`: client, supported (`support`),
        guardian, legal_notice (`legal_basis`), not_yet_possible (`not_yet_ground`,
        `second_person`); `member`: for this one, else client or household; `guardian`: a family
        member or name who agrees for a child; `assent` of the child and `child`: its answers per
        purpose, one for all unless told; `recipients`, `until`: per purpose. Also language, fee,
        fee_note, scope, note, photo (bytes).
        """
        answers = {"service": "agrees"} if answers is None else answers
        form = _per_purpose(answers, child or _same(answers, assent), recipients, until)
        people = {"assent": assent, **_consenting(case, member, consenter, guardian)}
        self.does(
            "cases:consent_new",
            case.pk,
            member=member and member.pk,
            **{"language": "Indonesia", "fee": "free", **people, **form, **facts},
            told=list(told or ()),
            way=way,
            held_at=at or clock.now(),
        )
        return ConsentTalk.objects.filter(case=case).latest("recorded_at")

    def reads_out_consent(self, case: Case, **told: Any) -> ConsentTalk:
        """The same with the script read aloud, which ticks every point at once. Takes what
        records_consent takes, without `told`.
        """
        return self.records_consent(case, told=None, script_read=True, **told)

    def withdraws_consent(self, consent: Consent, *, note: str = "") -> Consent:
        """Persetujuan › Cabut: the client takes one answer back."""
        self.does("cases:consent_withdraw", consent.case_id, consent.pk, note=note)
        consent.refresh_from_db()
        return consent


def _per_purpose(
    answers: dict[str, str],
    child: dict[str, str],
    recipients: dict[str, str] | None,
    until: dict[str, dt.date] | None,
) -> dict[str, Any]:
    form: dict[str, Any] = {"purposes": [one for one in answers if one != "service"]}
    form |= {f"answer_{purpose}": said for purpose, said in answers.items()}
    form |= {f"child_{purpose}": said for purpose, said in child.items()}
    form |= {f"recipient_{purpose}": whom for purpose, whom in (recipients or {}).items()}
    return form | {f"until_{purpose}": day for purpose, day in (until or {}).items()}


def _same(answers: dict[str, str], assent: str) -> dict[str, str]:
    """The child's word for every purpose, where only one was told."""
    return dict.fromkeys(answers, assent) if assent in {"agrees", "refuses"} else {}


def _consenting(
    case: Case, member: FamilyMember | None, consenter: str, guardian: FamilyMember | str | None
) -> dict[str, str]:
    """Who agrees, by name where the form asks for it: a guardian, or the head of a household."""
    if isinstance(guardian, FamilyMember):
        relation = str(guardian.get_relation_display())
        names = {"consenter_name": guardian.name, "consenter_relation": relation}
        return {"consenter": "guardian", **names}
    if guardian:
        names = {"consenter_name": guardian, "consenter_relation": "wali"}
        return {"consenter": "guardian", **names}
    household = member is None and case.client.kind != Client.Kind.PERSON
    if household and consenter in {"client", "supported"}:
        head = case.client.family.filter(relation="head").first()
        return {"consenter": consenter, "consenter_name": head.name if head else "Wakil kelompok"}
    return {"consenter": consenter}
