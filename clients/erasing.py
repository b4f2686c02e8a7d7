"""Blanking what stands in clear about a client, in every table that leads to the client.

The sealed fields become unreadable with the client's key; this module blanks the rest, so that
rows keep their numbers, dates, states and staff, and nothing that was said or written. Tables are
found by their foreign keys, so a new one is blanked without being named here; a room names only
what must stay (`keep`), what else tells of a person (`also`), and what its own rules want filled
(`marked`). A room also says what stands against an erasure (`register_obstacle`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from agency.models.grants import GrantBase
from core.acting import for_purpose
from core.fields import ERASED, EncryptedJSONField, EncryptedTextField, Sealed


@dataclass(frozen=True)
class Manner:
    """How a table is blanked.

    keep: text fields that are codes or numbers of ours. also: values for fields that are no texts
    but tell of the person (birth date, sex). marked: texts that rows which have them must keep
    filled. whole: the row stays as it is. through: the foreign keys by which it is found, where
    not all of them make the row this client's.
    """

    keep: frozenset[str] = frozenset()
    also: Mapping[str, Any] = field(default_factory=dict)
    marked: frozenset[str] = frozenset()
    whole: bool = False
    through: frozenset[str] = frozenset()


Obstacle = Callable[[Any], Iterable[Any]]
PLAIN = Manner()
_manners: dict[type[models.Model], Manner] = {}
_obstacles: list[Obstacle] = []
# What is counted for whoever decides: label, table, path to the client.
_counted: list[tuple[Any, type[models.Model], str]] = []


def register(manners: Mapping[type[models.Model], Manner]) -> None:
    """Say how these tables are blanked (AppConfig.ready)."""
    _manners.update(manners)


def register_obstacle(obstacle: Obstacle) -> None:
    """Add `obstacle(client) -> sentences` of what stands against an erasure now."""
    if obstacle not in _obstacles:
        _obstacles.append(obstacle)


def register_counted(label: Any, model: type[models.Model], path: str) -> None:
    """Say what to count before an erasure: `label` in the plural, the path to the client."""
    if all(known is not model for _label, known, _path in _counted):
        _counted.append((label, model, path))


@for_purpose("whole_file")
def preview_of(client: Any) -> list[tuple[Any, int]]:
    """(label, number) of what an erasure would destroy now; one query."""
    numbers = {}
    for place, (_label, model, path) in enumerate(_counted):
        rows = model._base_manager.filter(**{path: OuterRef("pk")}).order_by()
        one = rows.annotate(one=Value(1)).values("one").annotate(n=Count("pk")).values("n")
        numbers[f"n{place}"] = Coalesce(Subquery(one), 0)
    found = type(client)._base_manager.filter(pk=client.pk).values(**numbers).get()
    told = [(label, found[f"n{place}"]) for place, (label, _m, _p) in enumerate(_counted)]
    return [(label, number) for label, number in told if number]


@for_purpose("whole_file")
def obstacles_of(client: Any) -> list[Any]:
    """What stands against an erasure now, in sentences; empty if nothing does."""
    return [sentence for obstacle in _obstacles for sentence in obstacle(client)]


def rows_of(client: Any) -> dict[type[models.Model], set[Any]]:
    """The ids of every row that belongs to the client, by table, found along foreign keys."""
    found: dict[type[models.Model], set[Any]] = defaultdict(set)
    found[type(client)].add(client.pk)
    waiting = [(type(client), {client.pk})]
    while waiting:
        parent, ids = waiting.pop()
        for link in parent._meta.related_objects:
            child: Any = link.related_model
            if not link.field.concrete or link.many_to_many or _is_left_out(child, link.field):
                continue
            rows = child._base_manager.filter(**{f"{link.field.name}__in": ids})
            new = set(rows.values_list("pk", flat=True)) - found[child]
            if new:
                found[child] |= new
                waiting.append((child, new))
    return {model: ids for model, ids in found.items() if ids}


def blank(client: Any) -> dict[str, int]:
    """Blank every row of the client; how many by room ("clients", "cases", …)."""
    counts: dict[str, int] = defaultdict(int)
    for model, ids in rows_of(client).items():
        manner = _manners.get(model, PLAIN)
        if manner.whole:
            continue
        rows = model._base_manager.filter(pk__in=ids)
        _drop_files(rows, model)
        values = _values(model, manner)
        if values:
            rows.update(**values)
            counts[model._meta.app_label] += len(ids)
        for name in manner.marked:
            rows.exclude(**{name: ""}).update(**{name: _marked(model._meta.get_field(name))})
    return dict(counts)


def _is_left_out(child: Any, link: models.Field) -> bool:
    """Grants, join tables and the books of history; and links that make no row the client's."""
    if child._meta.auto_created or issubclass(child, GrantBase) or hasattr(child, "pgh_id"):
        return True
    through = _manners.get(child, PLAIN).through
    return bool(through) and link.name not in through


def _values(model: type[models.Model], manner: Manner) -> dict[str, Any]:
    named = manner.keep | manner.marked | set(manner.also)
    fields = [one for one in model._meta.concrete_fields if one.name not in named]
    blanked = {one.name: _empty(one) for one in fields if _empty(one) is not None}
    return blanked | dict(manner.also)


def _empty(one: Any) -> Any:
    """What a field holds afterwards; None where it tells nothing of the person."""
    if isinstance(one, models.JSONField):
        return [] if one.default is list else {}
    if isinstance(one, ArrayField):
        return []
    if isinstance(one, models.FileField | EncryptedJSONField):
        return ""
    if not isinstance(one, models.CharField | models.TextField):
        return None
    if one.choices or one.unique or one.primary_key:
        return None
    return "" if one.blank else _marked(one)


def _marked(one: Any) -> Any:
    return Sealed(ERASED) if isinstance(one, EncryptedTextField) else ERASED


def _drop_files(rows: Any, model: type[models.Model]) -> None:
    """Delete the stored bytes of files and pictures."""
    for one in model._meta.concrete_fields:
        if isinstance(one, models.FileField):
            for row in rows.exclude(**{one.name: ""}):
                getattr(row, one.name).delete(save=False)
