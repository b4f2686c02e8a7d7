"""The list of cases and the frame of the case file."""

import uuid

import pytest
from django.urls import reverse

from agency.models import AccessEvent, AuditEntry
from cases.tests.factories import client_for, open_case_for
from clients.models import SafeContact
from clients.services.contacts import add_phone

pytestmark = pytest.mark.django_db


def test_worker_sees_name_age_and_hamlet_of_own_cases_only(cast, enter, today):
    mine = open_case_for(cast.sari)
    open_case_for(cast.tandi, client_for(cast.tandi, name="Rangga Saputra"))
    page = enter(cast.sari).get(reverse("cases:list")).content.decode()
    assert "Lilis Maryani" in page
    assert "32 th · Perempuan · Dusun Melati" in page
    assert "Rangga" not in page
    event = AccessEvent.objects.get(verb="cases:list")
    assert event.object_ids == [str(mine.pk)]


def test_list_is_narrowed_by_stage_risk_and_text_in_the_address(cast, enter, today):
    open_case_for(cast.sari)
    open_case_for(cast.sari, client_for(cast.sari, name="Tuti Wartini"), risk="high")
    browser = enter(cast.sari)

    def names(**query):
        page = browser.get(reverse("cases:list"), query).content.decode()
        return {name for name in ("Lilis Maryani", "Tuti Wartini") if name in page}

    assert names(risk="high") == {"Tuti Wartini"}
    assert names(q="maryani") == {"Lilis Maryani"}
    assert names(stage="monev") == set()
    assert names(stage="apa", risk="'; --", page="x", q="a\x00b") == {
        "Lilis Maryani",
        "Tuti Wartini",
    }


@pytest.mark.parametrize("who", ["sari", "bagus", "ratna"])
def test_lists_take_as_many_queries_for_100_cases_as_for_25(
    cast, enter, today, django_assert_max_num_queries, django_assert_num_queries, who
):
    name = "cases:admin_list" if who == "ratna" else "cases:list"
    browser = enter(getattr(cast, who))
    for number in range(25):
        open_case_for(cast.sari, client_for(cast.sari, name=f"Klien {number}"))
    browser.get(reverse(name))
    with django_assert_max_num_queries(12) as first:
        browser.get(reverse(name))
    for number in range(75):
        open_case_for(cast.sari, client_for(cast.sari, name=f"Klien {number + 25}"))
    with django_assert_num_queries(len(first)):
        page = browser.get(reverse(name)).content.decode()
    assert "Halaman 1 dari 4" in page


def test_case_file_shows_client_stage_and_what_is_missing(cast, enter, today):
    case = open_case_for(cast.sari)
    page = enter(cast.sari).get(reverse("cases:detail", args=[case.pk])).content.decode()
    for shown in [case.number, "Lilis Maryani", "Suami sering memukul saya.", "Risiko sedang"]:
        assert shown in page
    assert "Langkah berikut: Persetujuan dan kontrak" in page
    assert AccessEvent.objects.filter(verb="cases:detail", case_id=case.pk).count() == 1


def test_r10_other_worker_gets_the_same_page_as_for_a_missing_case(cast, enter, today):
    case = open_case_for(cast.sari)
    browser = enter(cast.tandi)
    foreign = browser.get(reverse("cases:detail", args=[case.pk]))
    missing = browser.get(reverse("cases:detail", args=[uuid.uuid4()]))
    assert (foreign.status_code, foreign.content) == (missing.status_code, missing.content)
    assert foreign.status_code == 404
    denied = AuditEntry.objects.denied().get()
    assert (denied.rule, denied.actor, denied.case_id) == ("R10", cast.tandi, case.pk)


def test_r11_admin_sees_number_worker_stage_and_dates_but_no_client(cast, enter, today):
    case = open_case_for(cast.sari)
    browser = enter(cast.ratna)
    page = browser.get(reverse("cases:admin_list")).content.decode()
    assert case.number in page
    assert "Sari Wulandari" in page
    assert "Pendekatan awal" in page
    assert "Lilis" not in page
    assert "memukul" not in page
    answer = browser.get(reverse("cases:detail", args=[case.pk]))
    assert answer.status_code == 403
    assert "Admin tidak berwenang" in answer.content.decode()
    assert f'href="{reverse("cases:admin_list")}">Daftar kasus' in answer.content.decode()
    assert "Lilis" not in answer.content.decode()
    assert AuditEntry.objects.denied().get().rule == "R11"


def test_lists_keep_to_their_roles(cast, enter, today):
    assert enter(cast.ratna).get(reverse("cases:list")).status_code == 403
    assert enter(cast.sari).get(reverse("cases:admin_list")).status_code == 403


def test_the_case_file_offers_only_safe_ways_to_reach_the_client(cast, enter, today):
    case = open_case_for(cast.sari)
    add_phone(client=case.client, by=cast.sari, number="0812 0000 0001", whatsapp=True)
    browser, address = enter(cast.sari), reverse("cases:detail", args=[case.pk])
    assert "Belum ditanyakan cara menghubungi" in browser.get(address).content.decode()
    SafeContact.objects.create(client=case.client, phone_ok=False, hours="Setelah pukul 16.00")
    page = browser.get(address).content.decode()
    assert "tel:" not in page
    assert page.index("Setelah pukul 16.00") < page.index("https://wa.me/")
