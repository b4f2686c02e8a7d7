import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Notice(models.Model):
    """One message in a person's inbox inside Pekso. Carries codes and initials, never more.

    `dedup` makes a notice that is sent twice stand once. A notice that must be acknowledged stays
    on top until it is marked as read.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="notices"
    )
    kind = models.CharField(max_length=60)
    title = models.CharField(_("Judul"), max_length=200)
    body = models.TextField(_("Isi"), max_length=2_000, blank=True)
    url = models.CharField(max_length=500, blank=True)
    urgent = models.BooleanField(default=False)
    must_acknowledge = models.BooleanField(default=False)
    dedup = models.CharField(max_length=200, unique=True)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["recipient", "read_at", "-created_at"])]
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.title
