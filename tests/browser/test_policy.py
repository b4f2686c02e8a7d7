"""C1: in Chromium, no page breaks the content policy or asks another host for anything."""

import pytest
from django.core.cache import cache

from conftest import moment
from core import clock
from tests.access import sweep, world
from tests.hostile import stage
from tests.hostile.fuzz import open_pages

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
# Tokens, files and what ends the visit: no pages.
NO_PAGES = {"account_logout", "alive", "ready", "draft", "clients:regions"}


@pytest.mark.parametrize("who", ["sari", "bagus", "ratna"])
def test_no_page_breaks_its_policy_or_asks_another_host(browser_at, cast, who):
    cache.clear()
    with clock.at(moment(0, "10:00")):
        ids = world.one_of_everything(cast)
        pages = open_pages(ids, stage.in_work(cast, ids))
    visit, seen, wrong, errors = browser_at(1280, getattr(cast, who)), 0, [], set()
    for route, own in pages.items():
        path = sweep.address(route, own)
        answer = visit.context.request.get(visit.address + path, max_redirects=0)
        html = "text/html" in answer.headers.get("content-type", "")
        # The page of an error is one page at whatever address.
        if route in NO_PAGES or not html or not answer.body() or answer.status in errors:
            continue
        errors |= {answer.status} & set(range(400, 600))
        visit.page.goto(visit.address + path)
        seen += 1
        wrong += [f"{route}: {one}" for one in visit.watch.violations()]
        visit.watch.errors.clear()
        visit.watch.foreign.clear()
    print(f"C1: {who}: {seen} pages in Chromium, {len(wrong)} violations and foreign requests")
    assert wrong == []
    assert seen > 40
