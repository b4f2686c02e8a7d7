"""Words of the supervision room: one filter each."""

import datetime as dt
from typing import Any, Self

from django.db import models
from django.db.models import Q

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

    def between(self, supervisor: Any, supervisee: Any) -> Self:
        """Sessions of these two, in this relation."""
        return self.filter(supervisor=supervisor, supervisee=supervisee)

    def held_since(self, moment: dt.datetime) -> Self:
        """Sessions held at or after `moment`."""
        return self.filter(held_at__gte=moment)

    def to_sign_by(self, user: Any) -> Self:
        """Sessions that wait for the signature of `user`."""
        return self.filter(
            Q(supervisor=user, supervisor_signed_at__isnull=True)
            | Q(supervisee=user, supervisee_signed_at__isnull=True)
        )


class AgreementQuerySet(models.QuerySet[Any]):
    def visible_to(self, user: Any) -> Self:
        """Agreements of sessions that `user` may open now."""
        session_model = self.model._meta.get_field("session").related_model
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return self.none()
        return self.filter(access.held(session_model, user, ref="session_id"))

    def open(self) -> Self:
        """Agreements still to be kept."""
        return self.filter(done_at__isnull=True)

    def of(self, staff: Any) -> Self:
        """Agreements that `staff` is to keep."""
        return self.filter(who=staff)

    def overdue(self, today: dt.date) -> Self:
        """Agreements whose date has passed."""
        return self.filter(due_on__lt=today)
