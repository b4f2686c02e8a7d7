"""The one page for foreign and for missing addresses, and its sisters."""

import uuid

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation

from ethics import rules
from ethics.kodepeksos import CATALOGUE

pytestmark = pytest.mark.django_db


def test_the_missing_page_says_r10_with_the_words_of_its_articles():
    shown = render_to_string("404.html")
    rule = rules.rule("R10")
    assert str(rule.message) in shown
    for reference in rule.ground:
        assert CATALOGUE.items[reference].text in shown
        assert CATALOGUE.articles[int(reference.partition(".")[0])].title in shown


def test_the_missing_page_is_the_same_bytes_for_every_address_and_person(cast, enter):
    paths = ["/tidak-ada/", f"/kasus/{uuid.uuid4()}/", f"/klien/{uuid.uuid4()}/ubah/"]
    answers = [enter(person).get(path) for person in (cast.sari, cast.bagus) for path in paths]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1


def test_the_missing_page_carries_no_token_and_no_path(cast, enter):
    shown = enter(cast.sari).get("/tidak-ada/?jejak=1").content.decode()
    for trace in ("csrf", "nonce", "tidak-ada", "jejak", "Sari", str(cast.sari.pk)):
        assert trace not in shown


def test_a_page_for_another_role_says_so(cast, enter):
    answer = enter(cast.sari).get("/kasus/daftar/")
    assert answer.status_code == 403
    assert "peran" in answer.content.decode()


def test_the_page_of_a_trouble_needs_nothing_from_outside():
    with translation.override("id"):
        assert "Isian yang belum terkirim" in render_to_string("500.html")


def test_a_form_that_was_open_too_long_leads_back_to_itself(cast):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(cast.sari)
    answer = browser.post("/kasus/laporan/baru/", {"about": "x"})
    assert answer.status_code == 403
    assert 'href="/kasus/laporan/baru/"' in answer.content.decode()
