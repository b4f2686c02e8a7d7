"""All that hangs on one record, in one question instead of one for each table."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models


@dataclass
class _Branch:
    """One step of a path: the relation from the rows above it, and its own rows when read."""

    above: Any
    relation: Any
    rows: Any
    found: list[Any] = field(default_factory=list)


def fill(root: models.Model, *paths: str) -> None:
    """What Django's `prefetch_related_objects` does for one record, in one query for all paths.

    paths: "cases__contacts__statements"; each step is a foreign key or its other end, its rows in
    the order of their model. A path whose first step is there already is left out.
    """
    branches: dict[str, _Branch] = {}
    stem = _Branch(None, None, type(root)._base_manager.filter(pk=root.pk), [root])
    for path in paths:
        first = path.split("__")[0]
        if first not in branches and _is_there(root, first):
            continue
        above, name = stem, ""
        for step in path.split("__"):
            name = f"{name}__{step}"
            above = branches.setdefault(name.lstrip("_"), _branch(above, step))
    for branch, found in zip(
        branches.values(), _asked([one.rows for one in branches.values()]), strict=True
    ):
        branch.found = found
        _attach(branch)


def _is_there(root: models.Model, step: str) -> bool:
    relation = root._meta.get_field(step)
    if relation.one_to_many:
        return step in getattr(root, "_prefetched_objects_cache", {})
    return bool(relation.is_cached(root))  # type: ignore[union-attr]


def _branch(above: _Branch, step: str) -> _Branch:
    relation: Any = above.rows.model._meta.get_field(step)
    model = relation.related_model
    upper = above.rows.order_by()
    if relation.concrete:
        rows = model._default_manager.filter(pk__in=upper.values(relation.attname))
    else:
        rows = model._default_manager.filter(**{f"{relation.field.name}__in": upper.values("pk")})
    return _Branch(above, relation, rows)


def _asked(querysets: list[Any]) -> list[list[Any]]:
    """The rows of each queryset in its order, by one statement that carries rows as JSON."""
    found: list[list[Any]] = [[] for _rows in querysets]
    parts, values = [], []
    for number, rows in enumerate(querysets):
        sql, params = rows.query.get_compiler(connection.alias).as_sql()
        parts.append(
            f"SELECT {number} AS part, row_number() OVER () AS place,"  # noqa: S608
            f" to_jsonb(one)::text AS held FROM ({sql}) one"
        )
        values += params
    if not parts:
        return found
    with connection.cursor() as cursor:
        cursor.execute(f"{' UNION ALL '.join(parts)} ORDER BY part, place", values)
        for number, _place, held in cursor.fetchall():
            told = json.loads(held, parse_float=Decimal)
            found[number].append(_made(querysets[number].model, told))
    return found


def _made(model: type[models.Model], told: dict[str, Any]) -> models.Model:
    fields = model._meta.concrete_fields
    values = [_value(one, told[str(one.column)]) for one in fields]
    return model.from_db(connection.alias, [one.attname for one in fields], values)


def _value(one: Any, told: Any) -> Any:
    """What the database driver would have given for this column."""
    if told is None or isinstance(one, models.JSONField):
        return told
    if isinstance(one, ArrayField):
        return [_value(one.base_field, item) for item in told]
    if one.is_relation:
        return _value(one.target_field, told)
    value = one.to_python(told)
    from_db = getattr(one, "from_db_value", None)
    return from_db(value, None, connection) if from_db else value


def _attach(branch: _Branch) -> None:
    """Let the records above answer with what was found, and those below know whose they are."""
    relation, above = branch.relation, branch.above.found
    if relation.concrete:
        by_key = {row.pk: row for row in branch.found}
        for record in above:
            key = getattr(record, relation.attname)
            if key in by_key:
                relation.set_cached_value(record, by_key[key])
        return
    below = defaultdict(list)
    for row in branch.found:
        below[getattr(row, relation.field.attname)].append(row)
    for record in above:
        rows = below[record.pk]
        for row in rows:
            relation.field.set_cached_value(row, record)
        if relation.one_to_one:
            relation.set_cached_value(record, rows[0] if rows else None)
        else:
            _remember(record, relation.get_accessor_name(), rows)


def _remember(record: models.Model, name: str, rows: list[Any]) -> None:
    known: Any = getattr(record, name).all()
    known._result_cache, known._prefetch_done = rows, True
    if not hasattr(record, "_prefetched_objects_cache"):
        record._prefetched_objects_cache = {}  # type: ignore[attr-defined]
    record._prefetched_objects_cache[name] = known  # type: ignore[attr-defined]
