"""What this room holds about a client, for the client's copy."""

from typing import Any

from django.utils.translation import gettext as _

from clients.birth import birth_label
from clients.extracts import OTHERS, Passage, Reader, Section
from clients.models import Client
from clients.selectors.contacts import in_order, safe_contact_text
from core.wording import local_day, local_time

# What the sections read of the client.
READS = (
    "addresses__region", "phones", "safe_contact", "family", "identity_changes", "own_statements",
    "data_requests", "unit", "responsible",
)  # fmt: skip


def sections(client: Client, reader: Reader) -> list[Section]:
    """Identity, addresses, phones, family, own statements and earlier requests."""
    return [
        Section(_("Identitas"), _identity(client), order=10),
        Section(_("Alamat dan kontak"), _contacts(client, reader), order=11),
        Section(_("Keluarga menurut catatan"), _family(client), order=12),
        Section(_("Perubahan identitas"), _changes(client), order=13),
        Section(_("Pernyataan klien"), _statements(client), order=80),
        Section(_("Permintaan tentang data"), _requests(client), order=81),
    ]


def _identity(client: Client) -> tuple[Passage, ...]:
    rows = [
        (_("Nomor klien"), client.number),
        (_("Nama"), client.name),
        (_("Nama panggilan"), client.nickname),
        (_("NIK"), client.nik),
        (_("Jenis kelamin"), client.get_sex_display() if client.sex else ""),
        (_("Lahir"), birth_label(client.birth_date, client.birth_precision)),
        (_("Tempat lahir"), client.birth_place),
        (_("Bahasa sehari-hari"), client.language),
        (_("Kebutuhan komunikasi"), client.communication),
        (_("Terdaftar"), local_time(client.registered_at, client.unit.time_zone)),
        (_("Penanggung jawab"), client.responsible),
    ]
    facts = [Passage(label, text) for label, text in rows if text]
    warning = client.safety_warning
    if warning:
        facts.append(Passage(_("Peringatan keselamatan"), warning, "safety_warning", OTHERS))
    return tuple(facts)


def _contacts(client: Client, reader: Reader) -> tuple[Passage, ...]:
    found = []
    for address in in_order(client, client.addresses.all()):
        place = [address.text, address.hamlet, address.region.label if address.region else ""]
        text = ", ".join(part for part in place if part)
        # A secret address is the client's own, but it never goes to somebody who stands in.
        hidden = OTHERS if reader.guardian and address.kind == "secret" else ""
        label = _("Alamat (%(kind)s)") % {"kind": address.get_kind_display()}
        found.append(Passage(label, text or "—", f"address:{address.pk}", hidden))
    for phone in client.phones.all():
        text = " · ".join(part for part in (phone.number, phone.owner, phone.note) if part)
        found.append(Passage(_("Telepon"), text, f"phone:{phone.pk}"))
    if safe := safe_contact_text(client):
        found.append(Passage(_("Cara menghubungi yang aman"), safe, "safe_contact"))
    return tuple(found)


def _family(client: Client) -> tuple[Passage, ...]:
    """Who belongs to the client, as the client knows it: relation and name, nothing else."""
    members = [member for member in client.family.all() if member.ended_at is None]
    found = [
        Passage(member.get_relation_display(), member.name, f"member:{member.pk}")
        for member in members
    ]
    notes = [
        Passage(_("Keterangan"), member.note, f"member_note:{member.pk}", OTHERS)
        for member in members
        if member.note
    ]
    return (*found, *notes)


def _changes(client: Client) -> tuple[Passage, ...]:
    tz = client.unit.time_zone
    return tuple(
        Passage(
            Client._meta.get_field(row.field).verbose_name,  # type: ignore[union-attr]
            f"{row.old or '—'} → {row.new or '—'} ({local_day(row.changed_at, tz)})",
            f"change:{row.pk}",
        )
        for row in client.identity_changes.all()
    )


def _statements(client: Client) -> tuple[Passage, ...]:
    tz = client.unit.time_zone
    return tuple(Passage(local_day(row.at, tz), row.text) for row in client.own_statements.all())


def _requests(client: Client) -> tuple[Passage, ...]:
    tz = client.unit.time_zone
    rows: Any = sorted(client.data_requests.all(), key=lambda row: row.received_at)
    return tuple(
        Passage(
            f"{row.number}, {local_day(row.received_at, tz)}",
            f"{row.get_kind_display()}: {row.get_status_display()}",
        )
        for row in rows
    )
