"""Walks every address with every person and every method."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access.answers import GATE, INSIDE, KINDS, LOGIN, MAY_SHOW, SECOND
from tests.access.world import AGREED, ASKED, TOLD

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
NOT_ALLOWED = 405


@dataclass(frozen=True)
class Step:
    """One request of the sweep and what came back."""

    persona: str
    method: str
    route: str
    status: int
    location: str
    body: bytes


def routes() -> dict[str, tuple[str, ...]]:
    """Every named address with the names of its parameters; an unnamed one is an error."""
    found: dict[str, tuple[str, ...]] = {}

    def enter(resolver: URLResolver, space: str, above: tuple[str, ...]) -> None:
        for pattern in resolver.url_patterns:
            names = (*above, *pattern.pattern.regex.groupindex)
            if isinstance(pattern, URLResolver):
                inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
                enter(pattern, inner, names)
            elif isinstance(pattern, URLPattern):
                assert pattern.name, f"address without a name: {pattern}"
                found[space + pattern.name] = names

    enter(get_resolver(), "", ())
    return found


def walk(
    persona: str, browser: Any, table: dict[str, str], world: dict[str, Any]
) -> Iterator[tuple[Step, Any]]:
    """Each request of one person with the answer that the table declares for it.

    Every request is rolled back, and the browser keeps its cookies, so that each one meets the
    same world.
    """
    cookies = browser.cookies.output()
    for route, kind in table.items():
        url = address(route, world)
        for method in METHODS:
            with transaction.atomic():
                answer = browser.generic(method, url)
                transaction.set_rollback(True)
            browser.cookies.clear()
            browser.cookies.load(cookies.replace("Set-Cookie: ", ""))
            location = answer.headers.get("Location", "")
            body = b"" if answer.streaming else answer.content
            step = Step(persona, method, route, answer.status_code, location, body)
            yield step, KINDS[kind][persona]


def address(route: str, world: dict[str, Any]) -> str:
    """The address of a route with the world's ids."""
    own = world["report_visit"] if ":report_visit" in route else {}
    return reverse(route, kwargs={name: (world | own)[name] for name in routes()[route]})


def deviation(step: Step, declared: Any) -> str:
    """What is wrong with an answer; "" where it is the declared one and shows nothing foreign."""
    at = f"{step.method} {step.route}: {step.status}"
    if not fits(step, declared):
        return f"{at} {step.location}".rstrip()
    if step.persona in INSIDE or (step.persona, step.route) in MAY_SHOW:
        return ""
    page = html.unescape(step.body.decode(errors="replace"))
    shown = [text for text in (*TOLD, ASKED, AGREED) if text in page]
    return f"{at} shows {shown}" if shown else ""


def fits(step: Step, declared: Any) -> bool:
    """Whether an answer is the declared one."""
    if declared == LOGIN:
        return step.status == 302 and step.location.startswith("/akun/login/")
    if declared == SECOND:
        return step.status == 302 and step.location.startswith("/akun/dua-langkah/")
    if declared == GATE:
        return step.status in {302, 403} and (
            step.status == 403 or re.match(r"/etik/pengakuan/", step.location) is not None
        )
    return step.status in declared or step.status == NOT_ALLOWED
