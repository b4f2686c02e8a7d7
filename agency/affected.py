"""Whose data a person opened in a span of time: ids and numbers, from the book of openings.

The rooms above know which client a case belongs to and which number a client has; they register
that here (AppConfig.ready), so that no name is ever asked for.
"""

import datetime as dt
from collections.abc import Callable, Collection
from typing import Any
from uuid import UUID

from agency.models import AccessEvent
from core.acting import for_purpose

ClientsOf = Callable[[Collection[UUID]], Collection[UUID]]
NumbersOf = Callable[[Collection[UUID]], dict[UUID, str]]
_clients_of: list[ClientsOf] = []
_numbers_of: list[NumbersOf] = []


def register_cases(clients_of: ClientsOf) -> None:
    """Add `clients_of(ids of cases) -> ids of clients`; a second time is ignored."""
    if clients_of not in _clients_of:
        _clients_of.append(clients_of)


def register_numbers(numbers_of: NumbersOf) -> None:
    """Add `numbers_of(ids of clients) -> number by id`; a second time is ignored."""
    if numbers_of not in _numbers_of:
        _numbers_of.append(numbers_of)


@for_purpose("whole_file")
def opened_by(person: Any, *, since: dt.datetime, until: dt.datetime) -> dict[UUID, str]:
    """Number by id of each client whose data `person` saw in [since, until), alone or in a list.

    since, until: aware.
    """
    rows = AccessEvent.objects.shown().filter(actor=person, at__gte=since, at__lt=until)
    clients: set[UUID] = set()
    cases: set[UUID] = set()
    seen = rows.values_list("client_id", "client_ids", "case_id", "case_ids")
    for client_id, client_ids, case_id, case_ids in seen.iterator():
        clients.update(filter(None, [client_id, *client_ids]))
        if not client_id and not client_ids:
            cases.update(filter(None, [case_id, *case_ids]))
    for clients_of in _clients_of:
        clients.update(clients_of(cases) if cases else ())
    return {pk: number for numbers in _numbers_of for pk, number in numbers(clients).items()}
