"""Two people edit the same record: the second one sees both texts, and nothing is lost."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import F
from django.utils import formats
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Difference:
    """One field with the text that stands now and the text that was typed."""

    label: str
    stored: str
    typed: str


class Stale(Exception):
    """The record was changed by somebody else after the form was opened."""

    def __init__(self, record: models.Model, differences: Sequence[Difference]) -> None:
        super().__init__(f"{record._meta.label} {record.pk} has a newer version")
        self.record = record
        self.differences = differences


def save_version(
    record: Any,
    *,
    version: int,
    changes: Mapping[str, Any],
    wording: Mapping[str, Callable[[Any], str]] | None = None,
) -> bool:
    """Write `changes` if the stored `version` is still the one the person saw.

    The record has an integer field `version`, raised by one. Raises Stale with both texts of each
    field that differs; where none does, the same text came twice: nothing is written, and the
    answer is False. Encrypted fields are assigned and saved, so the row is locked first.
    `wording` says how the values of single fields are shown; the others are shown as people read
    them (the label of a choice, a date in words).
    """
    words = dict(wording or {})
    model = type(record)
    stored = model._base_manager.select_for_update().get(pk=record.pk)
    if stored.version != version:
        found = [
            Difference(
                label=str(model._meta.get_field(name).verbose_name),
                stored=words.get(name, _shown(model, name))(getattr(stored, name)),
                typed=words.get(name, _shown(model, name))(value),
            )
            for name, value in changes.items()
            if _plain(getattr(stored, name)) != _plain(value)
        ]
        if found:
            raise Stale(stored, found)
    for name, value in changes.items():
        setattr(record, name, value)
    record.version = stored.version
    if stored.version != version:
        return False
    record.version += 1
    record.save(update_fields=[*changes, "version"])
    return True


def raise_version(record: Any) -> None:
    """Raise the version of `record` by one (after a change of its children)."""
    type(record)._base_manager.filter(pk=record.pk).update(version=F("version") + 1)
    record.version += 1


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _shown(model: type[models.Model], name: str) -> Callable[[Any], str]:
    """How a value of this field is read: labels of choices, yes or no, dates in words."""
    labels = dict(getattr(model._meta.get_field(name), "flatchoices", None) or ())

    def show(value: Any) -> str:
        if isinstance(value, bool):
            return _("Ya") if value else _("Tidak")
        if isinstance(value, str | int) and value in labels:
            return str(labels[value])
        if isinstance(value, dt.date):
            return formats.localize(value)
        return _plain(value)

    return show
