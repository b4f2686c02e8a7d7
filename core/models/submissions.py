from django.conf import settings
from django.db import models


class Submission(models.Model):
    """One sending of a form, named by the id the browser gave it (core.idempotency)."""

    id = models.UUIDField(primary_key=True)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64)
    result_url = models.CharField(max_length=500, blank=True)
    created_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return str(self.pk)
