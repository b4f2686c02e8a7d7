import uuid

from django.conf import settings
from django.db import models

from core.fields import EncryptedTextField


class Draft(models.Model):
    """What a person typed and has not sent yet; encrypted, kept 72 hours (core.drafts)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=200)
    body = EncryptedTextField(max_length=400_000)
    typed_at = models.DateTimeField()
    updated_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "key"], name="draft_once_per_form")]

    def __str__(self) -> str:
        return self.key
