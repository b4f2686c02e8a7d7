"""The cases of a session: those that may be named, and those that were, each within scope."""

from collections.abc import Iterable
from typing import Any

from cases.models import Case
from supervision.models import SupervisionSession


def cases_to_name(
    supervisee: Any, *, reader: Any, named: Iterable[tuple[Case, bool]] = ()
) -> dict[str, tuple[Case, str]]:
    """id -> (case, label): open cases of `supervisee` that `reader` may open, and those a session
    names already (`named_cases`); one outside the reader's scope shows its number only.
    """
    visible = Case.objects.visible_to(reader).select_related("client")
    found = {case.pk: case for case in visible.held_by(supervisee).open().order_by("number")}
    offered = {str(pk): (case, _label(case)) for pk, case in found.items()}
    for case, seen in named:
        offered[str(case.pk)] = (case, _label(case) if seen else case.number)
    return offered


def named_cases(session: SupervisionSession, *, reader: Any) -> list[tuple[Case, bool]]:
    """(case, whether `reader` may open it) of the cases that were discussed."""
    named = session.cases.order_by("number")
    seen = {case.pk: case for case in Case.objects.visible_to(reader).filter(pk__in=named.values("pk")).select_related("client")}  # fmt: skip  # noqa: E501
    return [(seen.get(case.pk, case), case.pk in seen) for case in named.only("pk", "number")]


def _label(case: Case) -> str:
    return f"{case.number} · {case.client.name}"
