"""What of a client stands in clear, and the one function of the database that blanks it.

Sealed columns need no more than their key destroyed; what stands beside them in clear, in rows and
in their history, is overwritten by `pekso_erase_client`, which runs with the owner's rights, since
the application may not change history. It is made anew after each migrate from what the rooms
declare here, so a column that is added cannot be forgotten in it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.apps import apps
from django.db import connections, models

from agency.beyond import close_function
from core.fields import ERASED, EncryptedJSONField, EncryptedTextField
from core.history import event_models

FUNCTION = "pekso_erase_client"
# From the record whose key seals a value to the client, by label; rooms above add theirs.
_paths: dict[str, list[str]] = {"clients.client": []}
_clear: list[tuple[type[models.Model], list[str], dict[str, Any]]] = []


def register_path(label: str, path: str) -> None:
    """Say how a record with keys of its own ("cases.case") leads to its client ("client")."""
    _paths[label] = path.split("__")


def register_clear(model: type[models.Model], path: str, **blank: Any) -> None:
    """Say what of `model` stands in clear and is overwritten, and the path to its client.

    path: "pk" for the client itself, else "case__client". blank: new values by name of field.
    """
    if all(model is not known for known, _path, _blank in _clear):
        _clear.append((model, [] if path == "pk" else path.split("__"), blank))


def install(using: str = "default", **kwargs: Any) -> None:
    """Make the function anew (after each migrate, as the owner of the tables)."""
    with connections[using].cursor() as cursor:
        tables = set(connections[using].introspection.table_names(cursor))
        if not {model._meta.db_table for model in _erasable()} <= tables:
            return
        cursor.execute(function_sql())
        close_function(cursor, f"{FUNCTION}(uuid, timestamptz)")


def function_sql() -> str:
    """The text of the function: destroys the keys, blanks rows and history, counts the rows."""
    steps = [
        "UPDATE clients_clientkey SET wrapped = '', destroyed_at = moment"
        " WHERE client_id = target AND destroyed_at IS NULL;",
        *(_update(model, path, columns) for model, path, columns in _columns()),
    ]
    body = "\n".join(
        f"{step}\nGET DIAGNOSTICS n = ROW_COUNT; total := total + n;" for step in steps
    )
    return (
        f"CREATE OR REPLACE FUNCTION {FUNCTION}(target uuid, moment timestamptz) RETURNS bigint"
        " LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $erase$\n"
        f"DECLARE n bigint; total bigint := 0;\nBEGIN\n{body}\nRETURN total;\nEND $erase$"
    )


def history_of(book: type[models.Model], clients: list[Any]) -> Any:
    """The rows of a history that belong to these clients; nothing for a table without any."""
    source = getattr(book, "pgh_tracked_model", None)
    for model, path, _values in _columns():
        if source is model:
            name = "__".join(path) if path else "pgh_obj_id"
            return book._default_manager.filter(**{f"{name}__in": clients})
    return book._default_manager.none()


def _erasable() -> list[type[models.Model]]:
    return [*(model for model, _path, _columns in _columns()), *event_models()]


def _columns() -> Iterator[tuple[type[models.Model], list[str], dict[str, str]]]:
    """Model, path to the client, and column -> SQL of the new value."""
    cleared = {model: (path, blank) for model, path, blank in _clear}
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model"):
            continue
        path, blank = cleared.get(model, ([], {}))
        named: Any = model._meta.get_field
        columns = {str(named(name).column): _literal(v) for name, v in blank.items()}
        for field in model._meta.fields:
            if isinstance(field, EncryptedTextField) and field.owner:
                path, columns[str(field.column)] = _path_of(field), _without_key(field)
        if columns:
            yield model, path, columns


def _path_of(field: EncryptedTextField) -> list[str]:
    *steps, last = field.owner.split("__")
    model: Any = field.model
    for step in steps:
        model = model._meta.get_field(step).related_model
    if last == "pk":
        return _paths[model._meta.label_lower]
    found: Any = model._meta.get_field(last)
    return [*steps, found.name, *_paths[found.related_model._meta.label_lower]]


def _without_key(field: EncryptedTextField) -> str:
    """What is sealed under a destroyed key may stand; anything else is overwritten."""
    word = "{}" if isinstance(field, EncryptedJSONField) else ERASED
    column = f'"{field.column}"'
    return f"CASE WHEN {column} = '' OR {column} LIKE 'v2.%' THEN {column} ELSE '{word}' END"


def _update(model: type[models.Model], path: list[str], columns: Mapping[str, str]) -> str:
    found = [_one_update(model, columns, _condition(model, path))]
    for event in event_models():
        if event.pgh_tracked_model is model:
            kept = {field.column for field in event._meta.concrete_fields}
            shared = {column: value for column, value in columns.items() if column in kept}
            where = _condition(event, path) if path else '"pgh_obj_id" = target'
            found.append(_one_update(event, shared, where))
    return "\nGET DIAGNOSTICS n = ROW_COUNT; total := total + n;\n".join(found)


def _one_update(model: type[models.Model], columns: Mapping[str, str], where: str) -> str:
    values = ", ".join(f'"{column}" = {value}' for column, value in columns.items())
    return f"UPDATE {model._meta.db_table} SET {values} WHERE {where};"  # noqa: S608 - our own names


def _condition(model: type[models.Model], path: list[str]) -> str:
    if not path:
        return f'"{model._meta.pk.column}" = target'
    field: Any = model._meta.get_field(path[0])
    if len(path) == 1:
        return f'"{field.column}" = target'
    inner = field.related_model
    key, table = inner._meta.pk.column, inner._meta.db_table
    return f'"{field.column}" IN (SELECT "{key}" FROM {table} WHERE {_condition(inner, path[1:])})'  # noqa: S608


def _literal(value: Any) -> str:
    if value is None:
        return "NULL"
    return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"
