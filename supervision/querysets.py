"""Words of the supervision room: one filter each."""

from typing import Any, Self

from django.db import models

from agency import access


class PlanReviewQuerySet(models.QuerySet[Any]):
    def waiting(self) -> Self:
        """Reviews nobody has decided."""
        return self.filter(status="waiting")

    def decidable_by(self, user: Any) -> Self:
        """Reviews of cases on which `user` decides now."""
        case_model = self.model._meta.get_field("case").related_model
        return self.filter(access.held(case_model, user, access.DECIDE, ref="case_id"))


class SessionQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Sessions that `user` may open now."""
        return access.visible(self, user)
