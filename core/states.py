"""State machines as data: a dict of allowed steps, moved by one UPDATE that names the old state."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import models

from core.fields import sealed_values

Steps = Mapping[str, frozenset[str]]


class WrongState(Exception):
    """The record is no longer in the state from which this step may be taken."""

    def __init__(self, record: models.Model, wanted: str) -> None:
        super().__init__(f"{record._meta.label} {record.pk} cannot go to {wanted}")
        self.record = record
        self.wanted = wanted


def sources(steps: Steps, target: str) -> frozenset[str]:
    """The states from which `target` may be reached."""
    return frozenset(old for old, news in steps.items() if target in news)


def move(
    record: models.Model,
    target: str,
    *,
    steps: Steps,
    field: str = "status",
    come_from: Iterable[str] | None = None,
    **changes: Any,
) -> None:
    """Move `record` to `target` and write `changes` in the same UPDATE.

    Exactly one of two people who move the same record at once succeeds. Raises WrongState when
    the stored state allows no such step; the instance is brought up to date on success.
    """
    allowed = sources(steps, target)
    if come_from is not None:
        allowed &= frozenset(come_from)
    rows = type(record)._base_manager.filter(pk=record.pk, **{f"{field}__in": allowed})
    if rows.update(**{field: target}, **sealed_values(record, changes)) != 1:
        raise WrongState(record, target)
    for name, value in {field: target, **changes}.items():
        setattr(record, name, value)
