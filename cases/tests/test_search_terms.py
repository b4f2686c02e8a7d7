"""Whom one looks for does not stand in the address, so in no log and no history (P2)."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from django.test import Client as Browser
from django.urls import reverse

from cases.tests.factories import open_case_for
from core.search_terms import TOKEN

pytestmark = pytest.mark.django_db
LISTS = ["clients:list", "cases:list", "cases:visit_list", "cases:task_list"]


@pytest.fixture(autouse=True)
def now(today):
    return today


@pytest.fixture
def cases(cast):
    found = [open_case_for(cast.sari) for _number in range(30)]
    for number, case in enumerate(found):
        case.client.name = f"Ibu Rahasia {number}"
        case.client.save()
    return found


@pytest.mark.parametrize("route", LISTS)
def test_a_search_leads_to_an_address_without_the_word(cast, cases, enter, route):
    browser = enter(cast.sari)
    answer = browser.post(reverse(route), {"q": "rahasia"})
    assert answer.status_code == 303
    address = answer.headers["Location"]
    assert "rahasia" not in unquote(address).lower()
    page = browser.get(address)
    assert page.status_code == 200
    assert 'value="rahasia"' in page.content.decode()
    shown = browser.get(reverse(route)).content.decode()
    assert 'method="get"' not in shown  # no form of this page sends words in the address


def test_pages_filters_and_the_way_back_keep_the_search(cast, cases, enter):
    browser = enter(cast.sari)
    address = browser.post(reverse("cases:list"), {"q": "rahasia", "stage": "intake"})["Location"]
    assert "stage=intake" in address
    first = browser.get(address).content.decode()
    assert "Halaman 1 dari 2" in first
    token = parse_qs(urlsplit(address).query)[TOKEN][0]
    onward = browser.get(reverse("cases:list"), {TOKEN: token, "stage": "intake", "page": "2"})
    assert "Ibu Rahasia" in onward.content.decode()
    assert "Halaman 2 dari 2" in onward.content.decode()
    assert token in unquote(first)
    again = browser.get(address).content.decode()  # the back button
    assert "Halaman 1 dari 2" in again
    other = browser.post(address, {"q": "tidak ada"})["Location"]
    assert "Tidak ada kasus yang cocok" in browser.get(other).content.decode()
    assert browser.post(address, {"q": "", "stage": ""})["Location"] == reverse("cases:list")


def test_the_token_opens_for_its_owner_only_and_a_forged_one_narrows_nothing(cast, cases, enter):
    address = enter(cast.sari).post(reverse("clients:list"), {"q": "rahasia"})["Location"]
    foreign = enter(cast.bagus).get(address).content.decode()
    assert 'value="rahasia"' not in foreign
    forged = enter(cast.sari).get(reverse("clients:list"), {TOKEN: "v1.x.AAAA"})
    assert forged.status_code == 200
    assert "Ibu Rahasia" in forged.content.decode()
    assert (
        Browser()
        .post(reverse("clients:list"), {"q": "rahasia"})["Location"]
        .startswith(reverse("account_login"))
    )


def test_the_search_before_registering_hands_its_words_on_sealed(cast, cases, enter):
    browser = enter(cast.sari)
    sent = {"name": "Ibu Rahasia 3", "birth_year": "1994", "hamlet": "Melati"}
    address = browser.post(reverse("clients:search"), sent)["Location"]
    assert "Rahasia" not in unquote(address)
    assert "Melati" not in unquote(address)
    page = browser.get(address).content.decode()
    assert "Ibu Rahasia 3" in page
    start = page.index(reverse("clients:new"))
    onward = page[start : page.index('"', start)].replace("&amp;", "&")
    assert "Rahasia" not in unquote(onward)
    assert 'value="Ibu Rahasia 3"' in browser.get(onward).content.decode()
    empty = browser.post(reverse("clients:search"), {**sent, "name": ""})["Location"]
    assert "Melati" in browser.get(empty).content.decode()  # nothing typed is lost
