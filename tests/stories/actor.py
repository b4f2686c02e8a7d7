"""A person with a browser: how verbs reach Pekso, by its real addresses only."""

import datetime as dt
import re
import uuid
from typing import Any

from django.test import Client as Browser
from django.urls import reverse

from tests.stories.story import StoppedByRefusal, Story, local

ERRORS = re.compile(r'class="[^"]*(?:invalid-feedback|error-summary)[^"]*"[^>]*>(.*?)</', re.S)


class ActorBase:
    """What all verbs stand on. Verbs are documented in tests/stories/README.md."""

    def __init__(self, story: Story, person: Any) -> None:
        self.story = story
        self.person = person
        self.browser = Browser()
        self.browser.force_login(person)

    def sees(self, name: str, /, *args: Any, query: dict[str, Any] | None = None) -> str:
        """Open the page of that route and return its text; a refusal ends the verb."""
        response = self.browser.get(reverse(name, args=args), query or {})
        self._judge(response, set(), {200})
        return response.content.decode()

    def does(self, name: str, /, *args: Any, **data: Any) -> str:
        """Send a form to that route; return the address to which Pekso leads afterwards.

        Values: text, numbers, dates, aware moments (sent as local time), True for a ticked box,
        lists for several choices, None for a field left out. Whatever is longer than a word
        counts as told, and must not be found on any refusal.
        """
        sent = {key: _typed(value) for key, value in data.items() if value not in (None, False)}
        sent.setdefault("submission_id", str(uuid.uuid4()))
        texts = {text for value in data.values() for text in _texts(value)}
        response = self.browser.post(reverse(name, args=args), sent)
        self._judge(response, texts, {302, 303})
        self.story.told |= texts
        return str(response.headers["Location"])

    def _judge(self, response: Any, sent: set[str], fine: set[int]) -> None:
        story = self.story
        if story.expecting is not None and response.status_code >= 400:
            story.answer, story.asker, story.sent = response, self.person, sent
            raise StoppedByRefusal
        if response.status_code not in fine:
            page = response.content.decode()
            found = [re.sub(r"<[^>]+>|\s+", " ", e).strip() for e in ERRORS.findall(page)]
            request = response.request
            raise AssertionError(
                f"{self.person.username} {request['REQUEST_METHOD']} {request['PATH_INFO']}: "
                f"{response.status_code} {found or re.sub(r'<[^>]+>', ' ', page)[:2000]}"
            )


def last_id(address: str) -> uuid.UUID:
    """The last id in an address."""
    found = re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", address)
    assert found, f"no id in {address}"
    return uuid.UUID(found[-1])


def _typed(value: Any) -> Any:
    if value is True:
        return "on"
    if isinstance(value, dt.datetime):
        return local(value)
    if isinstance(value, list | tuple):
        return [_typed(part) for part in value]
    return value if hasattr(value, "read") else str(value)


def _texts(value: Any) -> set[str]:
    if isinstance(value, list | tuple):
        return {text for part in value for text in _texts(part)}
    return {value} if isinstance(value, str) and " " in value.strip() else set()
