"""A lost second factor: taken away by another admin, confirmed by letter, set up anew."""

import datetime as dt
import re

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.core.management import CommandError, call_command
from django.urls import reverse

from agency import mfa
from agency.factor_reset_post import send_letters
from agency.models import AuditEntry, FactorReset, StaffSession
from agency.services.factor_resets import reset_second_factor
from agency.services.roles import grant_role
from agency.services.staff import change_staff
from agency.tests.entrance import by_password, code, entered, with_app
from agency.tests.test_second_factor import REAL, enrolled_by_page, leads_to
from conftest import half_logged_in, moment
from core import clock
from core.models import Notice
from core.refusals import Changed

pytestmark = pytest.mark.django_db
WAIT, OPEN, START = "factor_reset_wait", "factor_reset_open", "second_factor_start"
REASON = "Ponsel hilang di angkot"


@pytest.fixture(autouse=True)
def noon(settings):
    settings.PEKSO_SESSION_MINUTES = REAL
    cache.clear()
    with clock.at(moment(0, "12:00")):
        yield


def at(time, day=0):
    return clock.at(moment(day, time))


def reset_by_page(browser, person, reason=REASON):
    return browser.post(
        reverse("agency:factor_reset", args=[person.pk]),
        {"reason": reason, "submission_id": "6b0c0cc7-9c05-4d6c-a0f4-0f4d7c1a0a11"},
    )


def link_of_letter():
    """Send what waits; the path in the newest letter."""
    send_letters()
    return re.search(r"https?://[^/]+(/\S+)", mail.outbox[-1].body)[1]


def test_the_admin_resets_it_and_the_owner_sets_up_another_one_by_the_link(cast, enter):
    was_in = entered(cast.bagus)
    answer = reset_by_page(entered(cast.ratna), cast.bagus)
    assert answer.status_code == 303, answer.content.decode()
    assert not Authenticator.objects.filter(user=cast.bagus).exists()
    assert leads_to(was_in.get(reverse("inbox")), "account_login")
    assert not StaffSession.objects.filter(staff=cast.bagus).exists()
    path = link_of_letter()
    assert mail.outbox[-1].to == [cast.bagus.email]
    assert send_letters() == 0
    browser = by_password(cast.bagus)
    for name in ["inbox", "home", START, "mfa_activate_totp", "mfa_add_webauthn", "mfa_index"]:
        assert leads_to(browser.get(reverse(name)), WAIT), name
    assert browser.get(reverse(WAIT)).status_code == 200
    assert b"Lanjutkan" in browser.get(path).content
    assert leads_to(browser.get(reverse(START)), WAIT)  # only the button uses the link
    assert browser.post(path).status_code == 303
    assert leads_to(browser.get(reverse("inbox")), START)
    enrolled_by_page(browser)
    assert browser.get(reverse("inbox")).status_code == 200
    cast.bagus.refresh_from_db()
    assert cast.bagus.factor_reset_at is None
    assert FactorReset.objects.get().done_at is not None
    acts = ["second_factor.reset", "second_factor.reset_confirm", "second_factor.reset_done"]
    assert [AuditEntry.objects.filter(act=act).count() for act in acts] == [1, 1, 1]
    assert not AuditEntry.objects.filter(facts__icontains="angkot").exists()


def test_a_stolen_password_alone_does_not_lead_to_another_second_factor(cast):
    """Also for a worker, who need not have one."""
    with_app(cast.sari)
    reset_second_factor(staff=cast.sari, reason=REASON, by=cast.ratna)
    thief = by_password(cast.sari)
    assert leads_to(thief.get(reverse("cases:list")), WAIT)
    assert leads_to(thief.post(reverse("mfa_activate_totp"), {"code": "123456"}), WAIT)
    assert thief.get(reverse("draft")).status_code == 401
    assert thief.post(reverse(OPEN, args=["0" * 64])).status_code == 404
    assert not mfa.has_second_factor(cast.sari)


def test_the_link_works_once_for_its_owner_within_a_day_and_dies_by_another_one(cast):
    with_app(cast.bagus)
    reset_second_factor(staff=cast.bagus, reason=REASON, by=cast.ratna)
    first = link_of_letter()
    with at("12:05"):
        reset_second_factor(staff=cast.bagus, reason="Surel belum sampai", by=cast.ratna)
        path = link_of_letter()
        browser = by_password(cast.bagus)
        assert browser.get(first).status_code == 404
        assert by_password(cast.sari).get(path).status_code == 404
    with at("12:06", day=1):
        late = by_password(cast.bagus)
        assert late.post(path).status_code == 404
    with at("12:10"):
        assert browser.post(path).status_code == 303
        again = by_password(cast.bagus)
        assert again.post(path).status_code == 404
        assert leads_to(again.get(reverse(START)), WAIT)
    with at("12:08"):  # the clock set back
        assert by_password(cast.bagus).post(path).status_code == 404


def test_nobody_resets_their_own_and_nobody_but_an_admin_anybodys(cast):
    page = reverse("agency:factor_reset", args=[cast.bagus.pk])
    with_app(cast.bagus)
    admin = entered(cast.ratna)
    own = reverse("agency:factor_reset", args=[cast.ratna.pk])
    assert admin.get(own).status_code == 403
    assert admin.post(own, {"reason": REASON}).status_code == 403
    for person in [cast.sari, cast.endang, cast.lestari]:
        browser = entered(person)
        assert browser.get(page).status_code == 403
        assert browser.post(page, {"reason": REASON}).status_code == 403
    assert not FactorReset.objects.exists()
    assert mfa.has_second_factor(cast.ratna)


def test_it_asks_for_a_reason_and_the_admins_own_fresh_second_factor(cast):
    with_app(cast.bagus)
    browser = entered(cast.ratna)
    assert reset_by_page(browser, cast.bagus, reason="").status_code == 422
    with at("12:11"):
        assert leads_to(reset_by_page(browser, cast.bagus), "mfa_reauthenticate")
        assert not FactorReset.objects.exists()
        again = browser.post(reverse("mfa_reauthenticate"), {"code": code()})
        assert again.status_code == 302
        assert reset_by_page(browser, cast.bagus).status_code == 303


def test_owner_supervisor_and_the_other_admins_are_told_once_each(cast):
    grant_role(staff=cast.endang, role="admin", by=cast.ratna)
    with_app(cast.sari)
    reset_second_factor(staff=cast.sari, reason=REASON, by=cast.ratna)
    told = Notice.objects.filter(kind="staff.factor_reset")
    people = {cast.sari.pk, cast.bagus.pk, cast.endang.pk}
    assert {notice.recipient_id for notice in told} == people
    assert told.count() == 3
    assert all("Ratna" in notice.title and notice.urgent for notice in told)
    assert not told.filter(body__icontains="angkot").exists()


def test_the_admin_who_changed_the_address_does_not_send_the_link_there(cast):
    """One admin alone does not take over an account: address first, second factor then."""
    with_app(cast.bagus)
    change_staff(
        staff=cast.bagus, name=cast.bagus.name, email="lain@contoh.invalid",
        unit=cast.bagus.unit, by=cast.ratna,
    )  # fmt: skip
    with pytest.raises(Changed, match="baru saja Anda ganti"):
        reset_second_factor(staff=cast.bagus, reason=REASON, by=cast.ratna)
    assert mfa.has_second_factor(cast.bagus)
    with at("12:00", day=8):
        assert reset_second_factor(staff=cast.bagus, reason=REASON, by=cast.ratna)
    grant_role(staff=cast.endang, role="admin", by=cast.ratna)
    assert reset_second_factor(staff=cast.bagus, reason=REASON, by=cast.endang)


def test_the_last_admin_is_helped_on_the_server_and_by_letter(cast, capsys):
    with_app(cast.ratna)
    call_command("reset_second_factor", "ratna", reason=REASON)
    assert leads_to(by_password(cast.ratna).get(reverse("agency:staff_list")), WAIT)
    assert FactorReset.objects.get(staff=cast.ratna).asked_by is None
    assert AuditEntry.objects.get(act="second_factor.reset").actor is None
    browser = by_password(cast.ratna)
    browser.post(link_of_letter())
    enrolled_by_page(browser)
    assert browser.get(reverse("agency:staff_list")).status_code == 200
    with pytest.raises(CommandError, match="nobody"):
        call_command("reset_second_factor", "tidak-ada", reason=REASON)


def test_there_is_nothing_to_reset_where_none_is_in_use(cast):
    answer = reset_by_page(entered(cast.ratna), cast.dewi)
    assert answer.status_code == 422
    assert "belum memakai verifikasi dua langkah" in answer.content.decode()


def test_the_page_of_the_person_tells_the_admin_how_it_stands(cast):
    browser = entered(cast.ratna)
    page = reverse("agency:staff_detail", args=[cast.bagus.pk])
    assert "Belum dipakai." in browser.get(page).content.decode()
    with_app(cast.bagus)
    assert "Aktif." in browser.get(page).content.decode()
    reset_second_factor(staff=cast.bagus, reason=REASON, by=cast.ratna)
    waits = browser.get(page).content.decode()
    assert "Menunggu tautan di surelnya dibuka" in waits
    assert REASON in waits
    seen_by_supervised = half_logged_in(by_password(cast.sari), cast.sari).get(page)
    assert seen_by_supervised.status_code == 404
    FactorReset.objects.update(expires_at=clock.now() - dt.timedelta(minutes=1))
    assert "sudah lewat waktu" in browser.get(page).content.decode()
