"""Who may see what: the one module that writes and reads grants.

Grants are derived from facts (who works on a case, who supervises whom). The rooms that own the
facts register sources; `sync` compares what the sources say with what is stored and mends the
difference, in the same transaction as the fact. A grant has a window of time, so that a cover or
an acting supervisor begins and ends to the second, with no task having to run.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.expressions import ArraySubquery
from django.db import models
from django.db.models import Exists, Func, OuterRef, Q

from core import clock
from core.acting import for_purpose, say_again

VIEW = "view"
CHANGE = "change"
DECIDE = "decide"


@dataclass(frozen=True)
class Right:
    """That `user_id` holds `right` on record `object_id` from `since` until `until` (None: open).

    `reason` is a code of the fact behind it, for "why can this person open the file?".
    """

    object_id: Any
    user_id: Any
    right: str
    since: dt.datetime
    until: dt.datetime | None
    reason: str


Source = Callable[[Collection[Any]], Iterable[Right]]
Reach = Callable[[Collection[Any]], Iterable[Any]]


@dataclass(frozen=True)
class Root:
    """A kind of record that carries grants of its own."""

    model: type[models.Model]
    grant: type[models.Model]
    sources: list[Source]
    reaches: list[Reach]


_roots: dict[str, Root] = {}


def register_root(model: type[models.Model], grant: type[models.Model]) -> None:
    """Say that `model` carries grants, kept in `grant` (AppConfig.ready of the owning room)."""
    label = model._meta.label_lower
    _roots.setdefault(label, Root(model, grant, [], []))


def register_source(label: str, source: Source, reach: Reach) -> None:
    """Add a source of grants for the root `label` ("cases.case").

    source(object_ids) -> rights on those records; reach(staff_ids) -> ids of the records whose
    grants depend on facts about those staff members.
    """
    root = _roots[label]
    root.sources.append(source)
    root.reaches.append(reach)


def roots() -> list[Root]:
    """All kinds of record that carry grants."""
    return list(_roots.values())


def root_labels() -> frozenset[str]:
    """Labels of the models that carry grants ("cases.case")."""
    return frozenset(_roots)


def grant_of(model: type[models.Model]) -> type[models.Model]:
    """The table of grants of a root."""
    return _roots[model._meta.label_lower].grant


def visible(queryset: Any, user: Any, right: str = VIEW) -> Any:
    """Narrow a queryset of root records to those on which `user` holds `right` now."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return queryset.none()
    return queryset.filter(among_held(queryset.model, user, right))


def held(model: type[models.Model], user: Any, right: str = VIEW, ref: str = "pk") -> Exists:
    """The condition "user holds `right` now" on the root whose id stands in `ref`."""
    grant = _roots[model._meta.label_lower].grant
    rows = grant._base_manager.filter(
        _now(), user_id=user.pk, right=right, content_object_id=OuterRef(ref)
    )
    return Exists(rows)


class _Among(Func):
    """`ref = ANY (ARRAY (…))`: the list is read once, and an index can be asked for it even where
    the condition is one of two.
    """

    template = "%(expressions)s)"
    arg_joiner = " = ANY ("
    output_field = models.BooleanField()


def among_held(model: type[models.Model], user: Any, right: str = VIEW, ref: str = "pk") -> _Among:
    """As `held`, for lists of roots, and beside another condition ("or"), where `held` would try
    every row.
    """
    grant = _roots[model._meta.label_lower].grant
    rows = grant._base_manager.filter(_now(), user_id=user.pk, right=right)
    return _Among(ref, ArraySubquery(rows.values("content_object_id")))


def can(user: Any, obj: models.Model, right: str = VIEW) -> bool:
    """Whether `user` holds `right` on the root record `obj` now."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return False
    grant = _roots[obj._meta.label_lower].grant
    return bool(
        grant._base_manager.filter(
            _now(), user_id=user.pk, right=right, content_object_id=obj.pk
        ).exists()
    )


def rights_of(user: Any, obj: models.Model) -> frozenset[str]:
    """All rights that `user` holds on `obj` now, in one query."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return frozenset()
    grant = _roots[obj._meta.label_lower].grant
    rows = grant._base_manager.filter(_now(), user_id=user.pk, content_object_id=obj.pk)
    return frozenset(rows.values_list("right", flat=True))


def with_rights(queryset: Any, user: Any, root: str = "") -> Any:
    """The rows with `held_rights`, the rights that `user` holds now on the root of each.

    root: name of the foreign key that leads to the root, "" where the rows are roots themselves.
    """
    model = queryset.model
    for step in filter(None, root.split("__")):
        model = model._meta.get_field(step).related_model
    rows = _roots[model._meta.label_lower].grant._base_manager.filter(
        _now(), user_id=user.pk, content_object_id=OuterRef(root or "pk")
    )
    return queryset.annotate(held_rights=ArraySubquery(rows.values("right")))


def holders(obj: models.Model, right: str = DECIDE) -> list[Any]:
    """Ids of the people who hold `right` on `obj` now."""
    grant = _roots[obj._meta.label_lower].grant
    rows = grant._base_manager.filter(_now(), right=right, content_object_id=obj.pk)
    return list(rows.filter(user__is_active=True).values_list("user_id", flat=True).distinct())


def why(user: Any, obj: models.Model) -> list[Right]:
    """The facts that give `user` rights on `obj`."""
    return [right for right in facts_of(obj) if right.user_id == user.pk]


def facts_of(obj: models.Model) -> list[Right]:
    """All facts that give, gave or will give anybody rights on `obj`."""
    root = _roots[obj._meta.label_lower]
    return [right for source in root.sources for right in source([obj.pk])]


def facts_now(label: str, object_ids: Collection[Any]) -> list[Right]:
    """The rights that the facts give on these records of the root `label` at this moment."""
    now = clock.now()
    return [
        right
        for source in _roots[label].sources
        for right in source(object_ids)
        if right.since <= now and (right.until is None or right.until > now)
    ]


def seen_by(user: Any, label: str) -> Any:
    """Ids of the records of the root `label` that `user` may see now, as a queryset."""
    grant = _roots[label].grant
    rows = grant._base_manager.filter(_now(), user_id=user.pk, right=VIEW)
    return rows.values_list("content_object_id", flat=True).distinct()


def sync(*objs: models.Model) -> int:
    """Make the stored grants of these root records equal to what the facts say.

    Call it in the transaction that changed the fact. Returns how many rows were changed.
    """
    changed = 0
    by_root: dict[str, list[Any]] = defaultdict(list)
    for obj in objs:
        by_root[obj._meta.label_lower].append(obj.pk)
    for label, ids in by_root.items():
        changed += sync_ids(label, ids)
    return changed


def sync_staff(*staff: Any) -> int:
    """Sync every record whose grants depend on facts about these people."""
    ids = [person.pk for person in staff]
    with for_purpose("access"):
        return sum(
            sync_ids(label, {pk for reach in root.reaches for pk in reach(ids)})
            for label, root in _roots.items()
        )


def sync_ids(label: str, ids: Collection[Any], *, check_only: bool = False) -> int:
    """Sync the records of one root by id; with `check_only` only count the differences."""
    if not ids:
        return 0
    with for_purpose("access"):
        changed = _mend(_roots[label], ids, check_only=check_only)
    if changed and not check_only:
        # What begins now holds from now on, for the rest of this transaction too.
        say_again()
    return changed


def _mend(root: Root, ids: Collection[Any], *, check_only: bool) -> int:
    wanted = {(r.object_id, r.user_id, r.right, r.since): r.until for r in _wanted(root, ids)}
    stored = {
        (g.content_object_id, g.user_id, g.right, g.since): g  # type: ignore[attr-defined]
        for g in root.grant._base_manager.filter(content_object_id__in=ids)
    }
    gone = [g.pk for key, g in stored.items() if key not in wanted]
    moved = [g for k, g in stored.items() if k in wanted and g.until != wanted[k]]  # type: ignore[attr-defined]
    new = [key for key in wanted if key not in stored]
    if check_only:
        return len(gone) + len(moved) + len(new)
    if gone:
        root.grant._base_manager.filter(pk__in=gone).delete()
    for grant in moved:
        key = (grant.content_object_id, grant.user_id, grant.right, grant.since)  # type: ignore[attr-defined]
        root.grant._base_manager.filter(pk=grant.pk).update(until=wanted[key])
    if new:
        _add(root, {key: wanted[key] for key in new})
    return len(gone) + len(moved) + len(new)


def _wanted(root: Root, ids: Collection[Any]) -> list[Right]:
    """The rights from all sources; of those with the same start the longest one counts."""
    best: dict[tuple[Any, Any, str, dt.datetime], Right] = {}
    for source in root.sources:
        for right in source(ids):
            key = (right.object_id, right.user_id, right.right, right.since)
            old = best.get(key)
            if old is None or (
                old.until is not None and (right.until is None or right.until > old.until)
            ):
                best[key] = right
    return list(best.values())


def _add(root: Root, rows: dict[tuple[Any, Any, str, dt.datetime], dt.datetime | None]) -> None:
    model_name = root.model._meta.model_name
    kind = ContentType.objects.get_for_model(root.model)
    permissions = {
        p.codename.removesuffix(f"_{model_name}"): p.pk
        for p in Permission.objects.filter(content_type=kind)
    }
    root.grant._base_manager.bulk_create(
        root.grant(
            content_object_id=object_id,
            user_id=user_id,
            permission_id=permissions[right],
            right=right,
            since=since,
            until=until,
        )
        for (object_id, user_id, right, since), until in rows.items()
    )


def _now() -> Q:
    now = clock.now()
    return Q(since__lte=now) & (Q(until__isnull=True) | Q(until__gt=now))
