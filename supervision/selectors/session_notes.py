"""The notes of a session in the order of the functions, with their readers and addenda."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from supervision.models import Function, SessionAddendum, SessionNote, SupervisionSession
from supervision.readers import READERS


@dataclass(frozen=True)
class NoteOfFunction:
    """What was written in one function; `note` is None where only addenda name it."""

    function: Function
    readers: str | Promise
    note: SessionNote | None
    addenda: tuple[SessionAddendum, ...]


def notes_of(session: SupervisionSession) -> list[NoteOfFunction]:
    """The functions that this session used. Only for its two people."""
    notes: dict[Any, SessionNote] = {
        note.function: note for note in SessionNote.objects.filter(session=session)
    }
    added = list(session.addenda.select_related("by"))
    found = [
        NoteOfFunction(
            function=code,
            readers=READERS[code],
            note=notes.get(code.value),
            addenda=tuple(row for row in added if row.function == code),
        )
        for code in Function
    ]
    return [one for one in found if one.note is not None or one.addenda]
