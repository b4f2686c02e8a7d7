"""Registering a client as the demonstration tells of it."""

import datetime as dt

from agency.models import Staff
from clients.models import Client, SafeContact
from clients.registration import Registration
from clients.services.clients import register_client, update_client
from clients.services.contacts import add_address, end_address, set_safe_contact
from clients.services.duplicates import ask_about_duplicate
from clients.services.family import add_member
from clients.services.identity import set_nik
from core import clock
from pekso.demo.acts import AskWhetherKnown, GetNik, MoveHouse, Person, Relative
from pekso.demo.moments import Moments
from pekso.demo.perform import perform
from pekso.demo.scene import Scene

FICTIONAL_DISTRICT = "998877"
PLACE = "Kabupaten Sukamaju (fiktif)"
WOMAN_SHIFT = 40


def register(scene: Scene, person: Person, by: Staff) -> Client:
    """Register the client of a course with family, addresses and ways to be reached."""
    client = register_client(by=by, facts=facts_of(scene, person))
    for relative in person.family:
        _add_relative(client, relative, by, scene.moments)
    if person.hidden_address:
        add_address(client=client, by=by, kind="secret", text=person.hidden_address)
    if person.safe:
        set_safe_contact(client=client, by=by, version=0, **person.safe)
    if person.warning or person.communication:
        update_client(
            client=client, by=by, version=client.version, safety_warning=person.warning,
            communication=person.communication,
        )  # fmt: skip
    return client


def facts_of(scene: Scene, person: Person) -> Registration:
    """What is typed into the form of registration."""
    born = born_on(person.born, person.age, scene.moments)
    if born is not None and person.precision != "day":
        born = born.replace(month=1, day=1)
    address = ", ".join(filter(None, [person.address, PLACE])) if person.address else ""
    return Registration(
        kind=person.kind, name=person.name, nickname=person.nickname, sex=person.sex,
        birth_date=born, birth_precision=person.precision if born else "unknown",
        birth_place=person.birth_place, nik=_nik(scene, person, born),
        nik_missing=person.nik_missing, nik_missing_note=person.nik_missing_note,
        member_count=person.members, language=person.language, hamlet=person.hamlet,
        address=address, phone=_phone(scene, person), phone_owner=person.phone_owner,
    )  # fmt: skip


def born_on(written: str, age: int | None, moments: Moments) -> dt.date | None:
    """A birth date: as written, or of somebody who turned `age` some time in the last year."""
    if written:
        return dt.date.fromisoformat(written)
    if age is None:
        return None
    months_since_birthday = 1 + age % 10
    return (moments.today - dt.timedelta(days=age * 365.25 + months_since_birthday * 30)).replace(
        day=1 + (age * 7) % 28
    )


def _nik(scene: Scene, person: Person, born: dt.date | None) -> str:
    if person.nik or person.nik_missing or person.kind != "person" or born is None:
        return person.nik
    day = born.day + (WOMAN_SHIFT if person.sex == "P" else 0)
    return f"{FICTIONAL_DISTRICT}{day:02d}{born:%m%y}{scene.number + 100:04d}"


def _phone(scene: Scene, person: Person) -> str:
    if person.phone == "-":
        return ""
    return person.phone or f"0800-0000-0{scene.number + 100:03d}"


def _add_relative(client: Client, relative: Relative, by: Staff, moments: Moments) -> None:
    born = born_on(relative.born, relative.age, moments)
    exact = "day" if relative.born else "year"
    if born is not None and exact == "year":
        born = born.replace(month=1, day=1)
    add_member(
        client=client, by=by, name=relative.name, relation=relative.relation, sex=relative.sex,
        birth_date=born, birth_precision=exact if born else "unknown",
        in_household=relative.household, is_guardian=relative.guardian,
        deceased=relative.deceased, separated=relative.separated, note=relative.note,
    )  # fmt: skip


@perform.register
def ask(act: AskWhetherKnown, scene: Scene) -> None:
    """Ask the supervisor whether somebody is a client already."""
    ask_about_duplicate(by=scene.worker, facts=facts_of(scene, scene.person))


def ask_for_safe_ways(client: Client, by: Staff) -> None:
    """At consent it is asked how the client can be reached, if it was not before."""
    if not SafeContact.objects.filter(client=client).exists():
        set_safe_contact(client=client, by=by, version=0, hours="Senin–Sabtu, 08.00–17.00")


@perform.register
def move_house(act: MoveHouse, scene: Scene) -> None:
    """The client lives elsewhere from now on."""
    today = clock.today(scene.worker.unit.time_zone)
    for address in scene.client.addresses.filter(kind="domicile", ends_on__isnull=True):
        end_address(address=address, by=scene.worker, ends_on=today)
    add_address(
        client=scene.client, by=scene.worker, kind="domicile", hamlet=act.hamlet,
        text=f"{act.address}, {PLACE}", starts_on=today,
    )  # fmt: skip


@perform.register
def get_nik(act: GetNik, scene: Scene) -> None:
    """Write down a NIK that was issued."""
    client = Client.objects.select_related("unit").get(pk=scene.client.pk)
    set_nik(
        client=client, by=scene.worker, number=act.nik, version=client.version,
        take_birth_date=True, reason=act.reason,
    )  # fmt: skip
