"""The headers of every answer: each address as each person, errors, files, and both protocols."""

import gzip

import pytest
from django.db import transaction
from django.test import Client

from conftest import moment
from core import clock
from tests.access import sweep, world
from tests.access.table import TABLE

pytestmark = pytest.mark.django_db
POLICY = {
    "default-src": "'none'", "script-src": "'self'", "style-src": "'self'",
    "frame-ancestors": "'none'", "base-uri": "'none'", "form-action": "'self'",
}  # fmt: skip
WANTED = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
LATER_PAGE = 25_000


def lacking(answer, *, static=False):
    """What an answer should say and does not."""
    said = answer.headers
    wrong = [name for name, value in WANTED.items() if said.get(name) != value]
    policy = dict(
        part.strip().split(" ", 1)
        for part in said.get("Content-Security-Policy", "").split(";")
        if " " in part.strip()
    )
    if "sandbox" in said.get("Content-Security-Policy", ""):
        # A file: the policy for files does without what the default forbids.
        policy = {"script-src": "'self'", "style-src": "'self'"} | policy
        policy["form-action"] = policy["form-action"].replace("'none'", "'self'")
    wrong += [name for name, value in POLICY.items() if policy.get(name) != value]
    wrong += [f"{name} {text}" for name, text in policy.items() if "unsafe" in text]
    wrong += [f"{name} {text}" for name, text in policy.items() if "//" in text or "*" in text]
    if "camera=(self)" not in said.get("Permissions-Policy", ""):
        wrong.append("Permissions-Policy")
    if not static and "no-store" not in said.get("Cache-Control", ""):
        wrong.append("Cache-Control")
    return wrong


@pytest.fixture
def stage(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        yield world.browsers_of(cast), ids


def test_every_answer_of_every_address_carries_the_headers(stage):
    browsers, ids = stage
    wrong, asked = {}, 0
    for persona in ("responsible", "supervisor", "admin", "former", "half", "anonymous"):
        for route in sorted(TABLE, key=lambda name: name == "account_logout"):
            for method in ("GET", "POST", "DELETE"):
                with transaction.atomic():
                    answer = browsers[persona].generic(method, sweep.address(route, ids))
                    transaction.set_rollback(True)
                asked += 1
                if lack := lacking(answer):
                    wrong[f"{persona} {method} {route} {answer.status_code}"] = lack
    print(f"C1: {asked} answers, {len(wrong)} lacking")
    assert wrong == {}


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/tidak-ada/", {}, 404),
        ("/akun/login/", {"Host": "jahat.example"}, 400),
        ("/static/tidak-ada.js", {}, 404),
        ("/kasus/bukan-id/", {}, 404),
    ],
)
def test_errors_carry_them_too(client, path, headers, status):
    answer = client.get(path, headers=headers)
    assert answer.status_code == status
    assert lacking(answer, static=path.startswith("/static/")) == []


def test_a_refused_token_and_a_breakdown_carry_them_too(cast, monkeypatch):
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    answer = browser.post("/akun/login/", {"login": "sari"})
    assert answer.status_code == 403
    assert lacking(answer) == []
    browser.force_login(cast.sari)
    monkeypatch.setattr("pekso.views.home.Home.get", lambda *args, **kwargs: 1 / 0)
    answer = browser.get("/")
    assert answer.status_code == 500
    assert lacking(answer) == []


def test_static_files_carry_them_too(settings):
    settings.WHITENOISE_USE_FINDERS = True
    answer = Client().get("/static/css/pekso.css")
    assert answer.status_code == 200
    assert lacking(answer, static=True) == []


def test_over_https_browsers_are_told_to_stay_there(settings):
    settings.SECURE_HSTS_SECONDS = 31_536_000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    settings.SECURE_SSL_REDIRECT = True
    answer = Client().get("/akun/login/", secure=True)
    assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"
    redirected = Client().get("/akun/login/")
    assert redirected.headers["Location"] == "https://testserver/akun/login/"
    assert lacking(redirected) == []
    forged = Client().get("/akun/login/", headers={"Host": "jahat.example"})
    assert forged.status_code == 400
    assert lacking(forged) == []


def test_pages_are_packed_light_and_never_twice_the_same_length(stage):
    browsers, ids = stage
    browser = browsers["responsible"]
    weights = {}
    for route in ("home", "cases:list", "cases:detail", "clients:detail", "cases:plan_detail"):
        answer = browser.get(sweep.address(route, ids), headers={"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert b"<!doctype html>" in gzip.decompress(answer.content)
        weights[route] = len(answer.content)
    print({route: f"{size / 1000:.1f} kB" for route, size in weights.items()})
    assert max(weights.values()) < LATER_PAGE
    same = {
        len(browser.get("/kotak-masuk/", headers={"Accept-Encoding": "gzip"}).content)
        for _ in range(12)
    }
    assert len(same) > 4
