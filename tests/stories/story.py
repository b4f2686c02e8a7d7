"""The stage on which stories are played: the clock, the actors and the proof of a refusal."""

import datetime as dt
import html
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import SimpleNamespace
from typing import Any

from django.apps import apps
from django.db import connection
from django.utils import timezone

from agency.models import AuditEntry
from conftest import TODAY, moment
from core import clock
from core.tasks import sweep_reminders
from ethics import rules

# What a refusal may add to: the two books, and what the log-in itself writes.
BOOKS = {"agency_auditentry", "agency_accessevent", "django_session"}
OURS = ("agency", "clients", "cases", "ethics", "supervision", "core")
LEAST_SECRET = 12


class StoppedByRefusal(Exception):
    """Ends a verb at the request that was refused."""


class Story:
    """One story: `story.sari` is an actor, `story.at(-10, "09:00")` sets the clock."""

    def __init__(self, cast: SimpleNamespace, stack: ExitStack) -> None:
        self.cast = cast
        self.today: dt.date = TODAY
        self.told: set[str] = set()
        self.labels: set[str] = set()
        self.expecting: str | None = None
        self.answer: Any = None
        self.asker: Any = None
        self.sent: set[str] = set()
        self._stack = stack
        self._actors: dict[str, Any] = {}
        self.at(0)

    def at(self, days: int, time: str = "09:00") -> "Story":
        """Set the clock to T+days, local time in Jakarta."""
        return self.at_moment(moment(days, time))

    def at_moment(self, when: dt.datetime) -> "Story":
        """Set the clock to an aware moment."""
        self._stack.close()
        self._stack.enter_context(clock.at(when))
        return self

    def sweep(self) -> "Story":
        """Celery beat wakes the sweep at the story's time: reminders that are due go out."""
        sweep_reminders()
        return self

    def day(self, days: int) -> dt.date:
        """The date T+days."""
        return self.today + dt.timedelta(days=days)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        from tests.stories.driver import Actor

        if name not in self._actors:
            self._actors[name] = Actor(self, getattr(self.cast, name))
        return self._actors[name]

    @contextmanager
    def refused(self, rule_id: str) -> Iterator[None]:
        """The acts inside are refused by this rule, and everything that must hold then holds.

        Checked: the rule's status; nothing changed in any table but the books; the sentence of
        the rule and each of its grounds are on the page; one audit row `denied` with actor and
        rule; no case content on the page.
        """
        before, rows = snapshot(), set(AuditEntry.objects.values_list("pk", flat=True))
        self.expecting, self.answer = rule_id, None
        try:
            yield
        except StoppedByRefusal:
            pass
        finally:
            self.expecting = None
        assert self.answer is not None, f"nothing was refused; {rule_id} was expected"
        self._prove(rule_id, before, rows)

    def _prove(self, rule_id: str, before: dict[str, str], rows: set[Any]) -> None:
        rule = rules.rule(rule_id)
        page = html.unescape(self.answer.content.decode())
        assert self.answer.status_code == rule.status, f"{self.answer.status_code}: {page[:3000]}"
        assert snapshot() == before, f"{rule_id} changed {differing(before, snapshot())}"
        for reference in (*rule.ground, *rule.laws):
            assert str(reference) in page, f"{rule_id}: {reference} is not shown"
        denied = AuditEntry.objects.exclude(pk__in=rows).denied()
        assert [(row.actor_id, row.rule) for row in denied] == [(self.asker.pk, rule_id)]
        self._prove_silence(rule.status, page)

    def _prove_silence(self, status: int, page: str) -> None:
        secrets = self.told - (self.sent | self.labels if status == 409 else set())
        leaked = [text for text in secrets if len(text) >= LEAST_SECRET and text in page]
        assert not leaked, f"the refusal shows {leaked}"


def snapshot() -> dict[str, str]:
    """A fingerprint of every table of ours but the books."""
    tables = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in OURS and model._meta.db_table not in BOOKS
    ]
    found = {}
    with connection.cursor() as cursor:
        for table in tables:
            rows = "string_agg(t::text, '|' ORDER BY t::text)"
            cursor.execute(f"SELECT md5(coalesce({rows}, '')) FROM {table} t")
            found[table] = cursor.fetchone()[0]
    return found


def differing(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Names of the tables that are not as they were."""
    return [table for table in before if before[table] != after[table]]


def local(when: dt.datetime | None = None) -> str:
    """A moment as a form sends it: local time of Jakarta, 2026-11-19T09:00."""
    return timezone.localtime(when or clock.now()).strftime("%Y-%m-%dT%H:%M")
