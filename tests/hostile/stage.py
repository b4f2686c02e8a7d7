"""Three worlds for the hostile hand: everything in force, everything in work, and a stranger's."""

from types import SimpleNamespace
from typing import Any

from cases.models import Case
from cases.services.plans import submit_plan
from cases.services.resources import add_resource
from cases.tests.factories import answered, open_case_for, with_consent, with_draft, with_plan
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock
from supervision.models import PlanReview

STRANGER = "Orang Lain Sekali"
STRANGER_WORDS = "Rahasia milik orang lain."


def in_work(cast: SimpleNamespace, ids: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Route -> the ids with which its form is open: drafts, requests and cases at intake."""
    with clock.at(moment(-5)):
        draft = with_draft(open_case_for(cast.sari))
        waiting = with_draft(open_case_for(cast.sari))
        answered(waiting)
        submit_plan(plan=waiting, by=cast.sari, version=waiting.version)
        early = open_case_for(cast.sari)
        agreed = with_consent(open_case_for(cast.sari))
        bare = ClientFactory(responsible=cast.sari)
    plan = {"case_id": draft.case_id, "plan_id": draft.pk}
    review = PlanReview.objects.get(plan=waiting)
    new = {"case_id": early.pk}
    other = {
        **dict.fromkeys(
            ["cases:plan_edit", "cases:plan_answer", "cases:plan_submit", "cases:plan_shelve",
             "cases:plan_version", "cases:plan_detail"], plan
        ),
        "supervision:plan_review": {"review_id": review.pk},
        **dict.fromkeys(["cases:close", "cases:assign", "cases:emergency_start"], new),
        **dict.fromkeys(["cases:consent_new"], new),
        "cases:assessment_start": {"case_id": agreed.pk},
        "cases:open": {"client_id": bare.pk},
    }  # fmt: skip
    return {route: {**ids, **own} for route, own in other.items()}


def stranger(cast: SimpleNamespace) -> list[str]:
    """Ids of records of a case that neither sari nor bagus may see."""
    with clock.at(moment(-8)):
        client = ClientFactory(responsible=cast.arif, name=STRANGER)
        case: Case = open_case_for(cast.arif, client, presenting_problem=STRANGER_WORDS)
        plan = with_plan(case)
        resource = add_resource(
            case=case, by=cast.arif, name=STRANGER, kind="informal", place="around",
            offer="emotional",
        )  # fmt: skip
    return [str(one) for one in (
        client.pk, case.pk, plan.pk, plan.steps.first().pk, plan.goals.first().pk, resource.pk,
        cast.arif.pk,
    )]  # fmt: skip
