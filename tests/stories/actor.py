"""A person with a browser: how verbs reach Pekso, by its real addresses only."""

import datetime as dt
import re
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from django.urls import resolve, reverse
from django.utils import timezone

from agency.models import AuditEntry
from core import clock
from tests.stories.proof import snapshot, visible_text
from tests.stories.story import Story

ERRORS = re.compile(r'class="[^"]*(?:invalid-feedback|error-summary)[^"]*"[^>]*>(.*?)</', re.S)
NOT_YOURS = {403, 404}
TOO_LATE = 409


class ActorBase:
    """What all verbs stand on. Verbs are documented in tests/stories/README.md."""

    def __init__(self, story: Story, person: Any) -> None:
        self.story = story
        self.person = person
        self.browser = Browser()
        seen_before = person.last_login
        self.browser.force_login(person)
        # An actor may appear first within a refusal, where nothing may change.
        type(person).objects.filter(pk=person.pk).update(last_login=seen_before)
        self._repeats = False

    def sees(self, name: str, /, *args: Any, query: dict[str, Any] | None = None) -> str:
        """Open the page of that route and return its HTML; a refusal ends the verb."""
        response = self.browser.get(reverse(name, args=args), query or {})
        self._judge(response, set(), {200})
        return response.content.decode()

    def reads(self, name: str, /, *args: Any, query: dict[str, Any] | None = None) -> str:
        """Open the page of that route and return what a reader sees of it, without tags."""
        return visible_text(self.sees(name, *args, query=query))

    def does(self, name: str, /, *args: Any, **data: Any) -> str:
        """Send a form to that route; return the address to which Pekso leads afterwards.

        Values: text, numbers, dates, aware moments (sent as local time), True for a ticked box,
        lists for several choices, bytes for a picture, None for a field left out. Whatever is
        longer than a word counts as told, and must not be found on any refusal.
        """
        data.setdefault("submission_id", str(uuid.uuid4()))
        texts = {text for value in data.values() for text in _texts(value)}
        noted = AuditEntry.objects.count()
        response = self._post(name, args, data)
        self._judge(response, texts, {302, 303})
        if _creates(name, args):
            assert AuditEntry.objects.count() > noted, f"{name} left no row in the audit"
        if self._repeats:
            self._repeat(response, name, args, data)
        self.story.proof.told |= texts
        return str(response.headers["Location"])

    @contextmanager
    def twice(self) -> Iterator[None]:
        """Whatever is sent inside is sent twice, as by a double tap: it must be done once. Both
        answers lead to the same place; where nothing is created, the second may come too late.
        """
        self._repeats = True
        try:
            yield
        finally:
            self._repeats = False

    def _post(self, name: str, args: Any, data: dict[str, Any]) -> Any:
        sent = {key: _typed(value) for key, value in data.items() if value not in (None, False)}
        return self.browser.post(reverse(name, args=args), sent)

    def _repeat(self, first: Any, name: str, args: Any, data: dict[str, Any]) -> None:
        before = snapshot()
        again = self._post(name, args, data)
        same = again.headers.get("Location") == first.headers["Location"]
        assert same or (again.status_code == TOO_LATE and not _creates(name, args)), (
            f"{again.status_code}: {visible_text(again.content.decode())}"
        )
        assert snapshot() == before, f"{name} was done twice"

    def _judge(self, response: Any, sent: set[str], fine: set[int]) -> None:
        self.story.proof.takes(response, asker=self.person, sent=sent)
        if response.status_code not in fine:
            page = response.content.decode(errors="replace")
            found = [visible_text(error) for error in ERRORS.findall(page)]
            request = response.request
            raise AssertionError(
                f"{self.person.username} {request['REQUEST_METHOD']} {request['PATH_INFO']}: "
                f"{response.status_code} {found or visible_text(page)[:2000]}"
            )


def _creates(name: str, args: Any) -> bool:
    """Whether the form at this route carries a submission's id."""
    view = getattr(resolve(reverse(name, args=args)).func, "view_class", None)
    form = getattr(view, "form_class", None)
    return "submission_id" in getattr(form, "base_fields", {})


def last_id(address: str) -> uuid.UUID:
    """The last id in an address."""
    found = re.findall(r"[0-9a-f]{8}-[0-9a-f-]{27}", address.split("?", maxsplit=1)[0])
    assert found, f"no id in {address}"
    return uuid.UUID(found[-1])


def person_of(somebody: Any) -> Any:
    """The staff member behind an actor; a staff member or None as given."""
    return getattr(somebody, "person", somebody)


def _typed(value: Any) -> Any:
    if value is True:
        return "on"
    if isinstance(value, dt.datetime):
        return local(value)
    if isinstance(value, bytes):
        return SimpleUploadedFile("foto.jpg", value, "image/jpeg")
    if isinstance(value, list | tuple):
        return [_typed(part) for part in value]
    return str(value)


def local(when: dt.datetime | None = None) -> str:
    """A moment as a form sends it: local time of Jakarta, 2026-11-19T09:00."""
    return timezone.localtime(when or clock.now()).strftime("%Y-%m-%dT%H:%M")


def _texts(value: Any) -> set[str]:
    if isinstance(value, list | tuple):
        return {text for part in value for text in _texts(part)}
    return {value} if isinstance(value, str) and " " in value.strip() else set()
