"""Ticking what was agreed in a session."""

from typing import Any

from django.http import Http404

from agency import beyond
from core.doors import Verb, safe_next
from supervision.models import Agreement
from supervision.scope import fetch_session
from supervision.services.agreements import finish_agreement, reopen_agreement
from supervision.services.sessions import page_of


class AgreementVerb(Verb):
    """A button on one agreement, for the two people of its session."""

    agreement: Agreement

    def fetch(self) -> None:
        found = Agreement.objects.filter(pk=self.kwargs["agreement_id"]).select_related("who__unit")
        agreement = found.first() or beyond.find(Agreement, self.kwargs["agreement_id"])
        if agreement is None:
            raise Http404
        agreement.session = fetch_session(agreement.session_id, request=self.request)
        self.agreement = agreement

    def act(self) -> str:
        self.carry_out(by=self.request.user)
        return safe_next(self.request, page_of(self.agreement.session))

    def carry_out(self, *, by: Any) -> None:
        """Call the one service."""
        raise NotImplementedError


class AgreementFinish(AgreementVerb):
    """Selesai."""

    def carry_out(self, *, by: Any) -> None:
        finish_agreement(agreement=self.agreement, by=by)


class AgreementReopen(AgreementVerb):
    """Buka lagi."""

    def carry_out(self, *, by: Any) -> None:
        reopen_agreement(agreement=self.agreement, by=by)
