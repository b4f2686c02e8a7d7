"""How long a log-in lasts, how it ends, and that nothing typed is lost with it."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from agency.models import StaffSession
from agency.services.staff import give_role
from agency.sessions import end_sessions
from agency.tests.entrance import by_password, entered
from agency.tests.test_second_factor import REAL
from conftest import PASSWORD, moment
from core import clock

pytestmark = pytest.mark.django_db
LIST, LOGIN = "/kasus/", "/akun/login/"
NEW = "sandi-yang-baru-sekali"
PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"


@pytest.fixture(autouse=True)
def real_limits(settings):
    settings.PEKSO_SESSION_MINUTES = REAL
    cache.clear()
    with at("05:00"):
        yield


def at(time, days=0):
    return clock.at(moment(days, time))


def is_in(browser, path=LIST):
    answer = browser.get(path)
    if answer.status_code == 302:
        assert answer.headers["Location"].startswith(LOGIN)
    return answer.status_code == 200


@pytest.mark.parametrize(
    ("who", "path", "last_minute", "over"),
    [("sari", LIST, "08:29", "09:00"), ("ratna", "/lembaga/staf/", "08:14", "08:30")],
)
def test_idle_for_its_minutes_a_session_ends(cast, who, path, last_minute, over):
    with at("08:00"):
        browser = entered(getattr(cast, who))
    with at(last_minute):
        assert is_in(browser, "/kotak-masuk/" if who == "sari" else reverse("agency:staff_list"))
    with at(over):
        assert not is_in(browser, "/kotak-masuk/")
    with at(last_minute):
        assert not is_in(browser, "/kotak-masuk/"), "what has ended does not come back"


def test_after_twelve_hours_the_busiest_session_ends(cast):
    with at("06:00"):
        browser = by_password(cast.sari)
    for minute in range(0, 12 * 60, 20):
        with at(f"{6 + minute // 60:02}:{minute % 60:02}"):
            assert is_in(browser)
    with at("17:59"):
        assert is_in(browser)
    with at("18:00"):
        assert not is_in(browser)


def test_a_clock_set_back_opens_nothing(cast):
    with at("12:00"):
        browser = by_password(cast.sari)
        assert is_in(browser)
    with at("11:59"):
        assert is_in(browser)
    with at("11:00"):
        assert not is_in(browser)
    with at("12:01"):
        assert not is_in(browser)


@pytest.mark.parametrize("what", ["password", "deactivation", "role", "reset"])
def test_the_session_is_dead_at_the_next_request_after(cast, what):
    elsewhere, here = by_password(cast.sari), by_password(cast.sari)
    assert is_in(elsewhere)
    if what == "password":
        sent = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
        assert here.post(reverse("account_change_password"), sent).status_code == 302
        assert is_in(here)
    elif what == "deactivation":
        cast.sari.is_active = False
        cast.sari.save()
    elif what == "role":
        give_role(staff=cast.sari, role="supervisor", by=cast.ratna)
    else:
        set_by_mail(cast.sari)
    assert not is_in(elsewhere)
    print(f"B4: after {what} the other session is dead at its next request")


def set_by_mail(person):
    browser = Client()
    browser.post(reverse("account_reset_password"), {"email": person.email})
    path = re.search(r"http://testserver(/akun/password/reset/key/\S+/)", mail.outbox[-1].body)[1]
    page = browser.get(path, follow=True)
    browser.post(page.redirect_chain[-1][0], {"password1": NEW, "password2": NEW})


def test_the_list_names_devices_and_ends_them_from_afar(cast):
    here = by_password(cast.sari)
    phone = by_password(cast.sari, headers={"User-Agent": PHONE})
    page = here.get(reverse("session_list")).content.decode()
    assert "Chrome, Android" in page
    other = StaffSession.objects.get(staff=cast.sari, agent=PHONE)
    assert other.session_key not in page
    assert here.post(reverse("session_end", args=[other.public_id])).status_code == 303
    assert not is_in(phone)
    assert is_in(here)


def test_nobody_ends_anothers_session(cast):
    mine, theirs = by_password(cast.sari), by_password(cast.dewi)
    row = StaffSession.objects.get(staff=cast.dewi)
    assert mine.post(reverse("session_end", args=[row.public_id])).status_code == 404
    assert is_in(theirs)
    assert end_sessions(cast.dewi) == 1
    assert not is_in(theirs)


def test_logging_out_removes_the_session(cast):
    browser = by_password(cast.sari)
    browser.post(reverse("account_logout"))
    assert not StaffSession.objects.filter(staff=cast.sari).exists()
    assert not is_in(browser)


def test_what_a_session_holds_is_sealed_and_bound_to_its_key(cast):
    mine, hers = by_password(cast.sari), by_password(cast.dewi)
    row = StaffSession.objects.get(staff=cast.dewi)
    assert str(cast.dewi.pk) not in row.session_data
    StaffSession.objects.filter(staff=cast.sari).update(session_data=row.session_data)
    assert not is_in(mine)
    assert is_in(hers)


def test_a_forged_host_is_refused(cast, client):
    sent = {"email": cast.sari.email}
    answer = client.post(reverse("account_reset_password"), sent, headers={"Host": "jahat.example"})
    assert answer.status_code == 400
    assert mail.outbox == []
    client.post(reverse("account_reset_password"), sent,
                headers={"X-Forwarded-Host": "jahat.example"})  # fmt: skip
    assert "jahat" not in mail.outbox[0].body
