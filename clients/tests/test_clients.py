import datetime as dt

import pytest

from agency import access
from agency.models import AuditEntry
from clients.models import Client, IdentityChange
from clients.services.clients import register_client, update_client
from clients.tests.factories import ClientFactory, RegionFactory, lilis
from conftest import TODAY
from core.refusals import Refused
from core.versions import Stale

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def stopped_clock(today):
    """Every test here happens at T, 09:00."""


def test_a_registered_client_belongs_to_the_worker_and_the_supervisor_sees_it(cast):
    client = register_client(by=cast.sari, facts=lilis())
    assert client.number == "KL-2026-0001"
    assert client.responsible == cast.sari
    seers = [p for p in (cast.sari, cast.bagus, cast.dewi, cast.ratna) if access.can(p, client)]
    assert seers == [cast.sari, cast.bagus]
    row = AuditEntry.objects.get(act="client.register")
    assert (row.actor, row.client_id) == (cast.sari, client.pk)
    assert "Lilis" not in str(row.facts)


def test_everything_told_at_registration_is_kept(cast):
    RegionFactory()
    facts = lilis(
        region_code="99.88.77.2001", phone="0800-0000-0011", phone_owner="adik",
        relative_name="Bu Tuti", relative_relation="sibling", ppks=(19, 6, 19), nickname="Lis",
    )  # fmt: skip
    client = register_client(by=cast.sari, facts=facts)
    client = Client.objects.get(pk=client.pk)
    address = client.addresses.get()
    assert (address.kind, address.hamlet, address.text) == ("domicile", "Dusun Melati", "RT 03")
    assert address.region_id == "99.88.77.2001"
    assert client.hamlet == "Dusun Melati"
    assert client.phones.get().number == "+6280000000011"
    assert client.family.get().name == "Bu Tuti"
    assert client.ppks == [6, 19]
    assert (client.nik, client.provisional_identity) == ("9988775205940001", False)


def test_r37_an_empty_nik_needs_a_reason(cast):
    with pytest.raises(Refused) as caught:
        register_client(by=cast.sari, facts=lilis(nik=" "))
    assert caught.value.rule == "R37"
    assert not Client.objects.exists()


def test_a_person_without_papers_is_registered_with_a_provisional_identity(cast):
    facts = lilis(
        name="Mbah Karsinah", nik="", nik_missing="no_documents",
        birth_date=dt.date(1948, 1, 1), birth_precision="estimate",
    )  # fmt: skip
    client = register_client(by=cast.nurhayati, facts=facts)
    assert client.provisional_identity
    assert client.nik_missing == "no_documents"


@pytest.mark.parametrize("kind", ["family", "group", "community"])
def test_families_groups_and_communities_need_no_nik_and_have_no_birth_date(cast, kind):
    client = register_client(by=cast.sari, facts=lilis(kind=kind, nik="", member_count=5))
    assert (client.nik, client.nik_missing, client.birth_date) == ("", "", None)
    assert not client.provisional_identity
    assert client.member_count == 5


def test_nobody_is_born_tomorrow(cast):
    with pytest.raises(Refused) as caught:
        register_client(by=cast.sari, facts=lilis(birth_date=TODAY + dt.timedelta(days=1)))
    assert (caught.value.rule, caught.value.field) == ("R23", "birth_date")


def test_an_update_keeps_the_old_identity_and_the_key_of_the_name(cast):
    client = ClientFactory(responsible=cast.sari)
    update_client(
        client=client, by=cast.sari, version=1, name="Lilis Mariyani", sex="P",
        language="Jawa", reason="ejaan di KTP",
    )  # fmt: skip
    client.refresh_from_db()
    assert (client.name, client.language, client.version) == ("Lilis Mariyani", "Jawa", 2)
    assert client.name_key == "lilis mariani"
    change = IdentityChange.objects.get()
    assert (change.field, change.old, change.new) == ("name", "Lilis Maryani", "Lilis Mariyani")
    assert change.reason == "ejaan di KTP"


def test_a_stale_update_shows_both_texts_and_saves_nothing(cast):
    client = ClientFactory(responsible=cast.sari)
    update_client(client=client, by=cast.sari, version=1, safety_warning="anjing galak", sex="L")
    with pytest.raises(Stale) as caught:
        update_client(
            client=Client.objects.get(), by=cast.sari, version=1, safety_warning="suami pulang",
            sex="P", ppks=[19],
        )  # fmt: skip
    shown = {d.label: (d.stored, d.typed) for d in caught.value.differences}
    assert shown["Peringatan keselamatan"] == ("anjing galak", "suami pulang")
    assert shown["Jenis kelamin"] == ("Laki-laki", "Perempuan")
    assert shown["PPKS"] == ("", "Korban tindak kekerasan")
    client.refresh_from_db()
    assert client.safety_warning == "anjing galak"


def test_only_known_fields_can_be_changed(cast):
    client = ClientFactory(responsible=cast.sari)
    with pytest.raises(TypeError):
        update_client(client=client, by=cast.sari, version=1, responsible=cast.dewi)


def test_the_list_finds_by_name_number_hamlet_and_nik(cast):
    client = register_client(by=cast.sari, facts=lilis())
    for typed in ("lilis", "Maryani lilis", "mariani", client.number.lower(), "dusun mel",
                  "9988 7752 0594 0001"):  # fmt: skip
        assert list(Client.objects.matching(typed)) == [client], typed
    assert not Client.objects.matching("9988775205940002").exists()
    assert not Client.objects.matching("🙂").exists()
