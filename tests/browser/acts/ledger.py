"""What was seen on the way: every page with its faults and its weight."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import Response

from tests.browser.conftest import Visit
from tests.browser.watch import FIRST_LOAD, KB, LATER_LOAD, axe, overflow, packed

NARROWEST = 360
NOT_LOADED = {"fetch", "xhr", "eventsource", "ping"}


def route_of(address: str) -> str:
    """The route's name of an address, without ids."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return urlsplit(address).path


@dataclass(frozen=True)
class Seen:
    """One page as somebody saw it; bytes packed, with what the browser had not loaded before."""

    who: str
    route: str
    width: int
    bytes: int


@dataclass
class Ledger:
    """All pages that were looked at, and what was wrong with them."""

    pages: list[Seen] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def heaviest(self) -> Seen:
        return max(self.pages, key=lambda page: page.bytes)

    def figures(self, first_loads: list[int]) -> str:
        """One line for the log of the tests."""
        heavy = self.heaviest()
        return (
            f"{len(self.pages)} pages of {len({page.route for page in self.pages})} routes, "
            f"{len(self.faults)} faults; first load at most {max(first_loads) / KB:.1f} KB, "
            f"later at most {heavy.bytes / KB:.1f} KB ({heavy.route})"
        )


class Eye:
    """Looks at each page that one browser shows."""

    def __init__(self, visit: Visit, who: str, ledger: Ledger) -> None:
        self.visit, self.who, self.ledger = visit, who, ledger
        self.known: set[str] = set()
        self.first_load = 0
        self.at_home = False

    def look(self, *, status: int = 200) -> None:
        """Check the page that is open; `status`: its answer's, where it is a refusal."""
        page, watch = self.visit.page, self.visit.watch
        route, width = route_of(page.url), page.viewport_size["width"]
        # An address with #part scrolls; what then lies half under the bar at the top is no fault.
        page.evaluate("window.scrollTo(0, 0)")
        wrong = [*axe(page), *watch.violations(), *watch.console(status)]
        wrong += self._sideways(page)
        wrong += self._weigh(route, width)
        self.ledger.faults += [f"{self.who} {width} px {route}: {one}" for one in wrong]

    def _sideways(self, page: Any) -> list[str]:
        wide = overflow(page)
        return [f"{wide} px too wide"] if wide > 0 else []

    def _weigh(self, route: str, width: int) -> list[str]:
        loaded = [one for one in self.visit.watch.responses if self._is_new(one)]
        weight = sum(packed(one) for one in loaded)
        self.visit.watch.forget()
        if self.at_home:
            self.ledger.pages.append(Seen(self.who, route, width, weight))
            return [f"{weight} bytes packed"] if weight > LATER_LOAD else []
        # Log-in and first page together are what a browser without anything loads.
        self.first_load += weight
        self.at_home = route == "home"
        return [f"{self.first_load} bytes first"] if self.first_load > FIRST_LOAD else []

    def _is_new(self, response: Response) -> bool:
        """Static files are loaded once, pages each time; what typing sends is no page."""
        kind, url = response.request.resource_type, response.url.partition("#")[0]
        if kind in NOT_LOADED or url in self.known:
            return False
        if kind != "document":
            self.known.add(url)
        return True

    def narrow(self) -> None:
        """The same page on the narrowest phone does not scroll sideways."""
        page = self.visit.page
        size = page.viewport_size
        page.set_viewport_size({"width": NARROWEST, "height": 740})
        route = route_of(page.url)
        self.ledger.faults += [
            f"{self.who} {NARROWEST} px {route}: {one}" for one in self._sideways(page)
        ]
        page.set_viewport_size(size)
