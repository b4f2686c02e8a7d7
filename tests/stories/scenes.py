"""Where a story may begin: cases brought to a stage by the same verbs, in one line.

Each takes the worker who acts, at the story's clock.
"""

from typing import Any

from cases.models import Case, PlanVersion
from clients.models import Client


def a_client(worker: Any, **facts: Any) -> Client:
    """Somebody registered: an adult woman unless told (as in registers_client)."""
    born = worker.story.born(32)
    told = {"name": "Ibu Warsini", "sex": "P", "born": born, "nik_missing": "not_asked", **facts}
    if "born_about" in facts or facts.get("kind", "person") != "person":
        told = {key: value for key, value in told.items() if key not in {"born", "sex"} - {*facts}}
    return worker.registers_client(**told)


def opened(worker: Any, **facts: Any) -> Case:
    """A case at intake."""
    return worker.opens_case(a_client(worker, **facts))


def agreed(worker: Any, **facts: Any) -> Case:
    """A case with the client's consent."""
    case = opened(worker, **facts)
    worker.records_consent(case)
    return case


def assessed(worker: Any, **facts: Any) -> Case:
    """A case with a finished assessment."""
    return assesses(worker, agreed(worker, **facts))


def assesses(worker: Any, case: Case) -> Case:
    """The assessment of a case, from its beginning to its end."""
    worker.adds_finding(case)
    worker.summarises_assessment(case)
    worker.finishes_assessment(case)
    case.refresh_from_db()
    return case


def submitted(worker: Any, **facts: Any) -> PlanVersion:
    """A plan that the client agreed to, waiting for the supervisor."""
    plan = worker.drafts_plan(assessed(worker, **facts))
    worker.records_answer(plan)
    return worker.submits_plan(plan)


def served(worker: Any, supervisor: Any, **facts: Any) -> Case:
    """A case with a plan in force, at intervention."""
    plan = supervisor.approves_plan(submitted(worker, **facts))
    return Case.objects.get(pk=plan.case_id)
