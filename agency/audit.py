"""The two books: what was done or refused (AuditEntry), and who saw what (AccessEvent).

Neither holds case content: only ids, acts and rule numbers.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, models

from agency.models import AccessEvent, AuditEntry
from agency.walls import declared
from core import clock
from core.refusals import Unrecorded


@dataclass(frozen=True, slots=True)
class Shown:
    """What one call of `opened` named: `roots` are pairs (id of the case, id of the client)."""

    verb: str
    by: Any
    object_type: str
    object_ids: list[str]
    roots: list[tuple[Any, Any]]


_answer: ContextVar[list[Shown] | None] = ContextVar("answer", default=None)
# Foreign keys that lead up to the case or the client, where a record has neither itself.
UPWARDS = ("case", "contact", "plan", "talk")
# Rules that keep a person from a file; the others refuse an act to somebody inside. "": a 403.
TURNED_AWAY = frozenset({"R10", "R11", "R33", ""})


def record(act: str, *, by: Any, obj: models.Model | None = None, **facts: Any) -> AuditEntry:
    """Write the audit row of a change, in the change's own transaction.

    act: noun.verb such as "plan.submit". by: the staff member, or None for a named system task.
    obj: the changed object; its case and client are noted if it has them. facts: ids, codes and
    numbers only, never text that somebody typed.
    """
    return _write(act, by=by, obj=obj, outcome=AuditEntry.Outcome.DONE, facts=facts)


def denied(act: str, *, by: Any, obj: models.Model | None, rule: str) -> AuditEntry:
    """Write the audit row of a refusal (after the roll-back); where it turned somebody away from a
    file, the book of who saw what gets its row too.
    """
    case_id, client_id = root_ids(obj)
    if obj is not None and rule in TURNED_AWAY and obj._meta.label_lower in declared.walls:
        _turned_away(act, by, obj, case_id, client_id)
    return _write(act, by=by, obj=obj, outcome=AuditEntry.Outcome.DENIED, rule=rule)


def _turned_away(act: str, by: Any, obj: models.Model, case_id: Any, client_id: Any) -> None:
    if not getattr(by, "is_authenticated", False):
        return
    with _or_nothing():
        AccessEvent.objects.create(
            at=clock.now(), actor=by, verb=act[:100], outcome=AccessEvent.Outcome.DENIED,
            object_type=obj._meta.label_lower, object_ids=[str(obj.pk)], case_id=case_id,
            client_id=client_id,
        )  # fmt: skip


def opened(verb: str, *, by: Any, objs: Iterable[models.Model]) -> None:
    """Note that an answer shows the data of these records; nothing for an empty list.

    Within a request all that is noted becomes one access event, written when the answer stands and
    before it leaves (agency.answers); elsewhere it is written at once. Raises Unrecorded where it
    cannot be written, so that the answer is not given.
    """
    shown = list(objs)
    if not shown:
        return
    noted = Shown(
        verb[:100],
        by,
        shown[0]._meta.label_lower,
        [str(obj.pk) for obj in shown],
        [root_ids(obj) for obj in shown],
    )
    answer = _answer.get()
    if answer is None:
        write_down([noted])
    else:
        answer.append(noted)


@contextmanager
def one_answer() -> Iterator[list[Shown]]:
    """Collect what is noted inside, instead of writing it."""
    collected: list[Shown] = []
    token = _answer.set(collected)
    try:
        yield collected
    finally:
        _answer.reset(token)


def write_down(shown: list[Shown]) -> AccessEvent:
    """Write the one access event of an answer. The last thing noted names it, being the closest
    (a photo after its visit); cases and clients are those of all.

    Raises Unrecorded.
    """
    last = shown[-1]
    roots = [root for one in shown for root in one.roots]
    cases, clients = (list(dict.fromkeys(filter(None, ids))) for ids in zip(*roots, strict=True))
    alone = len(cases) <= 1 and len(clients) <= 1
    with _or_nothing():
        return AccessEvent.objects.create(
            at=clock.now(),
            actor=last.by,
            verb=last.verb,
            object_type=last.object_type,
            object_ids=last.object_ids,
            case_id=next(iter(cases), None) if alone else None,
            client_id=next(iter(clients), None) if alone else None,
            case_ids=[] if alone else cases,
            client_ids=[] if alone else clients,
        )


def root_ids(obj: models.Model | None) -> tuple[Any, Any]:
    """The ids of the case and of the client that an object belongs to (None where unknown).

    Follows only what is loaded already: a list of records costs no query here.
    """
    if obj is None:
        return None, None
    if obj._meta.label_lower == "clients.client":
        return None, obj.pk
    is_case = obj._meta.label_lower == "cases.case"
    case_id = obj.pk if is_case else getattr(obj, "case_id", None)
    client_id = getattr(obj, "client_id", None)
    for name in UPWARDS:
        parent = obj._state.fields_cache.get(name)
        if parent is not None and None in (case_id, client_id):
            above = root_ids(parent)
            case_id, client_id = case_id or above[0], client_id or above[1]
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
