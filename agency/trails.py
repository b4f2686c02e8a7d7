"""Jejak akses: who saw which file, when, on which page and why; and who tried in vain."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.db.models import Q, Value

from agency import access
from agency.models import AccessEvent, AuditEntry
from agency.trail_words import act_words, ground_words, page_words, prefixes_of

PER_PAGE = 25
SHOWN, DENIED = "shown", "denied"
COLUMNS = (
    "pk", "at", "actor_id", "actor__name", "verb_or_act", "outcome_code", "case_id", "client_id",
    "rule_code",
)  # fmt: skip
Numbers = Callable[[set[Any], set[Any]], dict[Any, str]]
_numbers: list[Numbers] = []


@dataclass(frozen=True, slots=True)
class Trace:
    """One line of the trail. `why`: the fact behind the grant at that moment, "" for none known;
    `files`: numbers of the case and the client, where they may be known.
    """

    at: dt.datetime
    actor_id: Any
    who: str
    page: str
    denied: bool
    rule: str
    why: str = ""
    files: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the filter of a trail asks for. `until` is not included; `name`: a part of the person's
    name; `page`: words of a page; `outcome`: SHOWN or DENIED.
    """

    since: dt.datetime | None = None
    until: dt.datetime | None = None
    name: str = ""
    page: str = ""
    outcome: str = ""


def number_files(source: Numbers) -> None:
    """Register what gives the numbers of cases and clients to whoever may know them."""
    if source not in _numbers:
        _numbers.append(source)


def trail(shown: Any, tried: Any, asked: Asked) -> Any:
    """The rows of both books as one queryset of dictionaries, newest first.

    shown: access events; tried: audit entries, of which the denied ones count.
    """
    window = Q()
    if asked.since is not None:
        window &= Q(at__gte=asked.since)
    if asked.until is not None:
        window &= Q(at__lt=asked.until)
    if asked.name:
        window &= Q(actor__name__icontains=asked.name)
    seen = shown.filter(window & _on(asked.page, "verb", [""])).order_by()
    refused = tried.filter(window & _on(asked.page, "act", ["get ", "post "]))
    refused = refused.filter(outcome=AuditEntry.Outcome.DENIED, actor__isnull=False)
    seen = seen.none() if asked.outcome == DENIED else seen
    refused = refused.none() if asked.outcome == SHOWN else refused.order_by()
    text = models.CharField()
    rows = seen.annotate(
        verb_or_act=models.F("verb"),
        outcome_code=Value(SHOWN, text),
        rule_code=Value("", text),
    ).values(*COLUMNS)
    rest = refused.annotate(
        verb_or_act=models.F("act"),
        outcome_code=Value(DENIED, text),
        rule_code=models.F("rule"),
    ).values(*COLUMNS)
    return rows.union(rest, all=True).order_by("-at", "pk")


def _on(page: str, column: str, before: list[str]) -> Q:
    """The condition that a page of these words was asked for."""
    chosen = Q()
    for name in prefixes_of(page):
        for start in before:
            chosen |= Q(**{f"{column}__startswith": start + name})
    return chosen


def page_of(rows: Any, number: Any) -> Any:
    """Page `number` of a trail."""
    return Paginator(rows, PER_PAGE).get_page(number)


def traces(
    rows: Iterable[dict[str, Any]], *, root: models.Model | None = None, numbers: bool = False
) -> list[Trace]:
    """Lines in words. root: the case or client whose grants say why; numbers: name the files."""
    rows = list(rows)
    grounds = list(access.facts_of(root)) if root is not None else []
    files = _files_of(rows) if numbers else {}
    return [
        Trace(
            at=row["at"],
            actor_id=row["actor_id"],
            who=row["actor__name"],
            page=(act_words if row["outcome_code"] == DENIED else page_words)(row["verb_or_act"]),
            denied=row["outcome_code"] == DENIED,
            rule=row["rule_code"],
            why=_why(row, grounds),
            files=files.get(row["case_id"]) or files.get(row["client_id"], ""),
        )
        for row in rows
    ]


def _why(row: dict[str, Any], grounds: list[access.Right]) -> str:
    """The fact that held when the page was opened."""
    fitting = {
        right.reason: None
        for right in grounds
        if right.user_id == row["actor_id"]
        and right.since <= row["at"]
        and (right.until is None or row["at"] < right.until)
    }
    return ", ".join(dict.fromkeys(ground_words(reason) for reason in fitting))


def _files_of(rows: list[dict[str, Any]]) -> dict[Any, str]:
    cases = {row["case_id"] for row in rows} - {None}
    clients = {row["client_id"] for row in rows} - {None}
    found: dict[Any, str] = {}
    for source in _numbers:
        found |= source(cases, clients)
    return found


def of_client(client_id: Any, asked: Asked) -> Any:
    """Who saw or tried this client's file, also in lists."""
    tried = AuditEntry.objects.filter(client_id=client_id)
    return trail(AccessEvent.objects.shown().of_client(client_id), tried, asked)


def of_case(case_id: Any, asked: Asked) -> Any:
    """Who saw or tried this case, also in lists."""
    tried = AuditEntry.objects.filter(case_id=case_id)
    return trail(AccessEvent.objects.shown().of_case(case_id), tried, asked)


def of_person(person: Any, asked: Asked) -> Any:
    """What one person saw and tried."""
    mine = {"actor": person}
    seen = AccessEvent.objects.shown().filter(**mine)
    return trail(seen, AuditEntry.objects.filter(**mine), asked)
