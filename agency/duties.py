"""What is still open in a person's hands, so that nobody leaves with it.

Each room registers what it can say (AppConfig.ready). A duty names a number or a kind of work and
where it is handed over, never a client (A6).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from agency.roles import SUPERVISOR, WORKER
from core.acting import for_purpose

BY_ROLE = {WORKER, SUPERVISOR}


@dataclass(frozen=True)
class Duty:
    """One open duty. `role`: the role it is done in; `kind`: what it is ("Kasus"); `code`: its
    number or a colleague's name; `url`: where an admin or supervisor hands it over ("" : only its
    bearer can finish it); `hint`: what has to happen, as a sentence; `number`: of how many things
    it speaks.
    """

    role: str
    kind: Any
    code: str
    url: str = ""
    hint: Any = ""
    number: int = 1


Source = Callable[[Any], Iterable[Duty]]
_sources: dict[Source, frozenset[str]] = {}


def register(source: Source, *roles: str) -> None:
    """Add a source: source(staff) -> the duties that this person holds now, done in `roles` (any
    role, unless told).
    """
    _sources.setdefault(source, frozenset(roles))


def open_duties(staff: Any, role: str = "") -> list[Duty]:
    """All open duties of `staff`, or those done in `role`, in the order of the sources."""
    with for_purpose("assignment"):
        asked = [one for one, of in _sources.items() if not role or not of or role in of]
        found = [duty for source in asked for duty in source(staff)]
    return [duty for duty in found if not role or duty.role == role]


def in_numbers(duties: Iterable[Duty]) -> str:
    """ "3 Kasus, 1 Laporan": how many of which kind, and no number of any of them."""
    found: dict[str, int] = {}
    for duty in duties:
        found[str(duty.kind)] = found.get(str(duty.kind), 0) + duty.number
    return ", ".join(f"{number} {kind}" for kind, number in found.items())


def in_words(duties: Iterable[Duty], *, most: int = 5) -> str:
    """ "Kasus K-2026-0001, Laporan L-2026-0004 …": which duties they are."""
    named = [f"{duty.kind} {duty.code}".strip() for duty in duties]
    return ", ".join(named[:most]) + (" …" if len(named) > most else "")
