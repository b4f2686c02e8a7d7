"""Who may do what in a client's file, given the rights held on it (agency.access)."""

from collections.abc import Collection

from agency import access
from agency.roles import SUPERVISOR, WORKER

READERS = frozenset({WORKER, SUPERVISOR})
REGISTRARS = frozenset({WORKER})


def can_change_client(rights: Collection[str]) -> bool:
    """The responsible worker and those who work on a case of the client."""
    return access.CHANGE in rights


def can_decide_duplicate(rights: Collection[str]) -> bool:
    """The supervisors of the responsible worker."""
    return access.DECIDE in rights
