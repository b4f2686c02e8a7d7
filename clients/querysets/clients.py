"""Words about clients."""

from typing import Any, Self

from django.db import models

from agency import access


class ClientQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Clients whose file `user` may open now."""
        return access.visible(self, user)

    def people(self) -> Self:
        """Clients who are one person."""
        return self.filter(kind="person")
