from typing import Any, Self

from django.db import models


class RegionQuerySet(models.QuerySet[Any]):
    def villages(self) -> Self:
        """The lowest level, which an address names."""
        return self.filter(level=4)
