"""What people do in a client's file."""

import datetime as dt
from typing import Any

from django.urls import reverse

from clients.models import Address, Client, DuplicateInquiry, FamilyMember, Phone, SafeContact
from tests.stories.actor import ActorBase, last_id


class ClientVerbs(ActorBase):
    """Registering and knowing clients. Arguments are the form's fields unless said otherwise."""

    def registers_client(self, name: str, *, inquiry: Any = None, **facts: Any) -> Client:
        """Klien › Tambah. `born`: a date; `born_about`: a year. A person's kind is the default."""
        form = {"kind": "person", "name": name, **_born(facts)}
        asked = inquiry.pk if inquiry is not None else None
        address = self.does("clients:new", **form, inquiry=asked)
        return Client.objects.get(pk=last_id(address))

    def asks_about_duplicate(self, name: str, **facts: Any) -> DuplicateInquiry:
        """The same form, sent with "Tanyakan kepada supervisor" (`where_now`: where they are)."""
        form = {"kind": "person", "name": name, **_born(facts), "decision": "ask"}
        return DuplicateInquiry.objects.get(pk=last_id(self.does("clients:new", **form)))

    def decides_duplicate(self, inquiry: DuplicateInquiry, outcome: str, note: str = "") -> None:
        """`outcome`: "one_person" or "two_people"."""
        self.does("clients:inquiry_decide", inquiry.pk, outcome=outcome, note=note)

    def sets_nik(self, client: Client, nik: str = "", **facts: Any) -> Client:
        """Tulis NIK, or `nik_missing`."""
        client.refresh_from_db()
        self.does("clients:nik", client.pk, version=client.version, nik=nik, **facts)
        client.refresh_from_db()
        return client

    def reads_whole_nik(self, client: Client, reason: str = "card_check") -> str:
        """The page that shows the NIK after a reason was given."""
        address = reverse("clients:nik_reveal", args=[client.pk])
        response = self.browser.post(address, {"reason": reason})
        self._judge(response, set(), {200})
        return response.content.decode()

    def adds_address(self, client: Client, kind: str, **facts: Any) -> Address:
        """`kind`: id_card, domicile, temporary, secret; `region_text` names a village."""
        self.does("clients:address_new", client.pk, kind=kind, **facts)
        return client.addresses.latest("created_at")

    def adds_phone(self, client: Client, number: str, **facts: Any) -> Phone:
        """A number that leads to the client."""
        self.does("clients:phone_new", client.pk, number=number, **facts)
        return client.phones.latest("created_at")

    def records_safe_contact(self, client: Client, **ways: Any) -> SafeContact:
        """Cara menghubungi yang aman: phone_ok, whatsapp_ok, letter_ok, visit_ok, hours, note."""
        before = SafeContact.objects.filter(client=client).first()
        self.does(
            "clients:safe_contact", client.pk, version=before.version if before else 0, **ways
        )
        return SafeContact.objects.get(client=client)

    def adds_member(self, client: Client, name: str, relation: str, **facts: Any) -> FamilyMember:
        """A member of the family; no NIK is needed."""
        facts.setdefault("in_household", True)
        self.does("clients:member_new", client.pk, name=name, relation=relation, **_born(facts))
        return client.family.filter(name=name).latest("created_at")

    def changes_client(self, client: Client, **changes: Any) -> Client:
        """Ubah data klien: the whole form with these changes."""
        client.refresh_from_db()
        fields = ("name", "nickname", "sex", "birth_place", "language", "communication")
        now = {field: getattr(client, field) for field in (*fields, "safety_warning")}
        if client.birth_date:
            exact = client.birth_precision == "day"
            year = {} if exact else {"birth_year": client.birth_date.year}
            now |= {"birth_precision": client.birth_precision, **year}
            now["birth_date"] = client.birth_date if exact else None
        self.does("clients:edit", client.pk, version=client.version, **{**now, **changes})
        client.refresh_from_db()
        return client


def _born(facts: dict[str, Any]) -> dict[str, Any]:
    """`born` (date) or `born_about` (year) as the form's fields."""
    told = dict(facts)
    born: dt.date | None = told.pop("born", None)
    about: int | None = told.pop("born_about", None)
    if born:
        told |= {"birth_precision": "day", "birth_date": born}
    if about:
        told |= {"birth_precision": "estimate", "birth_year": about}
    return told
