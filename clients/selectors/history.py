"""Riwayat perubahan of a client's file: identity, contacts and family, field by field."""

import datetime as dt
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from clients import nik, ppks
from clients.models import (
    Address,
    Client,
    FamilyMember,
    IdentityChange,
    Phone,
    SafeContact,
)
from core.changes import Entry, Reading, entries_of
from core.history import events_of

# A change and its reason are written in one request.
AT_ONCE = dt.timedelta(seconds=60)
PARTS: dict[str, str | Promise] = {
    "identitas": _("Identitas"),
    "kontak": _("Alamat dan telepon"),
    "keluarga": _("Keluarga"),
}


def _number(value: str) -> str:
    """A telephone number by its last digits: whole numbers stand on the contact page alone."""
    return f"••••{value[-3:]}" if value else ""


def _exact(value: str) -> str:
    """An exact address stands on the contact page alone, where each reading is written down."""
    return _now("(tercatat)") if value else ""


def _phone_note(event: Any) -> str:
    return " · ".join(filter(None, [event.owner, _number(str(event.number))]))


def _address_note(event: Any) -> str:
    return " · ".join(filter(None, [str(event.get_kind_display()), event.hamlet]))


CLIENT = Reading(
    Client,
    _("Data klien"),
    labels={"responsible": _("Penanggung jawab"), "unit": _("Unit")},
    words={"nik": nik.mask, "ppks": lambda numbers: ", ".join(ppks.labels(numbers))},
    hidden=frozenset({"number"}),
)
SAFE = Reading(SafeContact, _("Cara menghubungi yang aman"))
ADDRESS = Reading(Address, _("Alamat"), words={"text": _exact}, note=_address_note)
PHONE = Reading(
    Phone,
    _("Nomor telepon"),
    labels={"ended_at": _("Tidak dipakai sejak")},
    words={"number": _number},
    note=_phone_note,
)
MEMBER = Reading(
    FamilyMember,
    _("Anggota keluarga"),
    labels={"ended_at": _("Bukan anggota sejak"), "person": _("Berkas sendiri")},
    words={"nik": nik.mask},
    note=lambda event: event.name,
)
READINGS: dict[str, tuple[Reading, ...]] = {
    "identitas": (CLIENT, SAFE),
    "kontak": (ADDRESS, PHONE),
    "keluarga": (MEMBER,),
}


def entries_of_client(client: Client, part: str) -> list[Entry]:
    """All changes of one part of the file, newest first within each kind of row."""
    zone = client.unit.time_zone
    found = []
    for reading in READINGS[part]:
        events: Any = events_of(reading.model)
        column = "pgh_obj_id" if reading.model in {Client, SafeContact} else "client_id"
        found += entries_of(reading, events.filter(**{column: client.pk}), tz_name=zone)
    if part == "identitas":
        _say_why(client, found)
    return found


def _say_why(client: Client, entries: list[Entry]) -> None:
    """Put the reasons that were given beside the changes of identity they were given for."""
    given = list(IdentityChange.objects.filter(client=client).exclude(reason=""))
    for entry in entries:
        fields = {line.name for line in entry.lines}
        fitting = (
            row.reason
            for row in given
            if row.field in fields and abs(row.changed_at - entry.at) < AT_ONCE
        )
        entry.reason = next(fitting, "")
