"""Whose answer a plan needs, and how their answers stand (7.2; R18, R35, R38).

The rule (`required_answers`):

- **Adult client** (or of unknown age): the client.
- **Child as client** (under `adult_age`): one guardian, and the child from `assent_from_age` on.
  A younger child is not asked.
- **Family**: every adult who belongs to it and lives in the household. A child of the family from
  `assent_from_age` on may answer for his or her own part: the answer is listed, a missing one
  blocks nothing, a refusal counts as a child's refusal. A family without recorded adults answers
  through one spokesperson.
- **Group, community**: one spokesperson, named.

An answer counts for the content it was given to. "Belum ditanya" counts as settled only with a
reason (too young, unable, dangerous); the supervisor is shown it. Whoever is dead, separated from
the family or no longer belongs to it is not asked.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from agency import house_rules
from cases.models import ClientAnswer, PlanVersion
from cases.selectors.plans import hash_now
from clients.birth import age_on
from clients.models import Client, FamilyMember
from core import clock

Who = ClientAnswer.Who
CHILDREN = {FamilyMember.Relation.CHILD, FamilyMember.Relation.GRANDCHILD}

AGREES, REFUSES, EXCUSED, CHANGED, OPEN = "agrees", "refuses", "excused", "changed", "open"
WAITING = {OPEN, CHANGED}


@dataclass(frozen=True)
class Party:
    """Somebody whose answer is asked. `label` names the part, never the person (for refusals)."""

    who: str
    label: str
    member: FamilyMember | None = None
    name: str = ""
    age: int | None = None
    is_child: bool = False
    required: bool = True

    @property
    def key(self) -> str:
        """How a form names this party."""
        return f"{self.who}:{self.member.pk}" if self.member else self.who


@dataclass(frozen=True)
class Standing:
    """How the answer of one party stands: agrees, refuses, excused, changed (the plan was edited
    after the answer) or open.
    """

    party: Party
    state: str
    answer: ClientAnswer | None = None


@dataclass(frozen=True)
class Ages:
    """From which ages somebody is asked and is grown up, on a date."""

    today: dt.date
    adult: int
    assent: int

    def of(self, person: Any) -> int | None:
        """Whole years, None where unknown."""
        return age_on(person.birth_date, person.birth_precision, self.today)

    def is_child(self, person: Any) -> bool:
        """Under age; where only the year is known, whoever may still be a child counts as one."""
        age = self.of(person)
        if age is None:
            return getattr(person, "relation", "") in CHILDREN
        exact = person.birth_precision == Client.BirthPrecision.DAY
        return age < self.adult if exact else age <= self.adult


def ages_for(case: Any) -> Ages:
    """The lembaga's ages (agency.house_rules) on today's date in the unit's zone."""
    ages = house_rules.values("adult_age", "assent_from_age")
    return Ages(
        today=clock.today(case.unit.time_zone),
        adult=ages["adult_age"],
        assent=ages["assent_from_age"],
    )


def required_answers(plan: PlanVersion) -> list[Party]:
    """Everybody whose answer is asked for this version (the rule stands above)."""
    return asked_of(plan, family_of(plan))


def family_of(plan: PlanVersion) -> list[FamilyMember]:
    """The living people who belong to the client's family now; one query."""
    return list(plan.case.client.family.filter(ended_at__isnull=True, deceased=False))


def asked_of(plan: PlanVersion, everybody: Iterable[FamilyMember]) -> list[Party]:
    """The same from a family that was read already (`family_of`)."""
    client = plan.case.client
    ages = ages_for(plan.case)
    family = [one for one in everybody if not one.separated or one.is_guardian]
    if client.kind == Client.Kind.FAMILY:
        return _family_parties([m for m in family if m.in_household and not m.separated], ages)
    if client.kind != Client.Kind.PERSON:
        return [Party(Who.CLIENT, _("Wakil kelompok"))]
    if not ages.is_child(client):
        return [Party(Who.CLIENT, _("Klien"), name=client.name, age=ages.of(client))]
    return _child_parties(client, family, ages)


def standings(
    plan: PlanVersion, *, content_hash: str = "", family: Iterable[FamilyMember] | None = None
) -> list[Standing]:
    """How each party's answer stands, and every other answer that was recorded.

    content_hash: the fingerprint of the content now, if the caller has it at hand; family: that of
    `family_of`, likewise.
    """
    now_hash = content_hash or plan.content_hash or hash_now(plan)
    answers = list(plan.answers.select_related("member", "by").order_by("recorded_at", "pk"))
    parties = asked_of(plan, family_of(plan) if family is None else family)
    found = []
    for party in parties:
        mine = [answer for answer in answers if _answers_for(party, answer)]
        found.append(_standing(party, mine, now_hash))
        answers = [answer for answer in answers if answer not in mine]
    last = {(answer.who, answer.member_id): answer for answer in answers}
    for (who, _member), answer in last.items():
        label = str(Who(who).label)
        party = Party(who, label, answer.member, answer.name, required=False)
        found.append(_standing(party, [answer], now_hash))
    return found


def _family_parties(family: list[FamilyMember], ages: Ages) -> list[Party]:
    adults = [member for member in family if not ages.is_child(member)]
    children = [member for member in family if ages.is_child(member)]
    parties = [
        Party(Who.MEMBER, _("Anggota keluarga dewasa"), member, member.name, ages.of(member))
        for member in adults
    ] or [Party(Who.CLIENT, _("Wakil keluarga"))]
    parties += [
        Party(
            Who.MEMBER, _("Anak dalam keluarga"), child, child.name, ages.of(child),
            is_child=True, required=False,
        )
        for child in children
        if (ages.of(child) or 0) >= ages.assent
    ]  # fmt: skip
    return parties


def _child_parties(client: Client, family: list[FamilyMember], ages: Ages) -> list[Party]:
    guardians = [member for member in family if member.is_guardian]
    only = guardians[0] if len(guardians) == 1 else None
    name = ", ".join(member.name for member in guardians)
    parties = [Party(Who.GUARDIAN, _("Orang tua/wali"), only, name)]
    age = ages.of(client)
    old_enough = age is not None and age >= ages.assent
    if old_enough:
        parties.append(Party(Who.CHILD, _("Anak"), None, client.name, age, is_child=True))
    return parties


def _answers_for(party: Party, answer: ClientAnswer) -> bool:
    """The client's own answer counts as the child's and the other way round: one person."""
    own = {Who.CLIENT.value, Who.CHILD.value}
    if party.who == Who.MEMBER:
        return party.member is not None and answer.member_id == party.member.pk
    if party.who in own:
        return answer.who in own
    return answer.who == party.who


def _standing(party: Party, answers: list[ClientAnswer], now_hash: str) -> Standing:
    """The last answer of a person counts; of several guardians one who refuses is heard first."""
    several = party.who == Who.GUARDIAN
    last = {(a.member_id, a.name.casefold()) if several else None: a for a in answers}
    states = [(_state(answer, now_hash), answer) for answer in last.values()]
    for wanted in (REFUSES, AGREES, EXCUSED, CHANGED):
        for state, answer in states:
            if state == wanted:
                return Standing(party, state, answer)
    return Standing(party, OPEN, answers[-1] if answers else None)


def _state(answer: ClientAnswer, now_hash: str) -> str:
    if answer.content_hash != now_hash:
        return CHANGED
    if answer.answer == ClientAnswer.Answer.NOT_ASKED:
        return EXCUSED if answer.not_asked_reason else OPEN
    return str(answer.answer)
