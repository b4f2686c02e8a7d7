"""What people do in a client's file."""

import datetime as dt
from typing import Any

from django.urls import reverse

from clients.models import Address, Client, DuplicateInquiry, FamilyMember, Phone, SafeContact
from core import clock
from tests.stories.actor import ActorBase, last_id
from tests.stories.proof import visible_text


class ClientVerbs(ActorBase):
    """Klien: looking for, registering and knowing clients."""

    def searches_client(self, *, name: str, birth_year: int | None = None, hamlet: str = "") -> str:
        """Klien › Cari, before registering; returns what the page says."""
        asked = {"name": name, "birth_year": birth_year or "", "hamlet": hamlet}
        address = self.does("clients:search", submission_id=None, **asked)
        assert name not in address
        return visible_text(self.browser.get(address).content.decode())

    def registers_client(
        self, *, name: str, kind: str = "person", inquiry: Any = None, **facts: Any
    ) -> Client:
        """Klien › Tambah. `kind`: person, family, group, community; `born`: a date, or
        `born_about`: a year; `nik`, or `nik_missing` with a code (R37); `inquiry`: a question
        about a duplicate that was answered; `different_reason` with decision="different" passes a
        mere likeness. Further facts: sex (P, L), hamlet, address, phone, ppks, member_count…
        """
        typed = {"kind": kind, "name": name, **_born(facts)}
        typed["inquiry"] = inquiry.pk if inquiry is not None else None
        return Client.objects.get(pk=last_id(self.does("clients:new", **typed)))

    def asks_about_duplicate(
        self, *, name: str, kind: str = "person", **facts: Any
    ) -> DuplicateInquiry:
        """Klien › Tambah, sent with "Tanyakan kepada supervisor" (`where_now`: where they are)."""
        typed = {"kind": kind, "name": name, **_born(facts), "decision": "ask"}
        return DuplicateInquiry.objects.get(pk=last_id(self.does("clients:new", **typed)))

    def decides_duplicate(
        self, inquiry: DuplicateInquiry, *, outcome: str, note: str = ""
    ) -> DuplicateInquiry:
        """Satu orang atau dua? `outcome`: one_person or two_people."""
        self.does("clients:inquiry_decide", inquiry.pk, outcome=outcome, note=note)
        inquiry.refresh_from_db()
        return inquiry

    def changes_client(self, client: Client, **changes: Any) -> Client:
        """Ubah data klien: everything as it stands, with these changes; `born`, `born_about`."""
        client.refresh_from_db()
        names = ["name", "nickname", "sex", "birth_place", "language", "communication"]
        now = {name: getattr(client, name) for name in [*names, "safety_warning", "member_count"]}
        now |= {"version": client.version, "ppks": client.ppks, **_born_as_it_is(client)}
        self.does("clients:edit", client.pk, **{**now, **_born(changes)})
        client.refresh_from_db()
        return client

    def sets_nik(
        self, client: Client, *, nik: str = "", take_birth_date: bool = False, **facts: Any
    ) -> Client:
        """Klien › NIK: a number, or `nik_missing`. take_birth_date: the birth date in the NIK
        becomes that of the client.
        """
        client.refresh_from_db()
        typed = {"nik": nik, "take_birth_date": take_birth_date, **facts}
        self.does("clients:nik", client.pk, version=client.version, **typed)
        client.refresh_from_db()
        return client

    def reads_whole_nik(self, client: Client, *, reason: str = "card_check") -> str:
        """Klien › NIK › Lihat, with a reason; returns what the page says."""
        address = reverse("clients:nik_reveal", args=[client.pk])
        response = self.browser.post(address, {"reason": reason})
        self._judge(response, set(), {200})
        return response.content.decode()

    def adds_address(self, client: Client, *, kind: str = "domicile", **facts: Any) -> Address:
        """Kontak › Tambah alamat. `kind`: id_card, domicile, temporary, secret; `text`, `hamlet`,
        `region_text` (names a village), `starts_on`, `ends_on`.
        """
        self.does("clients:address_new", client.pk, kind=kind, **facts)
        return client.addresses.latest("created_at")

    def ends_address(self, address: Address, *, on: dt.date | None = None) -> Address:
        """Kontak › Akhiri alamat; `on`: the last day, today unless told."""
        ends_on = on or clock.today()
        self.does("clients:address_end", address.client_id, address.pk, ends_on=ends_on)
        address.refresh_from_db()
        return address

    def adds_phone(self, client: Client, *, number: str, **facts: Any) -> Phone:
        """Kontak › Tambah telepon. `owner`, `whatsapp`, `note`."""
        self.does("clients:phone_new", client.pk, number=number, **facts)
        return client.phones.latest("created_at")

    def ends_phone(self, phone: Phone) -> Phone:
        """Kontak › the number leads to the client no more."""
        self.does("clients:phone_end", phone.client_id, phone.pk)
        phone.refresh_from_db()
        return phone

    def records_safe_contact(self, client: Client, **ways: Any) -> SafeContact:
        """Cara menghubungi yang aman: phone_ok, whatsapp_ok, letter_ok, visit_ok (what is not
        named is not safe), hours, who_answers, note.
        """
        before = SafeContact.objects.filter(client=client).first()
        version = before.version if before else None
        self.does("clients:safe_contact", client.pk, version=version, **ways)
        return SafeContact.objects.get(client=client)

    def adds_member(
        self, client: Client, *, name: str, relation: str = "child", **facts: Any
    ) -> FamilyMember:
        """Keluarga › Tambah; no NIK is needed. `relation`: head, spouse, child, parent, sibling,
        grandparent, grandchild, guardian, other; `born` or `born_about`; `is_guardian`,
        `separated`, `deceased`, `in_household` (True unless told), `person` (a Client).
        """
        person = facts.pop("person", None)
        typed = {"in_household": True, "name": name, "relation": relation, **_born(facts)}
        self.does("clients:member_new", client.pk, person=person and person.pk, **typed)
        return client.family.filter(name=name).latest("created_at")

    def changes_member(self, member: FamilyMember, **changes: Any) -> FamilyMember:
        """Keluarga › Ubah: everything as it stands, with these changes."""
        member.refresh_from_db()
        names = ["name", "relation", "sex", "in_household", "is_guardian", "separated", "deceased"]
        now = {name: getattr(member, name) for name in [*names, "nik", "note", "version"]}
        now |= {"person": member.person_id, **_born_as_it_is(member)}
        self.does("clients:member_edit", member.client_id, member.pk, **{**now, **_born(changes)})
        member.refresh_from_db()
        return member

    def ends_member(self, member: FamilyMember) -> FamilyMember:
        """Keluarga › Bukan anggota lagi; the record stays."""
        self.does("clients:member_end", member.client_id, member.pk)
        member.refresh_from_db()
        return member


def _born(facts: dict[str, Any]) -> dict[str, Any]:
    """`born` (date) or `born_about` (year) as the form's fields."""
    told = dict(facts)
    born: dt.date | None = told.pop("born", None)
    about: int | None = told.pop("born_about", None)
    if born:
        told |= {"birth_precision": "day", "birth_date": born, "birth_year": None}
    if about:
        told |= {"birth_precision": "estimate", "birth_year": about, "birth_date": None}
    return told


def _born_as_it_is(record: Any) -> dict[str, Any]:
    if record.birth_date is None:
        return {}
    exact = record.birth_precision == "day"
    return {
        "birth_precision": record.birth_precision,
        "birth_date": record.birth_date if exact else None,
        "birth_year": None if exact else record.birth_date.year,
    }
