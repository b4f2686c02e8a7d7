"""Members of a family as client, and relations of a person as client."""

import datetime as dt
from typing import Any

from django.db import transaction

from agency import audit
from clients import names, nik
from clients.birth import BirthPrecision
from clients.models import Client, FamilyMember
from clients.services.births import require_born
from core import clock
from core.versions import save_version

CHANGEABLE = frozenset(
    {"name", "relation", "sex", "birth_date", "birth_precision", "nik", "in_household"}
    | {"is_guardian", "deceased", "separated", "suspected", "note", "person"}
)


@transaction.atomic
def add_member(
    *,
    client: Client,
    by: Any,
    name: str,
    relation: str,
    sex: str = "",
    birth_date: dt.date | None = None,
    birth_precision: str = BirthPrecision.UNKNOWN,
    nik: str = "",
    in_household: bool = True,
    is_guardian: bool = False,
    deceased: bool = False,
    separated: bool = False,
    suspected: bool = False,
    note: str = "",
    person: Client | None = None,
) -> FamilyMember:
    """Add a member or relation. No NIK is needed (R37 binds the client of record only).

    `person` is set where the member is a client too. Raises R23 for a birth date in the future.
    """
    require_born(birth_date, clock.today(client.unit.time_zone), act="member.add")
    known = birth_precision if birth_date else BirthPrecision.UNKNOWN
    member = FamilyMember(
        client=client, person=person, name=" ".join(name.split()), relation=relation, sex=sex,
        birth_date=birth_date, birth_precision=known, nik=nik, in_household=in_household,
        is_guardian=is_guardian, deceased=deceased, separated=separated, suspected=suspected,
        note=note, created_at=clock.now(),
    )  # fmt: skip
    _set_keys(member)
    member.save(force_insert=True)
    audit.record("member.add", by=by, obj=member)
    return member


@transaction.atomic
def update_member(*, member: FamilyMember, by: Any, version: int, **changes: Any) -> FamilyMember:
    """Change what is known of a member. Raises Stale, R23, TypeError for an unknown field."""
    unknown = set(changes) - CHANGEABLE
    if unknown:
        raise TypeError(f"update_member does not change {', '.join(sorted(unknown))}")
    today = clock.today(member.client.unit.time_zone)
    require_born(changes.get("birth_date"), today, act="member.update")
    save_version(member, version=version, changes=changes, wording={"nik": nik.mask})
    _set_keys(member)
    member.save(update_fields=["name_key", "nik", "nik_index"])
    audit.record("member.update", by=by, obj=member, fields=sorted(changes))
    return member


@transaction.atomic
def end_member(*, member: FamilyMember, by: Any) -> FamilyMember:
    """Take somebody off the list of members; the record stays (R30). Twice changes nothing."""
    if FamilyMember.objects.present().filter(pk=member.pk).update(ended_at=clock.now()):
        audit.record("member.end", by=by, obj=member)
    member.refresh_from_db()
    return member


def _set_keys(member: FamilyMember) -> None:
    member.name_key = names.search_key(member.name)
    member.nik = nik.normalise(member.nik)
    member.nik_index = nik.index(member.nik)
