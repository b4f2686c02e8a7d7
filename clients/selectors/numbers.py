"""Numbers of clients by id, for those who may know nothing else of them."""

from collections.abc import Collection
from uuid import UUID

from clients.models import Client


def numbers_of(ids: Collection[UUID]) -> dict[UUID, str]:
    """Number by id; ids that are none are left out."""
    return dict(Client.objects.filter(pk__in=ids).values_list("pk", "number"))
