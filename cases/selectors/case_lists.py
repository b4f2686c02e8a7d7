"""Lists of cases: the worker's own with names, the admin's without."""

from collections.abc import Collection
from typing import Any

from cases.models import Case, CaseRegister
from cases.states import Stage
from clients.models import ClientRegister
from core import clock


def cases_in_scope(
    user: Any, *, stage: str = "", risk: str = "", text: str = "", worker: Any = None
) -> Any:
    """Cases that `user` may open, narrowed by the filters; closed ones only when asked for."""
    cases = Case.objects.visible_to(user).select_related("client__unit", "worker", "unit")
    cases = cases.marking_late_consent(clock.now())
    cases = cases.at_stage(stage) if stage else cases.exclude(stage=Stage.CLOSED)
    if risk:
        cases = cases.with_risk(risk)
    if worker:
        cases = cases.filter(worker_id=worker)
    return cases.matching(text, user) if text else cases


def cases_for_admin(*, stage: str = "", text: str = "") -> Any:
    """Number, worker, stage and dates of every case; nothing about the client (R11)."""
    cases = CaseRegister.objects.select_related("worker", "unit")
    if stage:
        cases = cases.at_stage(stage)
    return (cases.numbered_or_held(text) if text else cases).order_by("-opened_at")


def file_numbers(case_ids: Collection[Any], client_ids: Collection[Any]) -> dict[Any, str]:
    """The numbers of these cases and clients, for the readers of the registers (agency.trails)."""
    cases = CaseRegister.objects.filter(pk__in=case_ids).order_by()
    clients = ClientRegister.objects.filter(pk__in=client_ids)
    return dict([*clients.values_list("pk", "number"), *cases.values_list("pk", "number")])
