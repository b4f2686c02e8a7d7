"""Change history per field: the database itself keeps each state of a row (django-pghistory).

A trigger copies the row at every insert, update and delete into its event table, so that no way of
writing is forgotten. Sealed fields are copied sealed and are opened for the row they came from
(core.fields). Who did it stands in the event's context, which `acting` sets for a request or task.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, TypeVar

import pghistory
import pghistory.models
from django.apps import apps
from django.db import models

from core import clock
from core.turns import turn_field

Model = TypeVar("Model", bound=type[models.Model])


class Change(pghistory.models.Event):
    """One state of a row, and when and by whom it came about. Append-only."""

    pgh_id = models.BigAutoField(primary_key=True)
    turn = turn_field()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.pgh_label} {self.pgh_obj_id}"  # type: ignore[attr-defined]


def keep_history(*, without: tuple[str, ...] = ()) -> Callable[[Model], Model]:
    """Decorator of a model: keep its history in `<Model>Event`, but for the columns `without`."""

    def decorate(model: Model) -> Model:
        track = pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(),
            pghistory.DeleteEvent(),
            exclude=list(without) or None,
            model_name=f"{model.__name__}Event",
            base_model=Change,
            meta={"indexes": [models.Index(fields=["turn"])]},
        )
        return track(model)

    return decorate


def acting(**facts: Any) -> AbstractContextManager[Any]:
    """Every change inside carries these facts (ids and codes), the application's time and one id.

    Inside another `acting` the facts are added to it, also when it is called as a function.
    """
    return pghistory.context(at=clock.now().isoformat(), **facts)


def events_of(model: type[models.Model]) -> Any:
    """The history of all rows of `model`, as a queryset."""
    kept: Any = next(event for event in event_models() if event.pgh_tracked_model is model)
    return kept.objects.all()


def event_models() -> list[type[Change]]:
    """All tables that hold history."""
    return [model for model in apps.get_models() if issubclass(model, Change)]
