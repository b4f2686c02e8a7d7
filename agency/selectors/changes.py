"""A page of the change history, with the people who made the changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from agency.models import AuditEntry, Staff
from core.changes import Entry, name_records

PER_PAGE = 25


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change as the page shows it; `who` is None for the system itself."""

    entry: Entry
    who: Staff | None


def page_of_changes(entries: Iterable[Entry], number: Any) -> tuple[Page, list[ChangeRow]]:
    """Page `number` of these changes, newest first, and its rows with names.

    A change that names nobody is credited to whom the book names for the same transaction.
    """
    page = Paginator(sorted(entries, key=lambda entry: entry.at, reverse=True), PER_PAGE)
    shown = page.get_page(number)
    rows: list[Entry] = list(shown.object_list)
    name_records(rows)
    _credit(rows)
    people = Staff.objects.in_bulk({row.actor_id for row in rows if row.actor_id})
    by_id = {str(pk): person for pk, person in people.items()}
    return shown, [ChangeRow(row, by_id.get(row.actor_id or "")) for row in rows]


def _credit(rows: list[Entry]) -> None:
    nameless = [row for row in rows if row.actor_id is None]
    if not nameless:
        return
    noted = AuditEntry.objects.filter(turn__in={row.turn for row in nameless}, outcome="done")
    by_turn = {one.turn: one for one in noted.exclude(actor=None).order_by("-at")}
    for row in nameless:
        one = by_turn.get(row.turn)
        if one is not None:
            row.actor_id, row.at, row.act = str(one.actor_id), one.at, one.act
