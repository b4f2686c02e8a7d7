"""Words about questions whether two people are one."""

from typing import Any, Self

from django.db import models

from agency import access


class DuplicateInquiryQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        """Not yet decided."""
        return self.filter(status="open")

    def asked_by(self, user: Any) -> Self:
        """Asked by this person."""
        return self.filter(asked_by=user)

    def decidable_by(self, user: Any) -> Self:
        """About clients on whom this person decides, and not asked by themselves (R16)."""
        if not getattr(user, "is_authenticated", False) or not user.is_active:
            return self.none()
        found = self.model._meta.get_field("found").related_model
        held = access.held(found, user, access.DECIDE, ref="found_id")
        return self.filter(held).exclude(asked_by=user)

    def reunions_of(self, client: Any) -> Self:
        """Answered "one person" about this client: notes that bring people together again."""
        return self.filter(found=client, status="one_person")
