"""Invitations: one link, one person, once; and nothing can be learnt from a link that is dead."""

import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core import mail
from django.db import connections
from django.test import Client as Browser
from django.urls import reverse

from agency.invitation_post import send_letters
from agency.invitation_tokens import token_of
from agency.models import AuditEntry, Invitation, Staff
from agency.pledge import PLEDGE_EDITION
from agency.roles import roles_of
from agency.services.invitations import accept, invite, resend, withdraw
from conftest import moment
from core import clock
from core.letters import Postman
from core.refusals import Changed

PHRASE = "melati-di-tepi-kali"
pytestmark = pytest.mark.django_db


def invited(cast, **facts):
    asked = {
        "by": cast.ratna, "name": "Wati Lestari", "email": "wati@contoh.invalid",
        "unit": cast.unit, "roles": ["worker"], "supervisor": cast.bagus,
    }  # fmt: skip
    return invite(**asked | facts)


def link(token):
    return reverse("agency:invitation_accept", args=[token])


def answer(token, **changes):
    sent = {"password1": PHRASE, "password2": PHRASE, "pledged": "on"} | changes
    return Browser().post(link(token), sent)


def test_the_letter_alone_carries_the_link_and_the_link_begins_the_work(cast, today):
    invitation = invited(cast)
    assert send_letters() == 1
    letter = mail.outbox[0]
    token = re.search(r"/undangan/(\w+)/", letter.body)[1]
    assert letter.to == ["wati@contoh.invalid"]
    assert token not in repr(list(Invitation.objects.values()))
    assert token not in repr(list(AuditEntry.objects.values()))
    assert "Wati Lestari" in Browser().get(link(token)).content.decode()
    assert answer(token)["Location"] == reverse("account_login")
    person = Staff.objects.get(email="wati@contoh.invalid")
    assert person.check_password(PHRASE)
    assert roles_of(person) == {"worker"}
    assert person.lines_up.get().supervisor == cast.bagus
    assert person.pledges.get().edition == PLEDGE_EDITION
    invitation.refresh_from_db()
    assert (invitation.staff, invitation.used_at) == (person, clock.now())


def test_a_letter_goes_out_once_and_again_when_the_server_was_away(cast, today, monkeypatch):
    invited(cast)
    monkeypatch.setattr(Postman, "post", _refuse)
    assert send_letters() == 0
    monkeypatch.undo()
    with clock.at(moment(0, "09:05")):
        assert send_letters() == 1
        assert send_letters() == 0
    assert len(mail.outbox) == 1


def _refuse(self, letter):
    raise OSError("no mail server")


def test_used_forged_outdated_and_withdrawn_links_get_one_and_the_same_page(cast, today):
    used, old, gone = (
        invited(cast, email=f"{name}@contoh.invalid") for name in ("satu", "dua", "tiga")
    )
    answer(token_of(used))
    withdraw(invitation=gone, by=cast.ratna)
    dead = [token_of(used), token_of(gone), "0" * 64, "x"]
    pages = [Browser().get(link(token)) for token in dead]
    pages += [answer(token) for token in dead]
    with clock.at(moment(8)):
        pages += [Browser().get(link(token_of(old))), answer(token_of(old))]
    assert {page.status_code for page in pages} == {404}
    bodies = {re.sub(rb'(nonce|value)="[^"]+"', b"", page.content) for page in pages}
    assert len(bodies) == 1
    assert Staff.objects.filter(email__contains="@contoh.invalid").count() == 12


def test_a_clock_that_is_set_back_revives_no_used_or_withdrawn_link(cast, today):
    used, gone = (invited(cast, email=f"{name}@contoh.invalid") for name in ("satu", "dua"))
    assert answer(token_of(used)).status_code == 303
    withdraw(invitation=gone, by=cast.ratna)
    with clock.at(moment(-3)):
        assert answer(token_of(used)).status_code == 404
        assert answer(token_of(gone)).status_code == 404


def test_sent_again_the_old_link_is_dead(cast, today):
    invitation = invited(cast)
    old = token_of(invitation)
    new = token_of(resend(invitation=invitation, by=cast.ratna))
    assert Browser().get(link(old)).status_code == 404
    assert Browser().get(link(new)).status_code == 200
    assert send_letters() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"password1": "pendek", "password2": "pendek"}, "12"),
        ({"password2": "lain-lagi-lain-lagi"}, "belum sama"),
        ({"password1": "wati@contoh.invalid", "password2": "wati@contoh.invalid"}, "mirip"),
        ({"pledged": ""}, "Centang janji ini"),
        ({"password1": "a\x00" * 12, "password2": "a\x00" * 12}, "karakter"),
    ],
)
def test_a_bad_password_or_no_pledge_comes_back_with_a_sentence(cast, today, changes, sentence):
    token = token_of(invited(cast))
    page = answer(token, **changes)
    assert page.status_code == 422
    assert sentence in page.content.decode()
    assert not Staff.objects.filter(email="wati@contoh.invalid").exists()


def test_nobody_is_invited_twice_nor_who_works_here_nor_oneself(cast, today):
    invited(cast)
    for email, sentence in [
        ("WATI@contoh.invalid", "Sudah ada undangan"),
        (cast.sari.email, "sudah bekerja"),
        (cast.ratna.email, "diri sendiri"),
    ]:
        with pytest.raises(Changed, match=sentence):
            invited(cast, email=email)
    assert Invitation.objects.count() == 1


def test_the_same_name_before_the_at_sign_gets_another_user_name(cast, today):
    person = accept(token=token_of(invited(cast, email="Sari@lain.invalid")), password=PHRASE)
    assert person.username == "sari2"


@pytest.mark.django_db(transaction=True)
def test_of_two_who_use_one_link_at_once_exactly_one_begins(cast):
    start = Barrier(2)

    def use(token):
        try:
            start.wait(10)
            return accept(token=token, password=PHRASE)
        finally:
            connections.close_all()

    for number in range(5):
        token = token_of(invited(cast, email=f"orang{number}@contoh.invalid"))
        with ThreadPoolExecutor(2) as pool:
            begun = list(pool.map(use, [token, token]))
        assert sum(person is not None for person in begun) == 1
    assert Staff.objects.filter(email__startswith="orang").count() == 5
