"""Each answer that carries clients' data is in the book, once; no other answer is."""

import html

import pytest
from django.db import transaction
from django.test import Client as Browser

from agency import access
from agency.models import AccessEvent, AuditEntry, RoleAssignment, SupervisoryLine
from conftest import moment
from core import clock
from tests.access import sweep, world
from tests.access.table import TABLE
from tests.audit.carries import CARRIES, DECLARED, INSIDE, INSIDE_ROUTES, PLAIN, carries

pytestmark = pytest.mark.django_db
PERSONAS = [*world.PERSONAS, "anonymous"]


@pytest.fixture
def stage(cast):
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        yield world.browsers_of(cast), ids


def test_every_route_is_declared():
    assert set(sweep.routes()) - DECLARED == set(), "declare them in tests/audit/carries.py"
    assert DECLARED - set(sweep.routes()) == set(), "gone from the addresses"
    assert not PLAIN & CARRIES, "declared both ways"
    assert len(INSIDE_ROUTES) > 80


def asked(browser, method, url):
    """The answer, the access events it left, and the denied tries in both books; then all is as
    before.
    """
    cookies = browser.cookies.output()
    with transaction.atomic():
        before = set(AccessEvent.objects.values_list("pk", flat=True))
        denied = AuditEntry.objects.denied().count()
        turned = AccessEvent.objects.denied().count()
        answer = browser.generic(method, url)
        body = answer.getvalue() if answer.streaming else answer.content
        events = list(AccessEvent.objects.shown().exclude(pk__in=before))
        refused = (
            AuditEntry.objects.denied().count() - denied,
            AccessEvent.objects.denied().count() - turned,
        )
        transaction.set_rollback(True)
    browser.cookies.clear()
    browser.cookies.load(cookies.replace("Set-Cookie: ", ""))
    return answer, html.unescape(body.decode(errors="replace")), events, refused


def faults_of(route, answer, body, events, person):
    """What is wrong with the book after this answer."""
    seen = [text for text in world.TOLD if text in body]
    if answer.status_code in {403, 404} and (seen or events):
        return f"refused, yet shows {seen} or writes {len(events)}"
    if len(events) > 1:
        return f"{len(events)} events: {[event.verb for event in events]}"
    if seen and not events:
        return f"shows {seen} and writes nothing ({answer.status_code})"
    if events and not carries(route):
        return "writes an event, but is declared to carry no client's data"
    for event in events:
        if event.actor.username != person or not event.object_ids:
            return f"event of {event.actor} with {event.object_ids}"
        named = event.client_id or event.client_ids
        if world.NAME in body and not named and event.object_type != "cases.report":
            return f"names no client: {event.object_type}"
    return ""


@pytest.mark.parametrize("persona", PERSONAS)
def test_pages_with_clients_data_leave_exactly_one_event(stage, persona, record_property):
    browsers, ids = stage
    wrong, events, pages = [], 0, 0
    for route in TABLE:
        for method in ("GET", "POST"):
            answer, body, left, _denied = asked(
                browsers[persona], method, sweep.address(route, ids)
            )
            fault = faults_of(route, answer, body, left, world.PERSONAS.get(persona))
            wrong += [f"{method} {route}: {fault}"] if fault else []
            events, pages = events + len(left), pages + 1
    record_property("answers", pages)
    record_property("events", events)
    print(f"F1: {persona}: {pages} answers, {events} access events, {len(wrong)} faults")
    assert wrong == []
    if persona in {"admin", "deactivated", "anonymous", "unacknowledged"}:
        assert events == 0
    if persona == "responsible":
        assert events > 70


def test_the_data_protection_officer_opens_no_file_and_reads_no_name(stage, cast):
    _browsers, ids = stage
    RoleAssignment.objects.filter(staff=cast.lestari).delete()
    RoleAssignment.objects.create(staff=cast.lestari, role="privacy", starts_at=moment(-400))
    SupervisoryLine.objects.filter(supervisor=cast.lestari).delete()
    access.sync_staff(cast.sari, cast.lestari)
    officer, shown, opened = Browser(raise_request_exception=False), [], []
    officer.force_login(cast.lestari)
    for route in TABLE:
        answer, body, events, _denied = asked(officer, "GET", sweep.address(route, ids))
        shown += [route for text in world.TOLD if text in body]
        opened += [route for _event in events]
        assert answer.status_code < 500 or route == "ready", route
    assert shown == []
    assert opened == []
    assert officer.get("/").status_code == 200
    assert officer.get("/lembaga/jejak/").status_code == 200


@pytest.mark.parametrize("persona", ["former", "colleague", "other_supervisor", "admin"])
def test_a_denied_try_leaves_one_row_with_the_id_that_exists(stage, persona):
    browsers, ids = stage
    wrong, tries = [], 0
    for route, kind in TABLE.items():
        if kind not in INSIDE:
            continue
        answer, _body, _events, denied = asked(browsers[persona], "GET", sweep.address(route, ids))
        if answer.status_code not in {403, 404}:
            continue
        tries += 1
        of_staff = TABLE[route] == "own session" and denied == (1, 0)
        if denied != (1, 1) and not of_staff and not _turned_away_by_role(persona, route, answer):
            wrong.append(f"{route}: {answer.status_code} with {denied} rows")
    print(f"F1: {persona}: {tries} denied tries, {len(wrong)} not in both books")
    assert wrong == []
    assert tries > 40


def _turned_away_by_role(persona, route, answer):
    """403 before any record is looked for: nobody tried a file."""
    by_role = {"own session", "first case"} | ({"tie"} if persona == "admin" else set())
    return answer.status_code == 403 and TABLE[route] in by_role
