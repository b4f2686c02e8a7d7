"""A real Chromium against a real server: `browser_at(390, cast.sari)` gives a page of hers."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

pytest.register_assert_rewrite("tests.browser.watch")

from tests.browser.watch import Watch  # noqa: E402

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HEIGHTS = {390: 844, 360: 740, 1280: 860}


def chromium_path() -> str:
    """Where the system's Chromium is; the tests fail with one sentence when there is none."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if not found:
        pytest.fail("Browser tests need Chromium: install it, or set CHROMIUM to its path.")
    return str(found)


@dataclass
class Visit:
    """One page in a browser context of its own, and what watches it."""

    page: Page
    watch: Watch
    context: BrowserContext
    address: str

    def open(self, path: str) -> Page:
        self.page.goto(self.address + path)
        return self.page

    def another(self) -> "Visit":
        """A second tab of the same browser."""
        page = self.context.new_page()
        return Visit(page, Watch(page, self.address), self.context, self.address)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium_path(),
            # Dates as people here read them, where the system has the language (chromium-l10n).
            args=["--no-sandbox", "--disable-gpu", "--lang=id"],
            env={**os.environ, "LANGUAGE": "id"},
        )
        yield browser
        browser.close()


def log_in(context: BrowserContext, address: str, person: object) -> None:
    """Give the browser a session of this person."""
    client = Client()
    client.force_login(person)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    context.add_cookies(
        [{"name": settings.SESSION_COOKIE_NAME, "value": cookie.value, "url": address}]
    )


def wait_for_last_answer(longest: float = 10.0) -> None:
    """A closed page may leave a request with the server, a draft for instance; emptying the tables
    meanwhile would be a deadlock. Returns when nothing works on the database in two looks running.
    """
    quiet, until = 0, time.monotonic() + longest
    while quiet < 2 and time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
                " AND state <> 'idle'"
            )
            quiet = quiet + 1 if cursor.fetchone() == (0,) else 0
        time.sleep(0.1)


@pytest.fixture
def browser_at(chromium: Browser, live_server) -> Iterator[Callable[..., Visit]]:
    """browser_at(width, person=None) -> a Visit at that width, logged in as that person."""
    contexts: list[BrowserContext] = []

    def start(width: int, person: object = None) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": HEIGHTS.get(width, 860)},
            locale="id-ID",
            timezone_id="Asia/Jakarta",
            has_touch=width < 992,
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        if person is not None:
            log_in(context, live_server.url, person)
        page = context.new_page()
        return Visit(page, Watch(page, live_server.url), context, live_server.url)

    yield start
    for context in contexts:
        context.close()
    wait_for_last_answer()
