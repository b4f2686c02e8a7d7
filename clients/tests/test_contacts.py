import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from clients.models import Address, SafeContact
from clients.selectors.contacts import addresses_of, contact_ways, safe_contact_text
from clients.services.contacts import (
    add_address,
    add_phone,
    end_address,
    end_phone,
    set_safe_contact,
)
from clients.tests.factories import AddressFactory, ClientFactory, RegionFactory
from conftest import TODAY
from core.refusals import Refused
from core.versions import Stale

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def stopped_clock(today):
    """Every test here happens at T, 09:00."""


@pytest.fixture
def lilis(cast):
    return ClientFactory(responsible=cast.sari)


def add(client, **changes):
    return add_address(client=client, by=client.responsible, **{"kind": "domicile", **changes})


def test_lists_show_the_hamlet_of_the_best_current_address(lilis):
    add(lilis, kind="id_card", hamlet="Kenanga")
    assert lilis.hamlet == "Kenanga"
    home = add(lilis, hamlet="Melati")
    assert lilis.hamlet == "Melati"
    add(lilis, kind="temporary", hamlet="Mawar", ends_on=TODAY - DAY)
    assert lilis.hamlet == "Melati"
    end_address(address=home, by=lilis.responsible, ends_on=TODAY - DAY)
    lilis.refresh_from_db()
    assert lilis.hamlet == "Kenanga"
    add(lilis, kind="temporary", region=RegionFactory())
    lilis.refresh_from_db()
    assert lilis.hamlet == "Melati"


def test_a_secret_address_stands_wholly_in_the_sealed_text(lilis):
    address = add(
        lilis, kind="secret", text="Jalan Anggrek 7", hamlet="Anggrek", region=RegionFactory()
    )
    address = Address.objects.get(pk=address.pk)
    assert (address.hamlet, address.region) == ("", None)
    assert address.text.startswith("Jalan Anggrek 7, Anggrek, Desa Melati")
    assert lilis.hamlet == ""
    assert addresses_of(lilis) == []
    assert addresses_of(lilis, secret=True) == [address]


def test_the_database_itself_refuses_a_secret_address_with_a_village(lilis):
    with pytest.raises(IntegrityError), transaction.atomic():
        AddressFactory(client=lilis, kind="secret", hamlet="Anggrek")


def test_the_map_never_leads_to_a_secret_address(lilis):
    add(lilis, kind="secret", text="Jalan Anggrek 7", region=RegionFactory())
    assert contact_ways(lilis).map_url == ""
    add(lilis, hamlet="Dusun Satu", region=RegionFactory())
    assert contact_ways(lilis).map_url.startswith("geo:0,0?q=Dusun%20Satu%2C%20Desa%20Melati")


def test_an_address_cannot_end_before_it_starts(lilis):
    with pytest.raises(Refused) as caught:
        add(lilis, hamlet="Melati", starts_on=TODAY, ends_on=TODAY - DAY)
    assert caught.value.rule == "R23"
    address = add(lilis, hamlet="Melati", starts_on=TODAY)
    with pytest.raises(Refused):
        end_address(address=address, by=lilis.responsible, ends_on=TODAY - DAY)


def test_phones_are_stored_sealed_and_taken_out_of_use(lilis):
    phone = add_phone(client=lilis, by=lilis.responsible, number="0800 0000 0007", whatsapp=True)
    [way] = contact_ways(lilis).phones
    assert (way.number, way.tel_url) == ("0800-0000-0007", "tel:+6280000000007")
    assert way.wa_url == "https://wa.me/6280000000007"
    end_phone(phone=phone, by=lilis.responsible)
    ended_at = phone.ended_at
    end_phone(phone=phone, by=lilis.responsible)
    assert phone.ended_at == ended_at
    assert contact_ways(lilis).phones == ()


@pytest.mark.parametrize(
    ("phone_ok", "whatsapp_ok", "number", "tel", "wa"),
    [
        (True, True, True, True, True),
        (True, False, True, True, False),
        (False, True, True, False, True),
        (False, False, False, False, False),
    ],
)
def test_only_safe_ways_are_offered(lilis, phone_ok, whatsapp_ok, number, tel, wa):
    add_phone(client=lilis, by=lilis.responsible, number="0800-0000-0007", whatsapp=True)
    set_safe_contact(
        client=lilis, by=lilis.responsible, version=0, phone_ok=phone_ok, whatsapp_ok=whatsapp_ok
    )
    [way] = contact_ways(lilis).phones
    assert [bool(way.number), bool(way.tel_url), bool(way.wa_url)] == [number, tel, wa]


def test_the_banner_says_what_to_heed_and_nothing_where_it_was_not_asked(lilis):
    assert safe_contact_text(lilis) == ""
    assert not contact_ways(lilis).asked
    set_safe_contact(
        client=lilis, by=lilis.responsible, version=0, letter_ok=False, hours="09.00-11.00",
        who_answers="ibunya", note="jangan sebut lembaga",
    )  # fmt: skip
    assert safe_contact_text(lilis).splitlines() == [
        "Jangan mengirim surat.",
        "Jam yang aman: 09.00-11.00",
        "Yang mengangkat: ibunya",
        "jangan sebut lembaga",
    ]
    assert contact_ways(lilis).asked


def test_two_who_ask_about_safe_contact_at_once_see_both_texts(lilis):
    set_safe_contact(client=lilis, by=lilis.responsible, version=0, note="pertama")
    with pytest.raises(Stale) as caught:
        set_safe_contact(client=lilis, by=lilis.responsible, version=0, note="kedua")
    [difference] = caught.value.differences
    assert (difference.stored, difference.typed) == ("pertama", "kedua")
    set_safe_contact(client=lilis, by=lilis.responsible, version=1, note="kedua")
    assert SafeContact.objects.get().note == "kedua"
