"""Bad input at every form: a sentence at the field, nothing typed is lost, never a 500."""

import uuid
from html import unescape
from html.parser import HTMLParser

import pytest
from django.db import transaction
from django.urls import resolve

from conftest import moment
from core import clock
from core.doors import FormDoor
from tests.access import sweep, world
from tests.access.table import TABLE

pytestmark = pytest.mark.django_db
LONG = "Panjang sekali. " * 625
STRANGE = "Ibu \u202eيلى\u202c 👩‍👧 <b>\"'&amp;</b> é"
FINE = {200, 303, 302, 403, 404, 409, 422}
WRITTEN = {"text", "textarea", "search", "tel"}
FILLED_IN_BY = {
    "decide": "supervisor",
    "supervisors": "supervisor",
    "own session": "supervisor",
    "answered": "supervisor",
    "office": "supervisor",
    "asked": "colleague",
    "admins": "admin",
}
APART = {"open", "account", "norms", "draft"}


def far(kind: str, day: str) -> str:
    """A day for a field of days, a moment for a field of moments."""
    return f"{day}T00:00" if kind == "datetime-local" else day


BAD = {
    "empty": lambda kind: "",
    "ten thousand characters": lambda kind: LONG,
    "emoji, marks of direction, tags": lambda kind: STRANGE,
    "a zero byte": lambda kind: "a\x00b",
    "the end of time": lambda kind: far(kind, "9999-12-31"),
    "before birth": lambda kind: far(kind, "0001-01-01"),
    "foreign ids": lambda kind: str(uuid.uuid4()),
    "a number too large": lambda kind: "-99999999999999999999",
}


class Fields(HTMLParser):
    """The fields of a page by name: type, first value, whether hidden."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: dict[str, tuple[str, str]] = {}
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        told = {key: value or "" for key, value in attrs}
        if tag in {"input", "textarea", "select"} and told.get("name"):
            kind = told.get("type", "text") if tag == "input" else tag
            self.found.setdefault(told["name"], (kind, told.get("value", "")))


@pytest.fixture
def stage(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        yield world.browsers_of(cast), ids


def forms_of(browsers, ids):
    """Each form that is shown: route, address, browser, its fields."""
    for route, kind in TABLE.items():
        url = sweep.address(route, ids)
        view = getattr(resolve(url).func, "view_class", object)
        if kind in APART or not issubclass(view, FormDoor):
            continue
        browser = browsers[FILLED_IN_BY.get(kind, "responsible")]
        page = browser.get(url)
        if page.status_code == 200:
            yield route, url, browser, Fields(page.content.decode()).found


def spoilt(fields, bad):
    """What is sent: every field spoilt, save those that only say which version was seen."""
    kept = {"submission_id", "version", "csrfmiddlewaretoken"}
    return {
        name: value if name in kept or name.endswith("_FORMS") else bad(kind)
        for name, (kind, value) in fields.items()
    }


def lost(answer, sent, fields):
    """Names of the text fields whose text does not stand on the page any more."""
    page = unescape(answer.content.decode())
    return [
        name
        for name, text in sent.items()
        if text in {LONG, STRANGE} and fields[name][0] in WRITTEN and text.strip() not in page
    ]


@pytest.mark.parametrize("what", BAD)
def test_bad_input_is_answered_with_a_sentence_and_kept(stage, what):
    browsers, ids = stage
    wrong, count = [], 0
    for route, url, browser, fields in forms_of(browsers, ids):
        sent = spoilt(fields, BAD[what])
        with transaction.atomic():
            answer = browser.post(url, sent)
            transaction.set_rollback(True)
        count += 1
        if answer.status_code not in FINE:
            wrong.append(f"{route}: {answer.status_code}")
        elif answer.status_code in {200, 409, 422} and lost(answer, sent, fields):
            wrong.append(f"{route}: {answer.status_code} lost {lost(answer, sent, fields)}")
    assert wrong == []
    assert count > 40
