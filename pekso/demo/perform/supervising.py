"""Supervision sessions of the demonstration."""

from agency.models import Staff
from cases.models import Case
from pekso.demo.acts import Session
from pekso.demo.moments import Moments
from supervision.drafts import AgreementDraft, NoteDraft, SessionDraft
from supervision.models import Agreement
from supervision.services.agreements import finish_agreement
from supervision.services.sessions import record_session, sign_session


def hold(session: Session, people: dict[str, Staff], moments: Moments) -> None:
    """Record a session at the clock's time, signed by those who have signed it."""
    supervisor, supervisee = people[session.supervisor], people[session.supervisee]
    names = session.about
    cases = list(Case.objects.filter(worker=supervisee, client__name__in=names))
    draft = SessionDraft(
        held_at=moments.at(session.at), kind=session.kind,
        notes=[
            NoteDraft(code, length, " ".join(text.split()))
            for code, length, text in session.notes
        ],
        cases=cases,
        agreements=[
            AgreementDraft(what, people[who], moments.workday(due))
            for what, who, due, _done in session.agreements
        ],
    )  # fmt: skip
    record = record_session(supervisee=supervisee, by=supervisor, draft=draft)
    for username in session.signed_by:
        sign_session(session=record, by=people[username], version=record.version)
    done = {what for what, _who, _due, is_done in session.agreements if is_done}
    for agreement in Agreement.objects.filter(session=record):
        if agreement.what in done:
            finish_agreement(agreement=agreement, by=agreement.who)
