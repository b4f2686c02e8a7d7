"""What the browser tests look at: accessibility, content policy, width and weight of a page."""

import gzip
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, Request, Response

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KB = 1024
FIRST_LOAD = 120 * KB
LATER_LOAD = 25 * KB
LISTEN = """
window.__violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.__violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`));
"""


class Watch:
    """Listens to one page from its first request on."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.errors: list[str] = []
        self.said: list[str] = []
        self.foreign: list[str] = []
        self.responses: list[Response] = []
        page.add_init_script(LISTEN)
        page.on("console", self._console)
        page.on("pageerror", lambda problem: self.errors.append(f"script: {problem}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def _console(self, message: Any) -> None:
        if "Content Security Policy" in message.text:
            self.errors.append(f"policy: {message.text}")
        if message.type in {"error", "warning"}:
            self.said.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.foreign.append(request.url)

    def _response(self, response: Response) -> None:
        self.responses.append(response)

    def violations(self) -> list[str]:
        """Violations of the content policy, errors of scripts and requests to other hosts."""
        seen = self.page.evaluate("window.__violations ?? []")
        return [*self.errors, *seen, *self.foreign]

    def console(self, status: int = 200) -> list[str]:
        """Errors and warnings of the console since last asked, but for the page's own status."""
        said, self.said = self.said, []
        return [one for one in said if status < 400 or f"status of {status}" not in one]

    def weight(self) -> int:
        """Bytes of all answers since `forget()`, each packed as a server packs it."""
        return sum(packed(response) for response in self.responses)

    def forget(self) -> None:
        self.responses.clear()


def packed(response: Response) -> int:
    """Bytes of one answer after gzip; an answer from the browser's cache weighs nothing."""
    if response.status in {204, 301, 302, 303, 304} or response.from_service_worker:
        return 0
    if response.request.timing["responseEnd"] < 0:
        return 0
    return len(gzip.compress(response.body(), 9))


def axe(page: Page) -> list[str]:
    """Violations of WCAG 2.2 AA and of good practice, each as one line."""
    # From the top: a page that was scrolled to a field hides part of what lies above under its
    # header, as every page does, and that says nothing about the size of a target.
    page.evaluate("window.scrollTo(0, 0)")
    # Through the debugger: the page's own policy forbids foreign scripts, as it should.
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text() + "; undefined")
    found = page.evaluate(
        "tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})",
        AXE_TAGS,
    )
    return [
        f"{one['id']} ({one['impact']}): {node['html'][:160]} | {node['failureSummary'][:200]}"
        for one in found["violations"]
        for node in one["nodes"]
    ]


def overflow(page: Page) -> int:
    """How many pixels the page is wider than the window."""
    return page.evaluate("document.documentElement.scrollWidth - window.innerWidth")


def small_targets(page: Page, least: int = 44) -> list[str]:
    """Visible buttons and controls lower than `least` CSS pixels."""
    return page.evaluate(
        """([names, least]) => [...document.querySelectorAll(names)]
        .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < least - 0.5)
        .map(e => e.outerHTML.slice(0, 120))""",
        ["button, .btn, .menu-link, .form-control, .form-select", least],
    )


def assert_sound(page: Page, watch: Watch) -> None:
    """No violation of accessibility or content policy, no sideways scroll."""
    assert axe(page) == []
    assert watch.violations() == []
    assert overflow(page) <= 0
