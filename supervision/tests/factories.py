"""What the supervision room's tests begin with, made by the services."""

import datetime as dt
from typing import Any

from cases.models import Case
from cases.services.plans import submit_plan
from cases.tests.factories import answered, with_draft
from core import clock
from supervision.drafts import AgreementDraft, NoteDraft, SessionDraft
from supervision.models import PlanReview, SupervisionSession
from supervision.services.sessions import record_session, sign_session

EDUCATIVE = "Membaca ulang tahap kekambuhan dan menyusun rencana jaga."
SUPPORTIVE = "Lelah setelah tiga malam jaga, belum sempat pulang."


def draft_of(supervisee: Any, **changes: Any) -> SessionDraft:
    """An educative and a supportive note and one agreement of `supervisee` in a week."""
    now = clock.now()
    what = {
        "held_at": now - dt.timedelta(hours=2),
        "kind": "individual",
        "notes": [NoteDraft("educative", 45, EDUCATIVE), NoteDraft("supportive", 30, SUPPORTIVE)],
        "agreements": [
            AgreementDraft("Menulis rencana jaga", supervisee, clock.today() + dt.timedelta(days=7))
        ],
    }
    return SessionDraft(**{**what, **changes})


def session_of(supervisor: Any, supervisee: Any, **changes: Any) -> SupervisionSession:
    """A session recorded by the supervisor, signed by nobody."""
    return record_session(
        supervisee=supervisee, by=supervisor, draft=draft_of(supervisee, **changes)
    )


def signed_session(supervisor: Any, supervisee: Any, **changes: Any) -> SupervisionSession:
    """A session that both have signed."""
    session = session_of(supervisor, supervisee, **changes)
    for person in (supervisor, supervisee):
        sign_session(session=session, by=person, version=session.version)
    session.refresh_from_db()
    return session


def submitted(case: Case, goals: int = 2, **fields: Any) -> PlanReview:
    """The waiting review of a complete plan that the case's worker submitted."""
    plan = with_draft(case, goals)
    answered(plan)
    submit_plan(plan=plan, by=case.worker, version=plan.version)
    return PlanReview.objects.select_related("plan", "case__unit", "case__worker").get(plan=plan)
