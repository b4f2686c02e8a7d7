"""Which rows of the history an erasure has overwritten (agency.verification)."""

from collections.abc import Iterable
from typing import Any

from django.db import models

from agency.models import AuditEntry
from clients.erasure import history_of


def erased_rows(book: type[models.Model]) -> Iterable[Any]:
    """Primary keys of the history rows of clients whose erasure stands in the sealed book."""
    erased = AuditEntry.objects.filter(act="client.destroy_key", outcome=AuditEntry.Outcome.DONE)
    clients = list(erased.values_list("client_id", flat=True))
    rows: Iterable[Any] = history_of(book, clients).values_list("pk", flat=True)
    return rows
