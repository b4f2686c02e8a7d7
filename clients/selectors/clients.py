"""What the pages about clients read."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from clients import names, nik, ppks
from clients.birth import age_label, birth_label, is_child
from clients.models import Client, DuplicateInquiry
from clients.registration import Registration
from core import clock
from core.wording import local_time

Pairs = list[tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class Reunion:
    """A supervisor's answer "one person": where a member or client was met, and by whom."""

    name: str
    where_now: str
    asked_by: Any
    asked_at: str
    note: str


def clients_for_list(user: Any, text: str = "") -> QuerySet[Client]:
    """The clients whose files `user` may open, by name; narrowed by what was typed."""
    clients = Client.objects.visible_to(user).select_related("unit")
    return clients.matching(text) if text.strip() else clients


def client_line(client: Client) -> str:
    """Age, sex or kind, and hamlet in one line, for people inside the scope only."""
    age = age_label(client.birth_date, client.birth_precision, _today(client))
    who = client.get_sex_display() if client.sex else ""
    if client.kind != Client.Kind.PERSON:
        who = client.get_kind_display()
        if client.member_count:
            age = _("%(count)d anggota") % {"count": client.member_count}
    return " · ".join(str(part) for part in (age, who, client.hamlet) if part)


def identity_rows(client: Client) -> Pairs:
    """The pairs of the person card."""
    if client.kind != Client.Kind.PERSON:
        return [(_("Jenis klien"), client.get_kind_display()), *_shared_rows(client)]
    child = is_child(client.birth_date, client.birth_precision, _today(client))
    born = birth_label(client.birth_date, client.birth_precision)
    age = age_label(client.birth_date, client.birth_precision, _today(client))
    return [
        *_filled((_("Nama panggilan"), client.nickname)),
        (_("Jenis kelamin"), client.get_sex_display() if client.sex else ""),
        (_("Lahir"), ", ".join(part for part in (client.birth_place, born) if part)),
        (_("Usia"), _("%(age)s (anak)") % {"age": age} if child else age),
        *_shared_rows(client),
    ]


def nik_line(client: Client) -> str:
    """The NIK masked, or why there is none."""
    if client.nik:
        return nik.mask(client.nik)
    reason = client.get_nik_missing_display() if client.nik_missing else ""
    return " · ".join(str(part) for part in (reason, client.nik_missing_note) if part)


def nik_warnings(client: Client) -> tuple[str | Promise, ...]:
    """What does not fit in the NIK; it warns and blocks nothing."""
    return nik.check(
        client.nik,
        today=_today(client),
        birth_date=client.birth_date,
        precision=client.birth_precision,
        sex=client.sex,
    ).warnings


def reunions_of(client: Client) -> list[Reunion]:
    """Reunion notes about this client, for those who may open the file."""
    tz = client.unit.time_zone
    rows = DuplicateInquiry.objects.reunions_of(client).select_related("asked_by")
    return [_reunion(row, tz) for row in rows]


def registration_rows(facts: Registration) -> Pairs:
    """What the asker of a duplicate inquiry told, for whoever decides."""
    relation = facts.relative_name
    return [
        (_("Nama"), facts.name),
        (_("Lahir"), birth_label(facts.birth_date, facts.birth_precision)),
        (_("Jenis kelamin"), dict(Client.Sex.choices).get(facts.sex, "") if facts.sex else ""),
        (_("NIK"), nik.mask(facts.nik)),
        (_("Dusun/kampung"), facts.hamlet),
        (_("Keluarga"), relation),
        (_("Tempat orang ini sekarang"), facts.where_now),
    ]


def known_rows(client: Client, told: Registration) -> Pairs:
    """The same pairs of the known client, or of the family member who may be meant."""
    key = names.search_key(told.name)
    people: list[Any] = [client, *client.family.present()]
    person = max(people, key=lambda one: names.similarity(key, one.name_key))
    head = client.name if person is not client else ""
    return [
        (_("Nama"), person.name),
        (_("Lahir"), birth_label(person.birth_date, person.birth_precision)),
        (_("Jenis kelamin"), person.get_sex_display() if person.sex else ""),
        (_("NIK"), nik.mask(person.nik)),
        (_("Dusun/kampung"), client.hamlet),
        (_("Keluarga"), ", ".join([*filter(None, [head]), *_kin(people, person)])),
        (_("Penanggung jawab"), client.responsible),
    ]


def _kin(people: list[Any], person: Any) -> list[str]:
    return [one.name for one in people[1:] if one is not person]


def _shared_rows(client: Client) -> Pairs:
    return [
        (_("PPKS"), ", ".join(ppks.labels(client.ppks)) or _("Belum ditentukan")),
        *_filled((_("Bahasa sehari-hari"), client.language)),
        *_filled((_("Kebutuhan komunikasi"), client.communication)),
        (_("Penanggung jawab"), client.responsible),
        (_("Terdaftar"), local_time(client.registered_at, client.unit.time_zone)),
    ]


def _filled(row: tuple[Any, Any]) -> Pairs:
    """What is worth a line only when it is known."""
    return [row] if row[1] else []


def _reunion(row: DuplicateInquiry, tz: str) -> Reunion:
    told = Registration.from_json(row.typed)
    when = local_time(row.asked_at, tz)
    return Reunion(told.name, told.where_now, row.asked_by, when, row.note)


def _today(client: Client) -> Any:
    return clock.today(client.unit.time_zone)
