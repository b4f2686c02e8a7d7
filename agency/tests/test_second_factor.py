"""The second factor: who must have one, what is reachable without, codes that work once."""

import re

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.urls import reverse

from agency import mfa
from agency.models import AuditEntry
from agency.tests.entrance import SECRET, by_password, code, entered, with_app
from conftest import half_logged_in, moment
from core import clock, crypto
from tests.access import sweep
from tests.access.table import TABLE
from tests.stories.proof import visible_text

pytestmark = pytest.mark.django_db
CODE_PAGE, AGAIN, START = "mfa_authenticate", "mfa_reauthenticate", "second_factor_start"
REAL = {"idle": 30, "idle_admin": 15, "absolute": 720, "fresh": 10, "touch": 1, "clock_back": 2}


@pytest.fixture(autouse=True)
def noon(settings):
    settings.PEKSO_SESSION_MINUTES = REAL
    cache.clear()
    with clock.at(moment(0, "12:00")):
        yield


def at(time):
    return clock.at(moment(0, time))


def leads_to(answer, name):
    return answer.status_code == 302 and answer.headers["Location"].startswith(reverse(name))


def enrolled_by_page(browser):
    """Set up an app through the pages; returns its secret and the recovery codes shown."""
    page = browser.get(reverse("mfa_activate_totp")).content.decode()
    secret = re.search(r"data-secret>(\w+)<", page)[1]
    answer = browser.post(reverse("mfa_activate_totp"), {"code": code(secret)})
    assert leads_to(answer, "mfa_view_recovery_codes"), answer.content.decode()
    shown = browser.get(answer.headers["Location"]).content.decode()
    return secret, re.findall(r"<li>(\d{10})</li>", shown)


@pytest.mark.parametrize("who", ["bagus", "ratna"])
def test_supervisor_and_admin_reach_nothing_before_they_set_one_up(cast, client, who):
    half_logged_in(client, getattr(cast, who))
    answer = client.get(reverse("inbox"))
    assert leads_to(answer, START)
    secret, codes = enrolled_by_page(client)
    assert len(secret) == 32
    assert len(set(codes)) == 10
    assert client.get(reverse("inbox")).status_code == 200


def test_a_worker_works_without_one(cast, client):
    half_logged_in(client, cast.sari)
    assert client.get(reverse("cases:list")).status_code == 200


def test_of_all_addresses_only_the_enrolment_answers_half_logged_in(cast):
    ids = {name: 1 for names in sweep.routes().values() for name in names}
    ids |= {name: "00000000-0000-4000-8000-000000000000" for name in ids if name.endswith("_id")}
    ids |= {"lineage": ids["case_id"], "function": "supportive", "uidb36": "1", "key": "x-y"}
    open_pages = {}
    for enrolled in (False, True):
        if enrolled:
            with_app(cast.bagus)
        browser = half_logged_in(by_password(cast.sari), cast.bagus)
        open_pages[enrolled] = {
            route
            for route in TABLE
            if browser.get(sweep.address(route, {"report_visit": {}, **ids})).status_code == 200
        }
    public = {"alive", "account_logout", "account_reset_password", "account_reset_password_done",
              "account_inactive", "account_reset_password_from_key",
              "account_reset_password_from_key_done", "ready"}  # fmt: skip
    enrolment = {START, "mfa_activate_totp", "mfa_add_webauthn", "account_reauthenticate"}
    assert open_pages[False] - public == enrolment
    assert open_pages[True] - public == {AGAIN}
    print(f"B3: half logged in: {len(TABLE)} addresses, 4 open before enrolment, 1 after it")


def test_with_the_password_alone_nobody_adds_another_factor(cast, client):
    with_app(cast.bagus)
    half_logged_in(client, cast.bagus)
    for name in ["mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"]:
        assert leads_to(client.get(reverse(name)), AGAIN)
        assert leads_to(client.post(reverse(name), {"code": "1"}), AGAIN)


def test_between_password_and_code_one_is_a_stranger(cast):
    with_app(cast.bagus)
    browser = by_password(cast.bagus)
    assert leads_to(browser.answer, CODE_PAGE)
    assert "_auth_user_id" not in browser.session
    for route in ["inbox", "cases:list", START, "mfa_activate_totp", "session_list"]:
        assert leads_to(browser.get(reverse(route)), "account_login"), route
    assert browser.get(reverse("draft")).status_code == 401


def test_the_code_opens_and_works_once(cast):
    browser = entered(cast.bagus)
    assert browser.get(reverse("inbox")).status_code == 200
    second = by_password(cast.bagus)
    again = second.post(reverse(CODE_PAGE), {"code": code()})
    assert again.status_code == 200
    assert "sudah dipakai" in visible_text(again.content.decode())
    with at("12:01"):
        assert second.post(reverse(CODE_PAGE), {"code": code()}).status_code == 302


def test_a_clock_set_back_makes_no_used_code_good_again(cast):
    with at("12:10"):
        used = code()
        entered(cast.bagus)
    with at("12:09"):
        browser = by_password(cast.bagus)
        for tried in (used, code(), code(later=1)):
            assert browser.post(reverse(CODE_PAGE), {"code": tried}).status_code == 200


def test_codes_are_guessed_five_times_in_a_quarter_of_an_hour(cast):
    with_app(cast.bagus)
    browser = by_password(cast.bagus)
    wrong = [f"{number:06}" for number in range(20) if f"{number:06}" != code()]
    said = [visible_text(browser.post(reverse(CODE_PAGE), {"code": one}).content.decode())
            for one in wrong[:7]]  # fmt: skip
    assert ["Terlalu banyak" in text for text in said] == [False] * 5 + [True] * 2
    assert browser.post(reverse(CODE_PAGE), {"code": code()}).status_code == 200


def test_a_recovery_code_is_shown_once_and_opens_once(cast, client):
    half_logged_in(client, cast.bagus)
    _secret, codes = enrolled_by_page(client)
    page = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    assert not any(one in page for one in codes)
    for expected in (302, 200):
        browser = by_password(cast.bagus)
        answer = browser.post(reverse(CODE_PAGE), {"code": codes[0]})
        assert answer.status_code == expected


def test_secrets_are_sealed_for_their_owner(cast):
    with_app(cast.bagus)
    row = Authenticator.objects.get(user=cast.bagus)
    assert SECRET not in str(row.data)
    with_app(cast.endang, "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK")
    Authenticator.objects.filter(user=cast.endang).update(data=row.data)
    with pytest.raises(crypto.Undecryptable):
        mfa.use_app_code(user=cast.endang, code=code())


def test_nobody_who_needs_one_removes_the_last(cast):
    browser = entered(cast.bagus)
    browser.post(reverse("mfa_deactivate_totp"))
    assert mfa.has_second_factor(cast.bagus)
    worker = entered(cast.sari)
    assert worker.post(reverse("mfa_deactivate_totp")).status_code == 302
    assert not mfa.has_second_factor(cast.sari)
    assert AuditEntry.objects.filter(act="second_factor.remove", actor=cast.sari).exists()


def test_the_demonstrations_code_is_shown_to_its_people_only(cast, settings):
    settings.PEKSO_DEMO_TOTP = SECRET
    with_app(cast.bagus)
    page = by_password(cast.bagus).get(reverse(CODE_PAGE)).content.decode()
    assert f"Mode contoh: kode saat ini {code()}" in visible_text(page)
    cast.endang.email = "endang@lembaga.example"
    cast.endang.save()
    with_app(cast.endang)
    with_app(cast.lestari, "MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK")
    settings_off = [by_password(person).get(reverse(CODE_PAGE)).content.decode()
                    for person in (cast.endang, cast.lestari)]  # fmt: skip
    assert not any("Mode contoh" in page for page in settings_off)
