"""Model fields that more than one room uses."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import FieldError
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from core import crypto

DEFAULT_LENGTH = 5000


@dataclass(frozen=True, slots=True)
class Sealed:
    """A token as it stands in the database. Never shows its content, not even in `values()`."""

    token: str

    def __str__(self) -> str:
        return "••••"

    __repr__ = __str__


class SealedAttribute(DeferredAttribute):
    """Opens the value when it is first read, since only then the row's primary key is known."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        value = super().__get__(instance, cls)
        if isinstance(value, Sealed):
            value = crypto.decrypt(value.token, aad=self.field.bound_to(instance))  # type: ignore[attr-defined]
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: Any, value: Any) -> None:
        # Only a data descriptor stands before the instance's own dictionary.
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(models.TextField):
    """Text that is sealed in the database and plain on the instance (core/crypto.py).

    The token is bound to `app.Model.field:pk`, so the model needs a primary key that is known
    before the first save (a UUID with a default). Empty text and None stay as they are, and can
    be filtered for; nothing else can: look up through a blind index. Values are written through
    instances only (`save`, `bulk_create`); `update`, `bulk_update`, fixtures and `F` expressions
    raise FieldError, since they do not know the row. Saving seals with the newest key.
    `max_length` counts the plain text.
    """

    descriptor_class = SealedAttribute

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", DEFAULT_LENGTH)
        super().__init__(*args, **kwargs)
        self.validators = [
            *self.validators,
            MaxLengthValidator(self.max_length),
            ProhibitNullCharactersValidator(),
        ]

    def bound_to(self, instance: models.Model) -> str:
        """The place a value of this field and row belongs to; raises FieldError without a pk.

        A row of history (core.history) holds the values of the row it came from.
        """
        source = getattr(instance, "pgh_tracked_model", None)
        pk = instance.pk if source is None else instance.pgh_obj_id  # type: ignore[attr-defined]
        if pk is None:
            raise FieldError(f"{self} needs a primary key before it can hold a value")
        return f"{(source or self.model)._meta.label}.{self.attname}:{pk}"

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Any:
        return Sealed(value) if value else value

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = getattr(model_instance, self.attname)
        if not value:
            return value
        return Sealed(crypto.encrypt(value, aad=self.bound_to(model_instance)))

    def get_prep_value(self, value: Any) -> Any:
        if value is None or value == "":
            return value
        if isinstance(value, Sealed):
            return value.token
        raise FieldError(f"{self} is written through instances and searched by a blind index only")

    def to_python(self, value: Any) -> Any:
        return value if isinstance(value, Sealed) else super().to_python(value)

    def value_to_string(self, obj: models.Model) -> str:
        raise FieldError(f"{self} is not serialised: it would leave the database in clear")

    def formfield(self, **kwargs: Any) -> forms.Field | None:
        single_line = self.max_length is not None and self.max_length <= 200
        widget = forms.TextInput if single_line else forms.Textarea
        return super().formfield(**{"max_length": self.max_length, "widget": widget, **kwargs})
