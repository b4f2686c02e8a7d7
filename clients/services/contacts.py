"""Addresses of four kinds, phones, and how a client can be reached safely."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from agency import audit
from clients import phones
from clients.models import Address, Client, Phone, Region, SafeContact
from core import clock
from core.refusals import Refused
from core.versions import save_version

HAMLET_ORDER = (Address.Kind.TEMPORARY, Address.Kind.DOMICILE, Address.Kind.ID_CARD)
SAFE_CONTACT_FIELDS = (
    "phone_ok", "whatsapp_ok", "letter_ok", "visit_ok", "hours", "who_answers", "note",
)  # fmt: skip


@transaction.atomic
def add_address(
    *,
    client: Client,
    by: Any,
    kind: str,
    text: str = "",
    hamlet: str = "",
    region: Region | None = None,
    starts_on: dt.date | None = None,
    ends_on: dt.date | None = None,
) -> Address:
    """Add an address that holds from `starts_on` to `ends_on` (dates in the unit's zone).

    Of a secret one everything stands in the encrypted text: hamlet and region are folded into it
    and never stored beside it. Raises R23 where it ends before it starts.
    """
    _require_order(starts_on, ends_on)
    if kind == Address.Kind.SECRET:
        parts = [text.strip(), hamlet.strip(), region.label if region else ""]
        text, hamlet, region = ", ".join(part for part in parts if part), "", None
    address = Address.objects.create(
        client=client,
        kind=kind,
        text=text.strip()[:500],
        hamlet=" ".join(hamlet.split()),
        region=region,
        starts_on=starts_on,
        ends_on=ends_on,
        created_at=clock.now(),
    )
    _refresh_hamlet(client)
    audit.record("address.add", by=by, obj=address, kind=kind)
    return address


@transaction.atomic
def end_address(*, address: Address, by: Any, ends_on: dt.date) -> Address:
    """Say until when an address held. It stays in the history. Raises R23 (see add_address)."""
    _require_order(address.starts_on, ends_on)
    address.ends_on = ends_on
    address.save(update_fields=["ends_on"])
    _refresh_hamlet(address.client)
    audit.record("address.end", by=by, obj=address, kind=address.kind)
    return address


@transaction.atomic
def add_phone(
    *, client: Client, by: Any, number: str, owner: str = "", whatsapp: bool = False, note: str = ""
) -> Phone:
    """Add a number as +62…; one that cannot be read is kept as typed."""
    phone = Phone.objects.create(
        client=client,
        number=phones.normalise(number)[:40],
        owner=owner,
        whatsapp=whatsapp,
        note=note,
        created_at=clock.now(),
    )
    audit.record("phone.add", by=by, obj=phone)
    return phone


@transaction.atomic
def end_phone(*, phone: Phone, by: Any) -> Phone:
    """Take a number out of use; a second time changes nothing."""
    if Phone.objects.in_use().filter(pk=phone.pk).update(ended_at=clock.now()):
        audit.record("phone.end", by=by, obj=phone)
    phone.refresh_from_db()
    return phone


@transaction.atomic
def set_safe_contact(*, client: Client, by: Any, version: int, **ways: Any) -> SafeContact:
    """Write how the client can be reached safely (practice.md §4).

    `ways`: phone_ok, whatsapp_ok, letter_ok, visit_ok (bool), hours, who_answers, note. `version`
    is 0 where nothing was asked yet. Raises Stale where somebody else was first.
    """
    unknown = set(ways) - set(SAFE_CONTACT_FIELDS)
    if unknown:
        raise TypeError(f"unknown ways: {', '.join(sorted(unknown))}")
    safe, new = SafeContact.objects.get_or_create(client=client, defaults=ways)
    if not new:
        save_version(safe, version=version, changes=ways)
    audit.record("safe_contact.set", by=by, obj=client)
    return safe


def _require_order(starts_on: dt.date | None, ends_on: dt.date | None) -> None:
    if starts_on and ends_on and ends_on < starts_on:
        detail = _("tanggal selesai sebelum tanggal mulai")
        raise Refused("R23", act="address.save", detail=detail, field="ends_on")


def _refresh_hamlet(client: Client) -> None:
    """The hamlet that lists show: of the best current address that is not secret."""
    today = clock.today(client.unit.time_zone)
    current = list(client.addresses.showable().current(today))
    current.sort(key=lambda address: HAMLET_ORDER.index(address.kind))
    found = next((_hamlet(address) for address in current if _hamlet(address)), "")
    if client.hamlet != found:
        client.hamlet = found
        client.save(update_fields=["hamlet"])


def _hamlet(address: Address) -> str:
    return address.hamlet or (address.region.name if address.region is not None else "")
