"""How long the pages take: each list and file page, read again and again by its readers."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.test import Client as Browser
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import path, resolve

from core.doors import Page
from tests.access import sweep
from tests.access.table import TABLE
from tests.bench.sizes import LARGE, Sizes
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
    """What one page cost: queries, the bytes of the answer, and milliseconds of each request."""

    queries: int
    body: bytes
    ms: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Of all requests, in milliseconds."""
        return statistics.median(self.ms)


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


class Walk:
    """Reads pages; `found` keeps place and database -> reading, and grows with each reading.

    The databases take turns, request by request: what slows the machine slows all of them.
    """

    def __init__(self, sizes: Sizes, cast: SimpleNamespace) -> None:
        self.sizes, self.cast = sizes, cast
        self.found: dict[Place, dict[str, Reading]] = {}
        self._browsers: dict[tuple[str, str], Browser] = {}

    def read(self, where: list[Place], times: int) -> None:
        """Each page so many times in each database where its reader may open it."""
        for place in where:
            names = self.sizes.names[1:] if place.reader == BIG[0] else self.sizes.names
            readings = self.found.setdefault(place, {})
            for name in names:
                with self.sizes.using(name):
                    reading = first_reading(self._browser(name, place), place.url)
                if reading is not None:
                    readings.setdefault(name, reading)
            for _n in range(times):
                for name, reading in readings.items():
                    with self.sizes.using(name):
                        reading.ms.append(once(self._browser(name, place), place.url))
            if not readings:
                del self.found[place]

    def _browser(self, name: str, place: Place) -> Browser:
        """The reader's, logged in at this database."""
        key = (name, place.username)
        if key not in self._browsers:
            self._browsers[key] = Browser()
            self._browsers[key].force_login(getattr(self.cast, place.username))
        return self._browsers[key]


def first_reading(browser: Browser, url: str) -> Reading | None:
    """What the page asks and answers; None where this reader may not open it."""
    answer = browser.get(url)
    if answer.status_code != 200:
        return None
    with CaptureQueriesContext(connection) as asked:
        browser.get(url)
    return Reading(sum(asks(query["sql"]) for query in asked), answer.content)


def once(browser: Browser, url: str) -> float:
    """One request, in milliseconds."""
    began = time.perf_counter()
    browser.get(url)
    return (time.perf_counter() - began) * 1000


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


def bare_times(found: dict[Place, dict[str, Reading]], times: int) -> dict[Place, float]:
    """How long a bare view takes for the bytes of the large size, in milliseconds."""
    global _body  # noqa: PLW0603
    taken = {}
    with bare_django() as browser:
        for place, readings in found.items():
            _body = readings[LARGE].body
            browser.get("/")
            taken[place] = statistics.median(once(browser, "/") for _n in range(times))
    return taken
