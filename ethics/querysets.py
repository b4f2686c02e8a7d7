"""The words of this room's queries."""

from typing import Any, Self

from django.db import models


class AcknowledgementQuerySet(models.QuerySet[Any]):
    """Acknowledgements by whom and of which edition."""

    def by(self, staff: Any) -> Self:
        return self.filter(staff=staff)

    def of_edition(self, edition: str) -> Self:
        return self.filter(edition=edition)
