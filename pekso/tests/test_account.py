"""Logging in and out, and what is not open."""

import re

import pytest
from django.core import mail
from django.urls import NoReverseMatch, reverse

from conftest import PASSWORD

pytestmark = pytest.mark.django_db
LOGIN = "/akun/login/"


@pytest.mark.parametrize("name", ["sari", "sari@contoh.invalid", "SARI@contoh.invalid"])
def test_name_or_address_and_password_open_the_door(cast, client, name):
    answer = client.post(LOGIN, {"login": name, "password": PASSWORD})
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


def test_wrong_name_and_wrong_password_are_answered_alike(cast, client):
    def said(login):
        page = client.post(LOGIN, {"login": login, "password": "salah-sekali-123"})
        return re.sub(r'value="[^"]*"', "", page.content.decode())

    assert said("sari") == said("nobody-at-all")


def test_deactivated_person_is_not_let_in(cast, client):
    cast.sari.is_active = False
    cast.sari.save()
    client.post(LOGIN, {"login": "sari", "password": PASSWORD})
    assert "_auth_user_id" not in client.session


def test_deactivation_ends_the_session_at_the_next_request(cast, client):
    client.force_login(cast.sari)
    cast.sari.is_active = False
    cast.sari.save()
    assert client.get(reverse("cases:list")).headers["Location"].startswith(LOGIN)


def test_nobody_signs_up_or_changes_an_address(cast, client):
    for name in ["account_signup", "account_email"]:
        with pytest.raises(NoReverseMatch):
            reverse(name)


def test_forgotten_password_is_set_anew_by_mail(cast, client):
    client.post(reverse("account_reset_password"), {"email": "sari@contoh.invalid"})
    link = re.search(r"http\S+/akun/password/reset/key/\S+/", mail.outbox[0].body)
    assert link, mail.outbox[0].body
    page = client.get(link[0].split("testserver")[1], follow=True)
    new = "sandi-baru-yang-panjang"
    sent = {"password1": new, "password2": new}
    client.post(page.redirect_chain[-1][0], sent)
    answer = client.post(LOGIN, {"login": "sari", "password": new})
    assert answer.headers["Location"] == "/"


def test_unknown_address_gets_the_same_page_and_no_account_is_named(cast, client):
    known = client.post(reverse("account_reset_password"), {"email": "sari@contoh.invalid"})
    unknown = client.post(reverse("account_reset_password"), {"email": "x@contoh.invalid"})
    assert known.headers["Location"] == unknown.headers["Location"]
