"""No client's name outside the pages themselves: titles, addresses, headers, file names, mail."""

import html
import re
from contextlib import ExitStack
from urllib.parse import unquote_plus

import pytest
from django.apps import apps
from django.core import mail
from django.db import transaction
from django.db.models import FileField

from clients.models import Client, FamilyMember
from conftest import moment
from core import clock
from core.sweep import sweep as send_reminders
from tests.access import sweep, world
from tests.access.table import TABLE
from tests.audit.carries import carries
from tests.stories import scenes
from tests.stories.driver import Actor
from tests.stories.story import Story

pytestmark = pytest.mark.django_db
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.S)
# The client's own copy names the client.
OWN_COPY = "clients:extract_pdf"
ADDRESS = re.compile(r'\b(?:href|src|action|hx-[a-z]+)="([^"]*)"')


@pytest.fixture
def stage(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        yield world.browsers_of(cast), ids


def names():
    """Every name that is a client's or a family member's, and the parts of the world's client."""
    whole = {*Client.objects.values_list("name", flat=True)}
    whole |= {*FamilyMember.objects.values_list("name", flat=True)}
    return whole | ({"Lilis", "Maryani"} if world.NAME in whole else set())


def outside(answer, body):
    """What leaves the page: its title, its addresses, the headers and the file's name."""
    yield from (f"title {text}" for text in TITLE.findall(body))
    yield from (f"address {unquote_plus(text)}" for text in ADDRESS.findall(body))
    yield from (f"header {name}: {unquote_plus(text)}" for name, text in answer.headers.items())
    yield f"asked {unquote_plus(answer.request['PATH_INFO'])}"


def kept_files():
    """The names of all files that the models know."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if isinstance(field, FileField):
                yield from model._base_manager.values_list(field.name, flat=True)


@pytest.mark.parametrize("persona", ["responsible", "supervisor", "colleague", "admin"])
def test_no_name_stands_in_titles_addresses_headers_or_logs(
    stage, persona, record_property, caplog
):
    browsers, ids = stage
    browser, told, found, pages = browsers[persona], names(), [], 0
    assert world.NAME in told
    for route in TABLE:
        for method in ("GET", "POST"):
            with transaction.atomic():
                cookies = browser.cookies.output()
                answer = browser.generic(method, sweep.address(route, ids))
                body = html.unescape((answer.getvalue()).decode(errors="replace"))
                transaction.set_rollback(True)
            browser.cookies.clear()
            browser.cookies.load(cookies.replace("Set-Cookie: ", ""))
            if not carries(route) and world.NAME in body:
                found.append(f"{route}: the name itself")
            if "attachment" in answer.headers.get("Content-Disposition", "") and route != OWN_COPY:
                found += [f"{route}: {name} in the file" for name in told if name in body]
            for text in outside(answer, body):
                found += [f"{method} {route}: {text}" for name in told if name in text]
            pages += 1
    found += [f"log: {name}" for name in told if name in caplog.text]
    record_property("answers", pages)
    print(f"P2: {persona}: {pages} answers, {len(found)} names outside")
    assert found == []


def test_no_name_stands_in_mail_or_in_the_names_of_files(stage):
    with clock.at(moment(60, "09:00")):
        while send_reminders():
            continue
    stored = " ".join(kept_files())
    for name in names():
        assert name not in stored
        for message in mail.outbox:
            assert name not in f"{message.subject} {message.body} {message.extra_headers}"


def test_the_mails_of_a_whole_case_name_nobody(cast):

    with ExitStack() as stack:
        story = Story(cast, stack, Actor)
        case = scenes.served(story.sari, story.bagus, name="Bayu Pratama")
        story.sari.sets_monev_schedule(case, every=2, unit="weeks", starts_on=story.day(5))
        for day in (2, 5, 6, 8):
            story.at(day, "07:30").sweep()
        assert len(mail.outbox) > 3
        found = [
            message.subject
            for message in mail.outbox
            for name in names()
            if name in f"{message.subject} {message.body} {message.extra_headers}"
        ]
    print(f"P2: {len(mail.outbox)} mails of a whole case, {len(found)} with a name")
    assert found == []
