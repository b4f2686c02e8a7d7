"""Are the books what was sealed? Finds the first row that was edited, taken out or put in."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models

from agency import seal_head
from agency.guards import added, sealed_books
from agency.models import Seal
from agency.seals import KEY_BYTES, columns_of, digest_of, key_of, leaves_in, leaves_of
from core.acting import for_purpose
from core.turns import now

Lawful = Callable[[type[models.Model]], Iterable[Any]]
_lawful: list[Lawful] = []


def register_lawful(lawful: Lawful) -> None:
    """Add `lawful(book) -> primary keys` of rows that were overwritten for a recorded reason, such
    as an erasure. They must still be there; what stands in them now is not compared.
    """
    if lawful not in _lawful:
        _lawful.append(lawful)


@dataclass(frozen=True)
class Fault:
    """One thing that is not as it was sealed: what, in which table, which row, under which seal."""

    what: str
    book: str = ""
    row: str = ""
    seal: int = 0

    def __str__(self) -> str:
        named = " ".join(filter(None, [self.book, self.row]))
        place = f"{named}: " if named else ""
        under = f" (seal {self.seal})" if self.seal else ""
        return f"{place}{self.what}{under}"


@dataclass
class Verdict:
    """How much was looked at, and the first fault; `unsealed`: rows that wait for a seal."""

    seals: int = 0
    rows: int = 0
    unsealed: int = 0
    fault: Fault | None = None


@for_purpose("maintenance")
def verify(head: tuple[int, str] | None = None) -> Verdict:
    """Compare the books with their seals, oldest first, up to the first fault.

    `head`: number and digest of a seal that is known from elsewhere (a print-out); without it the
    note outside the database is taken.
    """
    verdict = Verdict()
    verdict.fault = next(_faults(verdict, head or seal_head.read()), None)
    return verdict


def _faults(verdict: Verdict, head: tuple[int, str] | None) -> Iterator[Fault]:
    last: Seal | None = None
    for seal in Seal.objects.prefetch_related("batches").iterator(chunk_size=50):
        yield from _chain(seal, last)
        yield from _rows(seal, verdict)
        if head is not None and seal.number == head[0] and seal.digest != head[1]:
            yield Fault("the seal is not the one that was noted", "agency_seal", seal=seal.number)
        verdict.seals, last = verdict.seals + 1, seal
    number = last.number if last else 0
    if head is not None and head[0] > number:
        yield Fault(f"the end was cut: seal {head[0]} was noted, the last one is {number}")
    yield from _beyond(last.until if last else 0, verdict)


def _chain(seal: Seal, last: Seal | None) -> Iterator[Fault]:
    number, until, digest = (last.number, last.until, last.digest) if last else (0, 0, "")
    if seal.number != number + 1:
        yield Fault("a seal was taken out", "agency_seal", seal=number + 1)
    batches = list(seal.batches.all())
    joined = (seal.since, seal.previous) == (until, digest)
    if not joined or seal.digest != digest_of(seal, batches):
        yield Fault("the seal was edited", "agency_seal", seal=seal.number)


def _rows(seal: Seal, verdict: Verdict) -> Iterator[Fault]:
    batches = {batch.book: batch for batch in seal.batches.all()}
    books = {book._meta.db_table: book for book in sealed_books()}
    for name in sorted({*batches, *books}):
        book, batch = books.get(name), batches.get(name)
        if book is None:
            yield Fault("the book is gone", name, seal=seal.number)
            return
        sealed = leaves_in(batch) if batch else {}
        columns = list(batch.columns) if batch else columns_of(book)
        found = leaves_of(book, seal.since, seal.until, columns)
        verdict.rows += len(found)
        if found != sealed:
            for key in _lawful_changes(book):
                if key in sealed and key in found:
                    found[key] = sealed[key]
        if found != sealed:
            yield _first(book, sealed, found, seal.number)


def _lawful_changes(book: type[models.Model]) -> set[bytes]:
    return {key_of(pk) for lawful in _lawful for pk in lawful(book)}


def _first(book: Any, sealed: Any, found: Any, number: int) -> Fault:
    for key, code in sealed.items():
        if key not in found:
            return Fault("taken out", book._meta.db_table, _name(book, key), number)
        if found[key] != code:
            return Fault("edited", book._meta.db_table, _name(book, key), number)
    key = next(key for key in found if key not in sealed)
    return Fault("put in", book._meta.db_table, _name(book, key), number)


def _beyond(until: int, verdict: Verdict) -> Iterator[Fault]:
    """Rows after the last seal: they wait, but none may say that it was written in the future."""
    present = now() + added()
    for book in sealed_books():
        rows: Any = book._default_manager.filter(turn__gte=until)
        verdict.unsealed += rows.count()
        ahead = rows.filter(turn__gt=present).order_by("turn").first()
        if ahead is not None:
            yield Fault("put in ahead of its time", book._meta.db_table, str(ahead.pk))


def _name(book: type[models.Model], key: bytes) -> str:
    is_number = isinstance(book._meta.pk, models.IntegerField)
    return str(int.from_bytes(key, "big") if is_number else uuid.UUID(bytes=key[:KEY_BYTES]))
