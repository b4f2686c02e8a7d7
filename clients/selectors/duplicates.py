"""The look-out for people who are already known (R24).

This look-up crosses scope on purpose: it is the one place where the whole register is compared,
and what leaves it is a `Card` with no more than initials, year, village and whom to ask.
"""

import uuid
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from agency.lines import supervisors_of
from clients import names
from clients.alike import ids_alike
from clients.birth import BirthPrecision, may_be_same
from clients.models import Address, Client, DuplicateInquiry, FamilyMember
from clients.registration import Registration
from core import clock
from core.acting import for_purpose

MOST_CANDIDATES = 50
MOST_MATCHES = 5


@dataclass(frozen=True, slots=True)
class Match:
    """A client, or a member of a client's family, who may be the person described."""

    client: Client
    member: FamilyMember | None
    same_nik: bool
    similarity: float
    reasons: tuple[str | Promise, ...]

    @property
    def person(self) -> Client | FamilyMember:
        return self.member or self.client


@dataclass(frozen=True, slots=True)
class Card:
    """What somebody may read about a match: nothing that is content of a file.

    Outside the reader's scope a match by NIK shows only that a client exists and whom to ask.
    `url` leads to the file where the reader may open it.
    """

    initials: str
    year: str
    village: str
    ask: str
    url: str
    same_nik: bool
    reasons: tuple[str | Promise, ...]


def find_matches(facts: Registration, *, exclude: Collection[uuid.UUID] = ()) -> list[Match]:
    """Who may be the person described, the surest first; never one of the clients in `exclude`."""
    found: dict[Any, Match] = {}
    with for_purpose("duplicates"):
        alike = [*_by_nik(facts), *_by_name(facts)]
    for match in alike:
        if match.client.pk not in exclude:
            found.setdefault(match.person.pk, match)
    ranked = sorted(found.values(), key=lambda match: (not match.same_nik, -match.similarity))
    return ranked[:MOST_MATCHES]


def cards_for(matches: Iterable[Match], reader: Any) -> list[Card]:
    """The matches as `reader` may see them."""
    matches = list(matches)
    ids = [match.client.pk for match in matches]
    open_to_reader = set(
        Client.objects.filter(pk__in=ids).visible_to(reader).values_list("pk", flat=True)
    )
    return [_card(match, match.client.pk in open_to_reader) for match in matches]


def whom_to_ask(client: Client) -> Any:
    """The supervisor of the responsible worker, or the worker where there is none."""
    above = supervisors_of(client.responsible)
    return above[0] if above else client.responsible


def village_of(client: Client) -> str:
    """Village or hamlet for a card; empty where the client has a secret address now."""
    today = clock.today(client.unit.time_zone)
    now = [a for a in client.addresses.all() if _holds(a, today)]
    if any(address.kind == Address.Kind.SECRET for address in now):
        return ""
    for address in now:
        if address.region is not None or address.hamlet:
            return address.region.name if address.region is not None else address.hamlet
    return ""


def _card(match: Match, visible: bool) -> Card:
    hidden = match.same_nik and not visible
    person = match.person
    year = str(person.birth_date.year) if person.birth_date else ""
    return Card(
        initials="" if hidden else names.initials(person.name),
        year="" if hidden else year,
        village="" if hidden else village_of(match.client),
        ask=str(whom_to_ask(match.client)),
        url=reverse("clients:detail", args=[match.client.pk]) if visible else "",
        same_nik=match.same_nik,
        reasons=match.reasons,
    )


def _clients() -> Any:
    addresses = Prefetch("addresses", Address.objects.select_related("region"))
    return Client.objects.select_related("responsible", "unit").prefetch_related(addresses)


def _members() -> Any:
    addresses = Prefetch("client__addresses", Address.objects.select_related("region"))
    chosen = FamilyMember.objects.present().filter(person__isnull=True)
    return chosen.select_related("client__responsible", "client__unit").prefetch_related(addresses)


def _by_nik(facts: Registration) -> Iterator[Match]:
    same = (_("NIK sama"),)
    for client in _clients().with_nik(facts.nik)[:MOST_MATCHES]:
        yield Match(client, None, True, 1.0, same)
    for member in _members().with_nik(facts.nik)[:MOST_MATCHES]:
        yield Match(member.client, member, True, 1.0, same)


def _by_name(facts: Registration) -> Iterator[Match]:
    key = names.search_key(facts.name)
    if not key:
        return
    candidates = list(_resembling(_clients().filter(kind=facts.kind), facts.name, key))
    if facts.kind == Client.Kind.PERSON:
        candidates += _resembling(_members(), facts.name, key)
    for person in candidates:
        member = person if isinstance(person, FamilyMember) else None
        client = person.client if isinstance(person, FamilyMember) else person
        alike = names.similarity(key, person.name_key)
        reasons = _agreement(facts, key, person, client)
        if reasons:
            yield Match(client, member, False, alike, reasons)


def _resembling(queryset: Any, name: str, key: str) -> Iterator[Any]:
    """Alike as a whole, or the one name standing inside the other."""
    words = key.split()
    parts = {" ".join(words[: i + 1]) for i in range(len(words))} | set(words)
    queryset = queryset.filter(pk__in=ids_alike(queryset.model, key, parts - {key}))
    yield from queryset.named_like(name).order_by("-similarity")[:MOST_CANDIDATES]
    yield from queryset.filter(name_key__in=parts - {key})[:MOST_CANDIDATES]
    yield from queryset.filter(name_key__trigram_word_similar=key)[:MOST_CANDIDATES]


def _agreement(
    facts: Registration, key: str, person: Client | FamilyMember, client: Client
) -> tuple[str | Promise, ...]:
    """What the two have in common; empty where they are taken for two people.

    A like name is enough with an agreeing birth year, or, where a birth year is missing, with the
    same village or relative or the very same name. One name inside the other (Samuel and Samuel
    Latuheru) needs an agreeing birth year and the same village or relative.
    """
    if facts.sex and person.sex and facts.sex != person.sex:
        return ()
    alike = names.similarity(key, person.name_key) >= names.THRESHOLD
    if not alike and not names.contains(key, person.name_key):
        return ()
    born = _same_birth(facts, person)
    if born is False:
        return ()
    place, kin = _same_place(facts, client), _same_kin(facts, client, person)
    enough = born or place or kin or key == person.name_key
    if not (enough if alike else born and (place or kin)):
        return ()
    said = ((True, _("nama")), (born, _("tahun lahir")), (place, _("desa")), (kin, _("keluarga")))
    return tuple(word for holds, word in said if holds)


def _same_birth(facts: Registration, person: Client | FamilyMember) -> bool | None:
    if facts.birth_date is None or person.birth_date is None:
        return None
    told, stored = facts.birth_precision, person.birth_precision
    if BirthPrecision.UNKNOWN in (told, stored):
        return None
    return may_be_same((facts.birth_date, told), (person.birth_date, stored))


def _same_place(facts: Registration, client: Client) -> bool:
    hamlet = names.normalise(facts.hamlet)
    for address in client.addresses.all():
        if facts.region_code and address.region_id == facts.region_code:
            return True
        if hamlet and names.normalise(address.hamlet) == hamlet:
            return True
    return False


def _same_kin(facts: Registration, client: Client, person: Client | FamilyMember) -> bool:
    key = names.search_key(facts.relative_name)
    if not key:
        return False
    kin = [one.name_key for one in client.family.all() if one.pk != person.pk]
    if person is not client:
        kin.append(client.name_key)
    return any(
        names.similarity(key, other) >= names.THRESHOLD or names.contains(key, other)
        for other in kin
    )


def _holds(address: Address, today: Any) -> bool:
    begun = address.starts_on is None or address.starts_on <= today
    return begun and (address.ends_on is None or address.ends_on >= today)


def inquiries_waiting(user: Any) -> int:
    """How many questions "one person or two?" wait for this person's decision; one query."""
    return DuplicateInquiry.objects.open().decidable_by(user).count()
