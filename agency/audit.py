"""The two books: what was done or refused (AuditEntry), and who saw what (AccessEvent).

Neither holds case content: only ids, acts and rule numbers.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DatabaseError, models

from agency.models import AccessEvent, AuditEntry
from core import clock
from core.refusals import Unrecorded


def record(act: str, *, by: Any, obj: models.Model | None = None, **facts: Any) -> AuditEntry:
    """Write the audit row of a change, in the change's own transaction.

    act: noun.verb such as "plan.submit". by: the staff member, or None for a named system task.
    obj: the changed object; its case and client are noted if it has them. facts: ids, codes and
    numbers only, never text that somebody typed.
    """
    return _write(act, by=by, obj=obj, outcome=AuditEntry.Outcome.DONE, facts=facts)


def denied(act: str, *, by: Any, obj: models.Model | None, rule: str) -> AuditEntry:
    """Write the audit row of a refusal (after the roll-back)."""
    return _write(act, by=by, obj=obj, outcome=AuditEntry.Outcome.DENIED, rule=rule)


def opened(verb: str, *, by: Any, objs: Iterable[models.Model]) -> AccessEvent | None:
    """Write the access event of an answer that shows client data; nothing for an empty list.

    Raises Unrecorded where it cannot be written, so that the answer is not given.
    """
    shown = list(objs)
    if not shown:
        return None
    case_id, client_id = root_ids(shown[0]) if len(shown) == 1 else (None, None)
    with _or_nothing():
        return AccessEvent.objects.create(
            at=clock.now(),
            actor=by,
            verb=verb[:100],
            object_type=shown[0]._meta.label_lower,
            object_ids=[str(obj.pk) for obj in shown],
            case_id=case_id,
            client_id=client_id,
        )


def root_ids(obj: models.Model | None) -> tuple[Any, Any]:
    """The ids of the case and of the client that an object belongs to (None where unknown)."""
    if obj is None:
        return None, None
    label = obj._meta.model_name
    case_id = obj.pk if label == "case" else getattr(obj, "case_id", None)
    client_id = obj.pk if label == "client" else getattr(obj, "client_id", None)
    return case_id, client_id


def _write(
    act: str,
    *,
    by: Any,
    obj: models.Model | None,
    outcome: str,
    rule: str = "",
    facts: dict[str, Any] | None = None,
) -> AuditEntry:
    case_id, client_id = root_ids(obj)
    with _or_nothing():
        return AuditEntry.objects.create(
            at=clock.now(),
            actor=by if getattr(by, "is_authenticated", False) else None,
            act=act[:100],
            outcome=outcome,
            object_type=obj._meta.label_lower if obj is not None else "",
            object_id=str(obj.pk) if obj is not None else "",
            case_id=case_id,
            client_id=client_id,
            rule=rule,
            facts=facts or {},
        )


@contextmanager
def _or_nothing() -> Iterator[None]:
    try:
        yield
    except DatabaseError as problem:
        raise Unrecorded from problem
