import uuid

from django.db import models


class NumberSeries(models.Model):
    """The last number given in a series and year, such as K-2026 (agency.numbering)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    series = models.CharField(max_length=20, unique=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return self.series
