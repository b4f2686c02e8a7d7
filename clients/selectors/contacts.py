"""How a client can be reached, for the pages of those who may open the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django.utils.translation import gettext as _

from clients import phones
from clients.models import Address, Client, Phone, SafeContact
from core import clock


@dataclass(frozen=True, slots=True)
class PhoneWay:
    """One number with its links; number and links are empty where they are not safe to use."""

    phone: Phone
    number: str
    tel_url: str
    wa_url: str


@dataclass(frozen=True, slots=True)
class ContactWays:
    """`asked`: whether it is known how to reach the client safely; `text`: what to heed."""

    asked: bool
    text: str
    phones: tuple[PhoneWay, ...]
    map_url: str
    letter_ok: bool
    visit_ok: bool


def safe_contact_of(client: Client) -> SafeContact | None:
    """What was asked about reaching the client safely; None where it was not asked yet."""
    return getattr(client, "safe_contact", None)


def safe_contact_text(client: Client) -> str:
    """The lines of the banner before every way to reach the client; empty where not asked."""
    safe = safe_contact_of(client)
    if safe is None:
        return ""
    lines = [
        "" if safe.phone_ok else _("Jangan menelepon."),
        "" if safe.whatsapp_ok else _("Jangan lewat WhatsApp."),
        "" if safe.letter_ok else _("Jangan mengirim surat."),
        "" if safe.visit_ok else _("Jangan datang ke rumah."),
        _("Jam yang aman: %(hours)s") % {"hours": safe.hours} if safe.hours else "",
        _("Yang mengangkat: %(who)s") % {"who": safe.who_answers} if safe.who_answers else "",
        safe.note,
    ]
    return "\n".join(line for line in lines if line) or _("Boleh dihubungi dengan cara biasa.")


def contact_ways(client: Client) -> ContactWays:
    """Phones, WhatsApp and map, each only where it is safe."""
    asked = safe_contact_of(client)
    safe = asked or SafeContact()
    return ContactWays(
        asked=asked is not None,
        text=safe_contact_text(client),
        phones=tuple(_phone_way(phone, safe) for phone in client.phones.in_use()),
        map_url=_map_url(client) if safe.visit_ok else "",
        letter_ok=safe.letter_ok,
        visit_ok=safe.visit_ok,
    )


def addresses_of(client: Client, *, secret: bool = False) -> list[Address]:
    """Addresses, the current ones first; secret ones only for the client's own address page."""
    chosen = client.addresses.select_related("region")
    if not secret:
        chosen = chosen.showable()
    return in_order(client, chosen)


def in_order(client: Client, addresses: Iterable[Address]) -> list[Address]:
    """These addresses of the client, the current ones first."""
    today = clock.today(client.unit.time_zone)
    return sorted(addresses, key=lambda a: (_ended(a, today), -a.created_at.timestamp()))


def _phone_way(phone: Phone, safe: SafeContact) -> PhoneWay:
    wa_url = phones.wa_link(phone.number) if safe.whatsapp_ok and phone.whatsapp else ""
    tel_url = phones.tel_link(phone.number) if safe.phone_ok else ""
    usable = safe.phone_ok or safe.whatsapp_ok
    return PhoneWay(phone, phones.display(phone.number) if usable else "", tel_url, wa_url)


def _map_url(client: Client) -> str:
    """A `geo:` address that opens the phone's own map with the current, never secret, address."""
    today = clock.today(client.unit.time_zone)
    address = client.addresses.showable().current(today).select_related("region").first()
    if address is None or address.region is None:
        return ""
    place = ", ".join(part for part in (address.hamlet, address.region.label) if part)
    return f"geo:0,0?q={quote(place)}"


def _ended(address: Address, today: Any) -> bool:
    return address.ends_on is not None and address.ends_on < today
