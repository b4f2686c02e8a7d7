"""Model fields that more than one room uses."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from django import forms
from django.core.exceptions import FieldError
from django.core.validators import MaxLengthValidator, ProhibitNullCharactersValidator
from django.db import models
from django.db.models.query_utils import DeferredAttribute

from core import crypto, keyring

DEFAULT_LENGTH = 5000
# What is read of an erased person, wherever it stood; one wording in every language.
ERASED = "[dihapus]"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A token as it stands in the database. Never shows its content, not even in `values()`."""

    token: str

    def __str__(self) -> str:
        return "••••"

    __repr__ = __str__


class Erased(str):
    """What is read where the key was destroyed: "[dihapus]". Keeps the dead token."""

    token: str

    @classmethod
    def of(cls, token: str) -> Self:
        """The word for this token."""
        word = cls(ERASED)
        word.token = token
        return word


class SealedAttribute(DeferredAttribute):
    """Opens the value when it is first read, since only then the row's primary key is known."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        value = super().__get__(instance, cls)
        if isinstance(value, Sealed):
            value = self.field.opened(instance, value)  # type: ignore[attr-defined]
            instance.__dict__[self.field.attname] = value
        return value

    def __set__(self, instance: Any, value: Any) -> None:
        # Only a data descriptor stands before the instance's own dictionary.
        instance.__dict__[self.field.attname] = value


class EncryptedTextField(models.TextField):
    """Text that is sealed in the database and plain on the instance (core/crypto.py).

    `owner` is the path to the id whose data key seals the value ("client_id",
    "contact__case_id", "pk"); without one, or where the id is not known yet, a master key does.
    The token is bound to `app.Model.field:pk`, so the model needs a primary key that is known
    before the first save (a UUID with a default). Empty text and None stay as they are, and can
    be filtered for; nothing else can: look up through a blind index. Values are written through
    instances only (`save`, `bulk_create`); `update`, `bulk_update`, fixtures and `F` expressions
    raise FieldError, since they do not know the row. Saving seals with the newest key.
    What is no token stood there before the field was sealed, and reads as it is until
    `manage.py rotate_keys` has passed. `max_length` counts the plain text.
    """

    descriptor_class = SealedAttribute

    def __init__(self, *args: Any, owner: str = "", **kwargs: Any) -> None:
        self.owner = owner
        kwargs.setdefault("max_length", DEFAULT_LENGTH)
        super().__init__(*args, **kwargs)
        self.validators = [
            *self.validators,
            MaxLengthValidator(self.max_length),
            ProhibitNullCharactersValidator(),
        ]

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        if self.owner:
            kwargs["owner"] = self.owner
        return name, path, args, kwargs

    def bound_to(self, instance: models.Model) -> str:
        """The place a value of this field and row belongs to; raises FieldError without a pk.

        The row of a change history holds copies of tokens: they belong to the row it followed.
        """
        source = getattr(self.model, "pgh_tracked_model", None)
        pk = instance.pk if source is None else getattr(instance, "pgh_obj_id", None)
        if pk is None:
            raise FieldError(f"{self} needs a primary key before it can hold a value")
        return f"{(source or self.model)._meta.label}.{self.attname}:{pk}"

    def owner_of(self, instance: Any) -> keyring.Owner | None:
        """Whose key seals this field of this row; None where nobody's does yet."""
        *steps, last = self.owner.split("__")
        for step in steps:
            instance = getattr(instance, step)
            if instance is None:
                return None
        found = instance._meta.pk if last == "pk" else instance._meta.get_field(last)
        owner_id = getattr(instance, last)
        if owner_id is None:
            return None
        if found.related_model is None:
            return keyring.Owner(found.model._meta.label_lower, owner_id, instance)
        row = instance._state.fields_cache.get(found.name)
        return keyring.Owner(found.related_model._meta.label_lower, owner_id, row)

    def opened(self, instance: models.Model, value: Sealed) -> str:
        """The plain text of a stored value; raises core.crypto.CryptoError."""
        if crypto.parts_of(value.token) is None:
            return value.token
        try:
            return keyring.unseal(value.token, aad=self.bound_to(instance))
        except keyring.Destroyed:
            return Erased.of(value.token)

    def sealed(self, instance: models.Model, text: str) -> Sealed:
        """`text` under the key of its owner. Raises core.keyring.Destroyed."""
        if isinstance(text, Erased):
            return Sealed(text.token)
        owner = self.owner_of(instance) if self.owner else None
        return Sealed(keyring.seal(text, aad=self.bound_to(instance), owner=owner))

    def from_db_value(self, value: str | None, expression: Any, connection: Any) -> Any:
        if not value:
            return value
        keyring.will_want(value, connection)
        return Sealed(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = getattr(model_instance, self.attname)
        return self.sealed(model_instance, value) if value else value

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


def sealed_values(row: models.Model, values: Mapping[str, Any]) -> dict[str, Any]:
    """`values` as `update()` takes them: those of encrypted fields sealed for this row."""
    ready = {}
    for name, value in values.items():
        field = row._meta.get_field(name)
        seals = isinstance(field, EncryptedTextField) and value
        ready[name] = field.sealed(row, value) if seals else value  # type: ignore[union-attr]
    return ready


def seal_again(row: models.Model) -> None:
    """Write the encrypted fields of `row` under the key that is theirs now."""
    row.save(update_fields=open_all(row))


def open_all(row: models.Model) -> list[str]:
    """Open every encrypted field of `row`, as must be done before it gets another primary key.

    Returns their names.
    """
    fields = [field for field in row._meta.fields if isinstance(field, EncryptedTextField)]
    for field in fields:
        getattr(row, field.attname)
    return [field.attname for field in fields]


class EncryptedJSONField(EncryptedTextField):
    """A JSON value that is sealed like EncryptedTextField; read as {} once its key is destroyed."""

    def opened(self, instance: models.Model, value: Sealed) -> Any:
        text = super().opened(instance, value)
        return {} if isinstance(text, Erased) else json.loads(text)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = getattr(model_instance, self.attname)
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        return self.sealed(model_instance, text)
