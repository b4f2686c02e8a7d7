"""The cases of a session: those that may be named, and those that were, each within scope."""

import uuid
from collections.abc import Iterable
from typing import Any

from cases.models import Case, CaseRegister
from core.acting import for_purpose
from supervision.models import SupervisionSession


def cases_to_name(
    supervisee: Any, *, reader: Any, named: Iterable[tuple[Any, bool]] = ()
) -> dict[str, tuple[Any, str]]:
    """id -> (case, label): open cases of `supervisee` that `reader` may open, and those a session
    names already (`named_cases`); one outside the reader's scope shows its number only.
    """
    visible = Case.objects.visible_to(reader).select_related("client")
    found = {case.pk: case for case in visible.held_by(supervisee).open().order_by("number")}
    offered = {str(pk): (case, _label(case)) for pk, case in found.items()}
    for case, seen in named:
        offered[str(case.pk)] = (case, _label(case) if seen else case.number)
    return offered


def named_cases(session: SupervisionSession, *, reader: Any) -> list[tuple[Any, bool]]:
    """(case, whether `reader` may open it) of the cases that were discussed, by their numbers.

    Of a case that the reader may not open it is a line of the register: the number only.
    """
    ids = ids_of(session)
    visible = Case.objects.visible_to(reader).filter(pk__in=ids).select_related("client")
    seen = {case.pk: case for case in visible}
    with for_purpose("register"):
        named = list(CaseRegister.objects.filter(pk__in=ids).order_by("number"))
    return [(seen.get(case.pk, case), case.pk in seen) for case in named]


def ids_of(session: SupervisionSession) -> list[uuid.UUID]:
    """The ids of the cases that were discussed, open to the reader or not."""
    rows = SupervisionSession.cases.through.objects.filter(supervisionsession=session)
    return list(rows.values_list("case_id", flat=True))


def _label(case: Case) -> str:
    return f"{case.number} · {case.client.name}"
