"""Words of the clients room: one filter each."""

from clients.querysets.clients import ClientQuerySet

__all__ = ["ClientQuerySet"]
