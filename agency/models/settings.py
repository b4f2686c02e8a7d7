import uuid

from django.db import models


class AgencySetting(models.Model):
    """A number or word that the lembaga set differently from agency.house_rules.CATALOGUE."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=60, unique=True)
    value = models.JSONField()

    def __str__(self) -> str:
        return self.key
