"""Guessing at the log-in: counted on the account, the same words for everybody, never for ever."""

import datetime as dt

import pytest
from django.test import Client

from conftest import PASSWORD
from tests.stories.proof import visible_text

pytestmark = pytest.mark.django_db
LOGIN = "/akun/login/"


@pytest.fixture(autouse=True)
def fresh_counts(settings):
    from django.core.cache import cache

    cache.clear()


def guess(name, password="salah-sekali-salah"):
    return Client().post(LOGIN, {"login": name, "password": password})


def said(answer):
    return visible_text(answer.content.decode())


def test_name_and_email_share_one_count_of_five(cast):
    for name in ["sari", "SARI", "sari@contoh.invalid", "sari", "sari@contoh.invalid"]:
        assert "Terlalu banyak" not in said(guess(name))
    assert "Terlalu banyak" in said(guess("sari"))
    assert guess("sari@contoh.invalid", PASSWORD).status_code == 200
    assert guess("tandi", PASSWORD).status_code == 302


def test_whoever_waits_a_quarter_of_an_hour_gets_in_again(cast, monkeypatch):
    import time

    for _ in range(6):
        guess("sari")
    later = time.time() + dt.timedelta(minutes=15, seconds=1).total_seconds()
    monkeypatch.setattr(time, "time", lambda: later)
    assert guess("sari", PASSWORD).status_code == 302


def test_an_unknown_name_reads_the_same_sentences(cast):
    known = [said(guess("sari")).replace("sari", "X") for _ in range(7)]
    unknown = [said(guess("entah")).replace("entah", "X") for _ in range(7)]
    assert known == unknown
