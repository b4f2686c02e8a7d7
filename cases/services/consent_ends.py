"""Taking consents back on a request of the client about their data (clients.consent_ends)."""

from collections.abc import Collection, Iterator
from typing import Any

from cases.models import Consent
from cases.services.consents import withdraw_consent
from clients.consent_ends import Given
from clients.models import Client


def consents_in_force(client: Client) -> Iterator[Given]:
    """What the client agreed to and has not taken back."""
    for consent in _agreed(client).select_related("case"):
        words = [consent.get_purpose_display(), consent.recipient, consent.case.number]
        yield Given(str(consent.pk), " · ".join(str(word) for word in words if word))


def end_consents(*, client: Client, ids: Collection[str], by: Any, note: str) -> int:
    """Withdraw those of this client by the usual service; how many."""
    chosen = list(_agreed(client).filter(pk__in=ids).select_related("case"))
    for consent in chosen:
        withdraw_consent(consent=consent, by=by, note=note)
    return len(chosen)


def _agreed(client: Client) -> Any:
    rows = Consent.objects.filter(case__client=client, answer="agrees")
    return rows.filter(withdrawn_at__isnull=True)
