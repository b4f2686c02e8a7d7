"""Every page that a link leads to: sound on a phone and on a wide screen, for every role."""

from collections import deque
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.urls import Resolver404, resolve

from cases.tests.factories import open_case_for, with_plan
from tests.browser.watch import LATER_LOAD, axe, overflow, packed

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
SHOTS = Path(__file__).parents[2] / "test-results" / "pages"
NOT_PAGES = {"alive", "ready", "draft", "clients:regions", "set_language"}


def route_of(path):
    """The route's name, or None where the address is no page of ours."""
    try:
        name = resolve(path).view_name
    except Resolver404:
        return None
    return None if name in NOT_PAGES or name.startswith("account_") else name


def links_of(page, address):
    hrefs = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)")
    return [href[len(address) :] for href in hrefs if href.startswith(address)]


# Files, no pages.
DOWNLOADS = {"clients:trail_export", "clients:extract_pdf", "agency:import_template"}


def walk(visit, start):
    """Visits one page of each route; yields (route, path, answer) with the page open."""
    seen, queue = set(), deque(start)
    while queue:
        path = queue.popleft().partition("#")[0]
        route = route_of(urlsplit(path).path)
        if route is None or route in seen:
            continue
        seen.add(route)
        if route in DOWNLOADS:
            continue
        answer = visit.page.goto(visit.address + path)
        yield route, path, answer
        queue.extend(links_of(visit.page, visit.address))


def faults(visit, route, who):
    """What is wrong with the open page at each width, as lines."""
    wrong = []
    for width, height in ((390, 844), (1280, 860)):
        visit.page.set_viewport_size({"width": width, "height": height})
        visit.page.screenshot(
            path=SHOTS / f"{who}-{route.replace(':', '-')}-{width}.png", full_page=True
        )
        if overflow(visit.page) > 0:
            wrong.append(f"{route} {width}: {overflow(visit.page)} px too wide")
        wrong += [f"{route} {width}: {one}" for one in axe(visit.page)]
    visit.page.set_viewport_size({"width": 390, "height": 844})
    return wrong


@pytest.mark.parametrize("who", ["sari", "bagus", "ratna"])
def test_every_page_within_reach_is_sound(browser_at, cast, who):
    case = open_case_for(cast.sari)
    with_plan(case)
    SHOTS.mkdir(parents=True, exist_ok=True)
    visit = browser_at(390, getattr(cast, who))
    wrong, pages = [], 0
    for route, path, answer in walk(visit, ["/", "/etik/"]):
        pages += 1
        if answer.status >= 400:
            wrong.append(f"{route}: {answer.status} at {path}")
        if packed(answer) > LATER_LOAD:
            wrong.append(f"{route}: {packed(answer)} bytes packed")
        wrong += faults(visit, route, who)
    wrong += visit.watch.violations()
    assert wrong == [], "\n".join(wrong)
    assert pages > 5
