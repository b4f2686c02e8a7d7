"""Nothing typed is lost when a log-in or a code has grown too old."""

import re

import pytest
from django.core.cache import cache
from django.urls import reverse

from agency.tests.entrance import by_password, code, entered
from agency.tests.test_second_factor import REAL
from cases.tests.factories import open_case_for, with_consent
from clients.tests.factories import ClientFactory
from conftest import PASSWORD, moment
from core import clock
from core.models import Draft

pytestmark = pytest.mark.django_db
LOGIN = "/akun/login/"


@pytest.fixture(autouse=True)
def real_limits(settings):
    settings.PEKSO_SESSION_MINUTES = REAL
    cache.clear()
    with at("05:00"):
        yield


def at(time, days=0):
    return clock.at(moment(days, time))


@pytest.mark.django_db(transaction=True)
def test_a_form_sent_after_the_end_comes_back_as_typed_without_scripts(cast):
    case = with_consent(open_case_for(cast.sari, ClientFactory(responsible=cast.sari)))
    path = reverse("cases:resource_add", args=[case.pk])
    with at("08:00", 1):
        browser = by_password(cast.sari)
        assert browser.get(path).status_code == 200
    typed = {"name": "Bu Tuti, tetangga sebelah", "kind": "informal", "note": "Menjaga anak malam"}
    with at("08:45", 1):
        answer = browser.post(path, typed)
        assert answer.headers["Location"].startswith(LOGIN)
        assert "Bu Tuti" not in str(Draft.objects.values_list("body", flat=True)[0])
        sent = {"login": "sari", "password": PASSWORD, "next": path}
        answer = browser.post(LOGIN, sent)
        assert answer.headers["Location"] == path
        page = browser.get(path).content.decode()
        assert "Bu Tuti, tetangga sebelah" in page
        assert "Formulir ini belum terkirim" in page
        assert "Bu Tuti" not in browser.get(path).content.decode()


def test_the_typed_form_is_nobody_elses(cast):
    case = open_case_for(cast.sari)
    path = reverse("cases:close", args=[case.pk])
    with at("08:00", 1):
        browser = by_password(cast.sari)
    with at("08:45", 1):
        browser.post(path, {"reason": "Rahasia yang diketik sari"})
        browser.post(LOGIN, {"login": "bagus", "password": PASSWORD})
        answer = browser.get(path)
    assert "Rahasia yang diketik" not in answer.content.decode()


@pytest.mark.django_db(transaction=True)
def test_an_old_code_leads_to_the_code_page_and_back_with_the_reason_chosen(cast):
    client = ClientFactory(responsible=cast.sari)
    open_case_for(cast.sari, client)
    path = reverse("clients:nik_reveal", args=[client.pk])
    with at("08:00", 1):
        browser = entered(cast.sari)
        assert browser.get(path).status_code == 200
    with at("08:12", 1):
        answer = browser.post(path, {"reason": "card_check"})
        again = reverse("mfa_reauthenticate")
        assert answer.headers["Location"].startswith(again)
        answer = browser.post(again, {"code": code(), "next": path})
        assert answer.headers["Location"] == path
        page = browser.get(path).content.decode()
        assert re.search(r'value="card_check"[^>]*checked', page)


def test_a_worker_without_second_factor_sets_one_up_before_a_nik_is_shown(cast):
    client = ClientFactory(responsible=cast.sari)
    open_case_for(cast.sari, client)
    browser = by_password(cast.sari)
    answer = browser.get(reverse("clients:nik_reveal", args=[client.pk]))
    assert answer.headers["Location"].startswith(reverse("second_factor_start"))
