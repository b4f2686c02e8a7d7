"""Registering a client and changing what is known of them."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from agency import access, audit
from agency.numbering import next_number
from clients import names, nik, ppks
from clients.birth import BirthPrecision
from clients.models import Client, DuplicateInquiry, FamilyMember, IdentityChange, Region
from clients.registration import Registration
from clients.services.births import require_born
from clients.services.contacts import add_address, add_phone
from clients.services.duplicates import declare_different, refuse_duplicates
from clients.services.family import add_member
from core import clock
from core.acting import for_purpose
from core.refusals import Refused
from core.versions import save_version

NUMBER_LETTERS = "KL"
IDENTITY_FIELDS = ("name", "nickname", "sex", "birth_date", "birth_precision", "birth_place")
FREE_FIELDS = ("language", "communication", "member_count", "ppks", "safety_warning")


@transaction.atomic
def register_client(
    *,
    by: Any,
    facts: Registration,
    different_reason: str = "",
    inquiry: DuplicateInquiry | None = None,
) -> Client:
    """Register somebody as a client of `by`, with address, phone and relative where told.

    `different_reason`: why somebody who looks alike is another person. `inquiry`: a supervisor's
    answer "two people". Raises R37 for a person without NIK and without a reason for that,
    PossibleDuplicate (R24) for somebody who may be known, R23 for a birth date in the future.
    """
    today = clock.today(by.unit.time_zone)
    require_nik_or_reason(facts.kind, facts.nik, facts.nik_missing, act="client.register")
    require_born(facts.birth_date, today, act="client.register")
    cleared = {inquiry.found_id} if inquiry is not None and _clears(inquiry, by, facts) else set()
    others = refuse_duplicates(
        facts, by=by, act="client.register", different_reason=different_reason, exclude=cleared
    )
    client = _create(facts, by=by)
    access.sync(client)
    _store_around(client, facts, by=by)
    declare_different(
        client=client, others=[match.client for match in others], by=by, reason=different_reason
    )
    if inquiry is not None and cleared:
        with for_purpose("duplicates"):
            declare_different(
                client=client, others=[inquiry.found], by=inquiry.decided_by, reason=inquiry.note
            )
        inquiry.registered = client
        inquiry.save(update_fields=["registered"])
    audit.record("client.register", by=by, obj=client, kind=facts.kind)
    return client


@transaction.atomic
def update_client(
    *, client: Client, by: Any, version: int, reason: str = "", **changes: Any
) -> Client:
    """Change what is known of a client; the old identity stays in the history.

    `changes`: name, nickname, sex, birth_date, birth_precision, birth_place, language,
    communication, member_count, ppks, safety_warning. Raises Stale, R23, TypeError for others.
    """
    unknown = set(changes) - {*IDENTITY_FIELDS, *FREE_FIELDS}
    if unknown:
        raise TypeError(f"update_client does not change {', '.join(sorted(unknown))}")
    today = clock.today(client.unit.time_zone)
    require_born(changes.get("birth_date"), today, act="client.update")
    before = {field: getattr(client, field) for field in changes if field in IDENTITY_FIELDS}
    words = {"ppks": lambda numbers: ", ".join(ppks.labels(numbers))}
    if not save_version(client, version=version, changes=changes, wording=words):
        return client
    if "name" in changes:
        client.name_key = names.search_key(client.name)
        client.save(update_fields=["name_key"])
    changed = {field: old for field, old in before.items() if getattr(client, field) != old}
    keep_old_identity(client, changed, by=by, reason=reason)
    audit.record("client.update", by=by, obj=client, fields=sorted(changes))
    return client


def keep_old_identity(client: Client, before: dict[str, Any], *, by: Any, reason: str = "") -> None:
    """Write what stood in each identity field before, and what stands there now."""
    IdentityChange.objects.bulk_create(
        IdentityChange(
            client=client,
            field=field,
            old=_as_text(old),
            new=_as_text(getattr(client, field)),
            reason=reason.strip()[:500],
            changed_by=by,
            changed_at=clock.now(),
        )
        for field, old in before.items()
    )


def require_nik_or_reason(kind: str, number: str, missing: str, *, act: str) -> None:
    """R37 binds the client of record who is a person; families, groups, communities have none."""
    if kind == Client.Kind.PERSON and not nik.normalise(number) and not missing:
        raise Refused("R37", act=act, field="nik_missing")


def _clears(inquiry: DuplicateInquiry, by: Any, facts: Registration) -> bool:
    """Whether the answer is "two people", was asked by `by`, is unused, and is about this one."""
    asked = Registration.from_json(inquiry.typed)
    same = nik.normalise(asked.nik) == nik.normalise(facts.nik) and names.similarity(
        names.search_key(asked.name), names.search_key(facts.name)
    ) >= names.THRESHOLD  # fmt: skip
    return (
        same
        and inquiry.status == DuplicateInquiry.Status.TWO_PEOPLE
        and inquiry.asked_by_id == by.pk
        and inquiry.registered_id is None
    )


def _create(facts: Registration, *, by: Any) -> Client:
    person = facts.kind == Client.Kind.PERSON
    number = nik.normalise(facts.nik) if person else ""
    born = facts.birth_date if person else None
    return Client.objects.create(
        number=next_number(NUMBER_LETTERS, tz_name=by.unit.time_zone),
        kind=facts.kind,
        name=" ".join(facts.name.split()),
        nickname=facts.nickname,
        name_key=names.search_key(facts.name),
        sex=facts.sex if person else "",
        birth_date=born,
        birth_precision=facts.birth_precision if born else BirthPrecision.UNKNOWN,
        birth_place=facts.birth_place if person else "",
        nik=number,
        nik_index=nik.index(number),
        nik_missing="" if number or not person else facts.nik_missing,
        nik_missing_note="" if number or not person else facts.nik_missing_note,
        provisional_identity=person and not number,
        member_count=None if person else facts.member_count,
        language=facts.language,
        ppks=_sorted(facts.ppks),
        unit=by.unit,
        responsible=by,
        registered_by=by,
        registered_at=clock.now(),
    )


def _store_around(client: Client, facts: Registration, *, by: Any) -> None:
    region = Region.objects.filter(code=facts.region_code).first() if facts.region_code else None
    if facts.hamlet or facts.address or region:
        add_address(
            client=client, by=by, kind="domicile", text=facts.address, hamlet=facts.hamlet,
            region=region,
        )  # fmt: skip
    if facts.phone:
        add_phone(client=client, by=by, number=facts.phone, owner=facts.phone_owner)
    if facts.relative_name:
        add_member(
            client=client, by=by, name=facts.relative_name, relation=facts.relative_relation,
            in_household=facts.relative_relation != FamilyMember.Relation.OTHER,
        )  # fmt: skip


def _sorted(numbers: Iterable[int]) -> list[int]:
    return sorted(set(numbers))


def _as_text(value: Any) -> str:
    return "" if value is None else str(value)
