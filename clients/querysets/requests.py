"""Words about data-subject requests."""

import datetime as dt
from typing import Any, Self

from django.db import models

from agency import access


class DataRequestQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Requests about clients whose file `user` may open now."""
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return self.none()
        client_model = self.model._meta.get_field("client").related_model
        return self.filter(access.held(client_model, user, ref="client_id"))

    def waiting(self) -> Self:
        """Requests without an answer yet."""
        return self.filter(status__in=["open", "prepared", "approved"])

    def overdue(self, now: dt.datetime) -> Self:
        """Requests whose time is over at `now` (aware) without an answer."""
        return self.waiting().filter(due_at__lte=now)
