"""The proof that an act was refused, or not accepted, and left nothing behind."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.apps import apps
from django.db import connection

from agency.models import AuditEntry, Staff
from ethics import rules

# What a refusal may add to: the two books, and what the log-in itself writes.
BOOKS = {"agency_auditentry", "agency_accessevent", "agency_staffsession"}
OURS = ("agency", "clients", "cases", "ethics", "supervision", "core")
LEAST_SECRET = 12
UNSEEN = re.compile(r"<(script|style|svg|head)\b.*?</\1>", re.S)
# What a form names to the person who may choose it: choices and the names of fields.
OF_THE_FORM = re.compile(r"<(option|label|legend)\b.*?</\1>", re.S)


class StoppedByRefusal(Exception):
    """Ends a verb at the request that was refused."""


class Proof:
    """Remembers what was told, and judges what is shown.

    told: every text that was sent and accepted; labels: those of them that forms may name.
    """

    def __init__(self) -> None:
        self.told: set[str] = set()
        self.labels: set[str] = set()
        self.shown = ""
        self._expecting = False
        self._answer: Any = None
        self._asker: Any = None
        self._sent: set[str] = set()

    def takes(self, answer: Any, *, asker: Any, sent: set[str]) -> None:
        """Look at an answer; where a refusal is expected and this is one, the verb ends here."""
        if not answer.streaming:
            self.shown = answer.content.decode(errors="replace")
        if self._expecting and answer.status_code >= 400:
            self._answer, self._asker, self._sent = answer, asker, sent
            raise StoppedByRefusal

    @contextmanager
    def refused(self, rule_id: str) -> Iterator[None]:
        """See Story.refused."""
        rule = rules.rule(rule_id)
        with self._stopped(rule.status, f"{rule_id} was expected") as rows:
            yield
        page = html.unescape(self.shown)
        for reference in (*rule.ground, *rule.laws):
            assert str(reference) in page, f"{rule_id}: {reference} is not shown"
        denied = AuditEntry.objects.exclude(pk__in=rows).denied()
        assert [(row.actor_id, row.rule) for row in denied] == [(self._asker.pk, rule_id)]

    @contextmanager
    def unaccepted(self, status: int, sentence: str) -> Iterator[None]:
        """See Story.conflict, Story.form_error and Story.forbidden."""
        with self._stopped(status, f"{status} was expected"):
            yield
        assert sentence in visible_text(self.shown), visible_text(self.shown)[:2000]

    @contextmanager
    def _stopped(self, status: int, expected: str) -> Iterator[set[Any]]:
        before, rows = snapshot(), set(AuditEntry.objects.values_list("pk", flat=True))
        self._expecting, self._answer = True, None
        try:
            yield rows
        except StoppedByRefusal:
            pass
        finally:
            self._expecting = False
        assert self._answer is not None, f"nothing was refused; {expected}"
        text = visible_text(self.shown)[:3000]
        assert self._answer.status_code == status, f"{self._answer.status_code}: {text}"
        after = snapshot()
        assert after == before, f"{expected}, and it changed {differing(before, after)}"
        self._prove_silence(status)
        self._prove_nothing_typed_is_lost(status)

    def _prove_silence(self, status: int) -> None:
        """Nothing told before is shown; a form that comes back keeps what its writer just sent."""
        # Who works here is no secret: a refusal names whom to ask.
        colleagues = set(Staff.objects.values_list("name", flat=True))
        secrets, page = self.told - colleagues, html.unescape(self.shown)
        if status in {409, 422}:
            secrets = secrets - self._sent - self.labels
            page = html.unescape(OF_THE_FORM.sub("", self.shown))
        if status == 422:
            return  # not a refusal: the page of the form, for people inside the scope
        leaked = [text for text in secrets if len(text) >= LEAST_SECRET and text in page]
        assert not leaked, f"the refusal shows {leaked}"

    def _prove_nothing_typed_is_lost(self, status: int) -> None:
        """The form stands on the page as it was sent."""
        page = html.unescape(self.shown)
        if status in {409, 422} and "<form" in page:
            lost = [text for text in self._sent if text.replace("\r", "") not in page]
            assert not lost, f"the form lost {lost}"


def visible_text(page: str) -> str:
    """What a reader sees of a page: no tags, one space between words."""
    words = re.sub(r"<[^>]+>", " ", UNSEEN.sub(" ", page))
    return " ".join(html.unescape(words).split())


def snapshot() -> dict[str, str]:
    """A fingerprint of every table of ours but the books."""
    tables = [
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.app_label in OURS and model._meta.db_table not in BOOKS
    ]
    rows = "string_agg(t::text, '|' ORDER BY t::text)"
    parts = [f"SELECT '{table}', md5(coalesce({rows}, '')) FROM {table} t" for table in tables]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts))
        return dict(cursor.fetchall())


def differing(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """Names of the tables that are not as they were."""
    return [table for table in before if before[table] != after[table]]
