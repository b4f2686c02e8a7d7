"""How long the pages take: each list and file page, read again and again by its readers."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client as Browser
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path, resolve

from core.doors import Page
from tests.access import sweep
from tests.access.table import TABLE
from tests.house.test_queries import NO_PAGES, asks

READERS = {"worker": "sari", "supervisor": "bagus"}
BIG = ("supervisor of 5,000", "endang")
# Lists as people narrow them: by a word, and further on.
NARROWED = {
    "cases:list": ("?q=siti", "?page=3"),
    "clients:list": ("?q=siti", "?page=3"),
    "cases:visit_list": ("?q=BK-1",),
}


@dataclass(frozen=True)
class Place:
    """One page for one reader. `is_list`: its address names no record."""

    reader: str
    username: str
    name: str
    url: str
    is_list: bool


@dataclass(frozen=True)
class Reading:
    """What one page cost: queries, median milliseconds, and the bytes of the answer."""

    queries: int
    ms: float
    body: bytes


def places(ids: dict[str, Any]) -> list[Place]:
    """Every list and file page (core.doors.Page) for worker and supervisor."""
    found = []
    for route in sorted(set(TABLE) - NO_PAGES):
        url = sweep.address(route, ids)
        view = getattr(resolve(url).func, "view_class", None)
        if view is None or not issubclass(view, Page):
            continue
        is_list = not sweep.routes()[route]
        for reader, username in READERS.items():
            found.append(Place(reader, username, route, url, is_list))
            found += [
                Place(reader, username, f"{route}{more}", f"{url}{more}", is_list)
                for more in NARROWED.get(route, ())
            ]
    return found


def big_places(found: list[Place]) -> list[Place]:
    """The lists, for the supervisor whose team holds 5,000 cases."""
    lists = [one for one in found if one.is_list and one.reader == "supervisor"]
    return [Place(*BIG, one.name, one.url, is_list=True) for one in lists]


def read_all(
    cast: SimpleNamespace, where: list[Place], times: int
) -> dict[tuple[str, str], Reading]:
    """(reader, page) -> reading, for the pages that this reader may open."""
    browsers: dict[str, Browser] = {}
    found = {}
    for place in where:
        if place.username not in browsers:
            browsers[place.username] = Browser()
            browsers[place.username].force_login(getattr(cast, place.username))
        browser = browsers[place.username]
        answer = browser.get(place.url)
        if answer.status_code != 200:
            continue
        with CaptureQueriesContext(connection) as asked:
            browser.get(place.url)
        queries = sum(asks(query["sql"]) for query in asked)
        taken = timed(browser, place.url, times)
        found[place.reader, place.name] = Reading(queries, taken, answer.content)
    return found


def timed(browser: Browser, url: str, times: int) -> float:
    """The median of so many requests, in milliseconds."""
    each = []
    for _n in range(times):
        began = time.perf_counter()
        browser.get(url)
        each.append((time.perf_counter() - began) * 1000)
    return statistics.median(each)


_body = b""


def bare(request: HttpRequest) -> HttpResponse:
    """A view that does nothing but answer."""
    return HttpResponse(_body)


urlpatterns = [path("", bare)]


@contextmanager
def bare_django() -> Iterator[Browser]:
    """A browser of a Django with this one view and no middleware."""
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[]):
        yield Browser()


def bare_times(bodies: dict[tuple[str, str], bytes], times: int) -> dict[tuple[str, str], float]:
    """How long a bare view takes for the same bytes, in milliseconds."""
    global _body  # noqa: PLW0603
    found = {}
    with bare_django() as browser:
        for key, body in bodies.items():
            _body = body
            browser.get("/")
            found[key] = timed(browser, "/", times)
    return found


def walled_tables() -> list[str]:
    """Tables with row-level security."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND relkind = 'r' ORDER BY relname"
        )
        return [name for (name,) in cursor.fetchall()]


@contextmanager
def without_walls(tables: list[str]) -> Iterator[None]:
    """The same pages with the policies switched off."""
    assert not settings.DEBUG
    _switch(tables, "DISABLE")
    try:
        yield
    finally:
        _switch(tables, "ENABLE")


def _switch(tables: list[str], word: str) -> None:
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"ALTER TABLE {table} {word} ROW LEVEL SECURITY")
