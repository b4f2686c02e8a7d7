"""A client's file on a phone and on a wide screen, and choosing a village by typing."""

import datetime as dt

import pytest
from django.urls import reverse

from clients.models import DuplicateInquiry, Region
from clients.services.clients import register_client
from clients.services.contacts import add_address, set_safe_contact
from clients.services.family import add_member
from clients.tests.factories import RegionFactory, lilis
from tests.browser.watch import assert_sound, small_targets

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
FILE_PAGES = [
    "detail", "edit", "history", "nik", "nik_reveal", "contacts", "safe_contact", "address_new",
    "phone_new", "family", "member_new",
]  # fmt: skip


@pytest.fixture
def known(cast):
    """Lilis, client of sari, with everything a file can hold."""
    RegionFactory(code="99.88.77.2002", name="Mawar", label="Desa Mawar, Kec. Sukamaju",
                  search_key="mawar sukamaju")  # fmt: skip
    village = RegionFactory()
    facts = lilis(
        region_code=village.code, phone="0800-0000-0011", relative_name="Bu Tuti", ppks=(19,)
    )
    client = register_client(by=cast.sari, facts=facts)
    add_address(client=client, by=cast.sari, kind="secret", text="Rumah aman")
    add_member(
        client=client, by=cast.sari, name="Rara", relation="child", separated=True,
        birth_date=dt.date(2019, 10, 1), birth_precision="day",
    )  # fmt: skip
    set_safe_contact(client=client, by=cast.sari, version=0, whatsapp_ok=False, note="Diperiksa")
    return client


@pytest.mark.parametrize("width", [390, 1280])
def test_every_page_of_a_clients_file_is_sound(browser_at, cast, known, width):
    visit = browser_at(width, cast.sari)
    addresses = [reverse(f"clients:{name}", args=[known.pk]) for name in FILE_PAGES]
    for address in [reverse("clients:list"), *addresses]:
        page = visit.open(address)
        assert_sound(page, visit.watch)
    visit.open(addresses[0])
    assert small_targets(visit.page, 36) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_a_village_is_chosen_by_typing_and_a_duplicate_becomes_a_question(
    browser_at, cast, known, width
):
    visit = browser_at(width, cast.dewi)
    page = visit.open(f"{reverse('clients:search')}?name=lilis+maryani&birth_year=1994")
    assert_sound(page, visit.watch)
    page.get_by_role("link", name="Belum ada: daftarkan klien baru").click()
    assert page.input_value("#id_name") == "lilis maryani"
    box = page.get_by_role("combobox", name="Desa/kelurahan")
    box.press_sequentially("sukamaju", delay=10)
    page.wait_for_selector("[role=option] >> nth=1")
    assert_sound(page, visit.watch)
    box.press("ArrowDown")
    box.press("Enter")
    chosen = Region.objects.get(code=page.input_value("input[type=hidden][name=region]"))
    assert box.input_value() == chosen.label
    box.press_sequentially(" x")
    assert page.input_value("input[type=hidden][name=region]") == ""
    box.fill(chosen.label)
    page.select_option("#id_nik_missing", "not_asked")
    page.get_by_role("button", name="Daftarkan", exact=True).click()
    page.wait_for_selector(".refusal")
    assert_sound(page, visit.watch)
    assert page.input_value("#id_name") == "lilis maryani"
    page.fill("#id_where_now", "Posko 2")
    page.get_by_role("button", name="Tanyakan kepada supervisor").click()
    page.wait_for_url("**/ganda/**")
    assert_sound(page, visit.watch)
    inquiry = DuplicateInquiry.objects.get()
    supervisor = browser_at(width, cast.bagus)
    for address in (
        reverse("clients:inquiries"),
        reverse("clients:inquiry_decide", args=[inquiry.pk]),
    ):
        assert_sound(supervisor.open(address), supervisor.watch)
