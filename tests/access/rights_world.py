"""A request of the client about data, and a breach in which the client was affected."""

from typing import Any

from agency.models import BreachClient
from agency.services.breaches import register_breach
from clients.tests.request_acts import taken
from core import clock


def of(client: Any, worker: Any, *, words: str) -> dict[str, Any]:
    """The ids that stand in addresses."""
    breach = register_breach(
        by=worker, discovered_at=clock.now(), what="Akun dipakai orang lain.", categories=["case"]
    )
    row = BreachClient.objects.create(
        breach=breach, client_id=client.pk, client_number=client.number, added_at=clock.now()
    )
    return {
        "request_id": taken(client, worker, asked=words).pk,
        "breach_id": breach.pk,
        "row_id": row.pk,
        "state": "contained",
    }
