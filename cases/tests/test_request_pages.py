"""The pages of requests: who sees which, without names for the officer, in constant queries."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agency.models import AccessEvent, RoleAssignment
from agency.services.breaches import register_breach
from cases.tests.factories import open_case_for
from clients.erasing import preview_of
from clients.models import DataRequest, ErasureReceipt
from clients.services.contacts import add_phone
from clients.services.erasures import propose_erasure
from clients.tests.factories import ClientFactory
from clients.tests.request_acts import taken
from conftest import moment
from core import clock

pytestmark = pytest.mark.django_db
MOST_QUERIES = 12


@pytest.fixture
def officer(cast):
    RoleAssignment.objects.create(staff=cast.lestari, role="privacy", starts_at=moment(-10))
    RoleAssignment.objects.filter(staff=cast.lestari, role="supervisor").delete()
    return cast.lestari


def queries_of(browser, url):
    with CaptureQueriesContext(connection) as caught:
        assert browser.get(url).status_code == 200
    return [q["sql"] for q in caught if "SAVEPOINT" not in q["sql"]]


def test_worker_and_supervisor_see_the_requests_of_their_own_clients(cast, today, enter):
    own = taken(ClientFactory(responsible=cast.sari), cast.sari)
    other = taken(ClientFactory(responsible=cast.arif), cast.arif)
    url = reverse("clients:request_list")
    for person, shown in [(cast.sari, [own]), (cast.bagus, [own]), (cast.arif, [other])]:
        page = enter(person).get(url).content.decode()
        assert [item.number for item in (own, other) if item.number in page] == [
            item.number for item in shown
        ]
    assert enter(cast.ratna).get(url).status_code == 403


def test_the_officer_sees_every_request_by_number_and_opens_no_file(cast, officer, today, enter):
    client = ClientFactory(responsible=cast.sari)
    item = taken(client, cast.sari, asked="Kata-kata Lilis sendiri.")
    browser = enter(officer)
    for url in [
        reverse("clients:register"),
        reverse("clients:register_detail", args=[item.pk]),
        reverse("clients:register_refuse", args=[item.pk]),
    ]:
        page = browser.get(url).content.decode()
        assert item.number in page or "Tolak" in page
        assert client.name not in page
        assert "Kata-kata" not in page
    inside = reverse("clients:request_detail", args=[client.pk, item.pk])
    assert browser.get(inside).status_code == 404
    assert browser.get(reverse("clients:detail", args=[client.pk])).status_code == 404
    events = AccessEvent.objects.filter(actor=officer)
    assert set(events.values_list("outcome", flat=True)) == {"denied"}


def test_the_officer_refuses_and_erases_formally(cast, officer, today, enter):
    client = ClientFactory(responsible=cast.sari)
    copy = taken(client, cast.sari)
    browser = enter(officer)
    refused = browser.post(
        reverse("clients:register_refuse", args=[copy.pk]),
        {"ground": "identity", "reason": "Surat kuasa tidak sah."},
    )
    assert refused.status_code == 303
    assert DataRequest.objects.get(pk=copy.pk).decided_by == officer
    item = taken(client, cast.sari, kind="erasure")
    url = reverse("clients:register_erase", args=[item.pk])
    assert browser.get(url).status_code == 409
    propose_erasure(item=item, by=cast.sari)
    assert browser.post(url, {"number": "KL-0000-0000"}).status_code == 422
    answer = browser.post(url, {"number": client.number})
    assert answer.status_code == 303
    assert ErasureReceipt.objects.get().erased_by == officer
    receipt = browser.get(answer.url).content.decode()
    assert client.number in receipt


def test_the_officer_sees_what_would_go_and_what_stands_against_it_first(
    cast, officer, today, enter
):
    client = ClientFactory(responsible=cast.sari, name="Lilis Maryani")
    add_phone(client=client, by=cast.sari, number="081298765432")
    item = taken(client, cast.sari, kind="erasure")
    propose_erasure(item=item, by=cast.sari)
    url = reverse("clients:register_erase", args=[item.pk])
    browser = enter(officer)
    page = browser.get(url).content.decode()
    assert "Yang akan dihapus" in page
    assert "Tidak ada kasus berjalan" in page
    assert preview_of(client) == [("Nomor telepon", 1)]
    case = open_case_for(cast.sari, client)
    page = browser.get(url).content.decode()
    assert f"kasus {case.number} masih berjalan" in page
    assert ("Kasus", 1) in preview_of(client)
    assert str(case.pk) not in page
    assert "Lilis" not in page
    assert len(queries_of(browser, url)) <= MOST_QUERIES
    assert browser.post(url, {"number": client.number}).status_code == 409
    assert not ErasureReceipt.objects.exists()


@pytest.mark.parametrize("name", ["clients:request_list", "clients:register"])
def test_lists_of_requests_take_the_same_queries_however_long(cast, officer, today, enter, name):
    person = cast.sari if name == "clients:request_list" else officer
    browser, url = enter(person), reverse(name)
    for _number in range(2):
        taken(ClientFactory(responsible=cast.sari), cast.sari)
    browser.get(url)
    few = len(queries_of(browser, url))
    for _number in range(20):
        taken(ClientFactory(responsible=cast.sari), cast.sari)
    many = len(queries_of(browser, url))
    assert many <= few + 1
    assert many <= MOST_QUERIES


def test_the_list_of_breaches_takes_the_same_queries_however_long(cast, officer, today, enter):
    browser, url = enter(officer), reverse("agency:breach_list")
    browser.get(url)
    few = len(queries_of(browser, url))
    for _number in range(20):
        register_breach(by=officer, discovered_at=clock.now(), what="x", categories=["staff"])
    assert len(queries_of(browser, url)) <= min(few + 1, MOST_QUERIES)


def test_a_wrong_form_keeps_what_was_typed_and_says_why(cast, today, enter):
    client = ClientFactory(responsible=cast.sari)
    url = reverse("clients:request_new", args=[client.pk])
    sent = {
        "kind": "correction", "asker": "proxy", "identity_check": "known", "asked": "",
        "asker_name": "Pak Kuasa 😀", "received_at": "bukan waktu",
    }  # fmt: skip
    page = enter(cast.sari).post(url, sent)
    text = page.content.decode()
    assert page.status_code == 422
    assert "Pak Kuasa 😀" in text
    assert "Kuasa menunjukkan surat kuasa." in text
    assert "Tulis data mana yang keliru" in text
    longest = enter(cast.sari).post(
        url,
        {
            "kind": "access", "asker": "client", "identity_check": "known",
            "asked": "a" * 5_001, "received_at": "2026-11-19T08:00",
        },
    )  # fmt: skip
    assert longest.status_code == 422
    broken = {**sent, "asked": "x\x00", "kind": "ganti"}
    assert enter(cast.sari).post(url, broken).status_code == 422
