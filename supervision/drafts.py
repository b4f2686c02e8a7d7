"""A supervision session as typed, on its way from the form to the service."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from cases.models import Case


@dataclass(frozen=True)
class NoteDraft:
    """What was said in one function: its code, how many minutes (1 to 480), the text."""

    function: str
    minutes: int
    text: str


@dataclass(frozen=True)
class AgreementDraft:
    """One agreement: `agreement_id` of the stored one it changes, or None for a new one.

    `due_on` is a date of the unit's zone.
    """

    what: str
    who: Any
    due_on: dt.date
    agreement_id: uuid.UUID | None = None


@dataclass(frozen=True)
class SessionDraft:
    """A session. `held_at` is aware; `cases` were discussed; at most one note per function.

    `removed`: ids of stored agreements that are taken away.
    """

    held_at: dt.datetime
    kind: str
    notes: Sequence[NoteDraft]
    cases: Sequence[Case] = ()
    agreements: Sequence[AgreementDraft] = ()
    removed: frozenset[uuid.UUID] = frozenset()

    @property
    def minutes(self) -> int:
        """The length of the session: the sum over its functions."""
        return sum(note.minutes for note in self.notes)
