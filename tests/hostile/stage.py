"""Three worlds for the hostile hand: everything in force, everything in work, and a stranger's."""

from types import SimpleNamespace
from typing import Any

from allauth.mfa.models import Authenticator

from agency import access
from agency.numbering import next_number
from cases.models import Case, Report
from cases.services.assessments import add_finding, start_assessment
from cases.services.plans import submit_plan
from cases.services.resources import add_resource
from cases.tests.factories import answered, open_case_for, with_consent, with_draft, with_plan
from clients.ppks import BY_CODE
from clients.tests.factories import ClientFactory
from conftest import moment
from core import clock
from supervision.models import PlanReview, SupervisionSession

STRANGER = "Orang Lain Sekali"
STRANGER_WORDS = "Rahasia milik orang lain."


def in_work(cast: SimpleNamespace, ids: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Route -> the ids with which its form is open: drafts, requests and cases at intake."""
    with clock.at(moment(-5)):
        early = open_case_for(cast.sari)
        agreed = with_consent(open_case_for(cast.sari))
        bare = ClientFactory(responsible=cast.sari)
        other = {**_plans(cast), **_assessment(cast), **_people(cast), **_restricted(cast)}
        violent = with_consent(open_case_for(cast.sari, flags=["violence"]))
    at_intake = ["cases:close", "cases:assign", "cases:emergency_start", "cases:consent_new"]
    other |= {route: {"case_id": early.pk} for route in at_intake}
    other |= {
        "cases:assessment_start": {"case_id": agreed.pk},
        "cases:open": {"client_id": bare.pk},
        "clients:request_new": {"client_id": bare.pk},
        "cases:cover_new": {"case_id": agreed.pk},
        "cases:handover_new": {"case_id": agreed.pk},
        "cases:override_new": {"case_id": violent.pk},
        "cases:report_override_new": {"report_id": _report(cast).pk},
        "supervision:session_addendum_new": {"session_id": _signed_session(cast).pk},
    }
    return {route: {**ids, **own} for route, own in other.items()}


def _plans(cast: SimpleNamespace) -> dict[str, dict[str, Any]]:
    draft = with_draft(open_case_for(cast.sari))
    ready = with_draft(open_case_for(cast.sari))
    answered(ready)
    waiting = with_draft(open_case_for(cast.sari))
    answered(waiting)
    submit_plan(plan=waiting, by=cast.sari, version=waiting.version)
    review = PlanReview.objects.get(plan=waiting)
    names = ["plan_edit", "plan_answer", "plan_shelve", "plan_version", "plan_detail"]
    return {
        **{f"cases:{name}": {"case_id": draft.case_id, "plan_id": draft.pk} for name in names},
        "cases:plan_submit": {"case_id": ready.case_id, "plan_id": ready.pk},
        "supervision:plan_review": {"review_id": review.pk},
    }


def _assessment(cast: SimpleNamespace) -> dict[str, dict[str, Any]]:
    running = start_assessment(case=with_consent(open_case_for(cast.sari)), by=cast.sari)
    finding = add_finding(
        assessment=running, by=cast.sari, domain="economic", fact="Fakta", method="interview",
        found_on=clock.today(),
    )  # fmt: skip
    names = ["finding_add", "finding_edit", "assessment_summary", "assessment_finish"]
    ids = {"case_id": running.case_id, "finding_id": finding.pk}
    return {f"cases:{name}": ids for name in [*names, "assessment_detail"]}


def _people(cast: SimpleNamespace) -> dict[str, dict[str, Any]]:
    """Whoever has left is invited again; whoever has no duties may put a role down; a lost second
    factor is reset.
    """
    Authenticator.objects.create(user=cast.nurhayati, type="totp", data={"secret": "lost"})
    return {
        "agency:factor_reset": {"staff_id": cast.nurhayati.pk},
        "agency:reinvite": {"staff_id": cast.rudi.pk},
        "agency:role_end": {"staff_id": cast.made.pk, "role_id": cast.made.roles.get().pk},
    }


def _restricted(cast: SimpleNamespace) -> dict[str, dict[str, Any]]:
    """A client who asked that nothing be done with the data any more."""
    client = ClientFactory(responsible=cast.sari, restricted_since=clock.now())
    open_case_for(cast.sari, client)
    return {"clients:restriction_lift": {"client_id": client.pk}}


def _report(cast: SimpleNamespace) -> Report:
    """A report that asks for a competence which dewi does not have (R13)."""
    now = clock.now()
    report = Report.objects.create(
        number=next_number("L"), unit=cast.unit, received_at=now, recorded_at=now, told="Anak",
        taken_by=cast.sari, worker=cast.sari, source="tksk", about="Anak", risk="medium",
        response_due_at=now, ppks=[BY_CODE["abused_child"].number],
    )  # fmt: skip
    access.sync(report)
    return report


def _signed_session(cast: SimpleNamespace) -> SupervisionSession:
    when = moment(-2)
    signed = SupervisionSession.objects.create(
        supervisor=cast.bagus, supervisee=cast.sari, held_at=when, recorded_at=when, minutes=60,
        supervisor_signed_at=when, supervisee_signed_at=when,
    )  # fmt: skip
    access.sync(signed)
    return signed


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
