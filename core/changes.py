"""History that people can read: which field, from what to what, by whom and when.

Reads the events of core.history. Of each row consecutive states are compared, after sealed fields
have been opened, so that sealing the same value anew is no change.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import models
from django.utils import formats
from django.utils.dateparse import parse_datetime
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from core.history import Change
from core.wording import local_time

Words = Callable[[Any], Any]
MOST = 500
FIRST = frozenset({"insert", "begin"})


@dataclass(frozen=True, slots=True)
class Line:
    """One field: its name on the forms, and both values in words ("" where there was none)."""

    name: str
    label: Any
    old: str
    new: str


@dataclass(slots=True)
class Entry:
    """What happened to one row at one time. `row` is the kind of row in words, `note` says which.

    `actor_id` is None where nobody was named: a task of the system, or a time before the history.
    """

    kind: str
    row: Any
    at: dt.datetime
    turn: int
    actor_id: str | None
    act: str
    reason: str = ""
    note: str = ""
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Reading:
    """How the rows of one model are read.

    row: the kind of row in words; labels: fields without a name of their own that are shown;
    words: field -> function that writes a value; hidden: fields that are not shown; note: says
    which row it was, from its event.
    """

    model: type[models.Model]
    row: Any
    labels: Mapping[str, Any] = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    note: Callable[[Any], Any] = lambda event: ""


def entries_of(reading: Reading, events: Any, *, tz_name: str) -> list[Entry]:
    """The newest changes among these events (a queryset of the model's events), newest first.

    Foreign keys stand as `label:id` until `name_people` has been asked.
    """
    newest: list[Any] = list(events.order_by("-pgh_id")[:MOST])
    before: dict[Any, Any] = {}
    found = []
    for event in reversed(newest):
        old = before.get(event.pgh_obj_id)
        before[event.pgh_obj_id] = event
        entry = _entry(reading, event)
        if entry.kind == "update":
            if old is None:
                continue
            entry.lines = list(_lines(reading, old, event, tz_name))
            if not entry.lines:
                continue
        if entry.kind != "begin":
            found.append(entry)
    return found[::-1]


def name_records(entries: Iterable[Entry]) -> None:
    """Put names where foreign keys stand; one query for each kind of record."""
    waiting: dict[type[models.Model], set[Any]] = {}
    lines = [line for entry in entries for line in entry.lines]
    for line in lines:
        for value in (line.old, line.new):
            if isinstance(value, _Key):
                waiting.setdefault(value.model, set()).add(value.pk)
    named = {
        (model, row.pk): str(row)
        for model, pks in waiting.items()
        for row in model._base_manager.filter(pk__in=pks)
    }
    for entry in entries:
        entry.lines = [
            Line(one.name, one.label, _named(one.old, named), _named(one.new, named))
            for one in entry.lines
        ]


class _Key(str):
    """A foreign key that has no name yet."""

    model: type[models.Model]
    pk: Any


def _named(value: str, named: dict[Any, str]) -> str:
    return named.get((value.model, value.pk), "…") if isinstance(value, _Key) else value


def _entry(reading: Reading, event: Change) -> Entry:
    context = event.pgh_context or {}  # type: ignore[attr-defined]
    said = parse_datetime(context.get("at", ""))
    return Entry(
        kind=event.pgh_label,
        row=reading.row,
        at=said or event.pgh_created_at,
        turn=event.turn,
        actor_id=context.get("actor"),
        act=context.get("act", ""),
        note=str(reading.note(event)),
    )


def _lines(reading: Reading, old: Any, new: Any, tz_name: str) -> Iterable[Line]:
    for one in reading.model._meta.concrete_fields:
        label = reading.labels.get(one.name) or _label(one)
        if not label or one.name in reading.hidden or not hasattr(new, one.attname):
            continue
        first, then = getattr(old, one.attname), getattr(new, one.attname)
        if first != then:
            words = reading.words.get(one.name) or partial(_words, one, tz_name=tz_name)
            yield Line(one.name, label, _text(words(first)), _text(words(then)))


def _label(one: models.Field) -> Any:
    """Only fields that were given a name in words are shown."""
    return one.verbose_name if isinstance(one.verbose_name, Promise) else ""


def _text(value: Any) -> str:
    return value if isinstance(value, _Key) else str(value)


def _words(one: models.Field, value: Any, *, tz_name: str) -> Any:
    if value in (None, "", []):
        return ""
    if isinstance(value, bool):
        return _("Ya") if value else _("Tidak")
    if one.related_model is not None:
        key = _Key(value)
        key.model, key.pk = one.related_model, value
        return key
    if one.choices:
        return dict(one.flatchoices).get(value, value)
    if isinstance(value, dt.date):
        return _day_or_moment(value, tz_name)
    return ", ".join(str(part) for part in value) if isinstance(value, list) else value


def _day_or_moment(value: dt.date, tz_name: str) -> str:
    if isinstance(value, dt.datetime):
        return local_time(value, tz_name)
    return formats.date_format(value, "DATE_FORMAT")
