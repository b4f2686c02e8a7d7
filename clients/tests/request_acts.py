"""Requests about data as tests make them, by the services."""

from typing import Any

from clients.models import Client, DataRequest
from clients.services.requests import take_request
from core import clock


def taken(client: Client, by: Any, kind: str = "access", **told: Any) -> DataRequest:
    """A request of the client, received now unless told."""
    facts: dict[str, Any] = {
        "asker": "client",
        "identity_check": "known",
        "received_at": clock.now(),
        "asked": "Saya ingin tahu apa yang tertulis.",
    }
    return take_request(client=client, by=by, kind=kind, **{**facts, **told})
