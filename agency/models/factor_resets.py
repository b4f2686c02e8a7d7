import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.staff import Staff


class FactorReset(models.Model):
    """A lost second factor that an admin took away, until its owner has set up another one.

    A letter to the known address carries a link that works once; only the hash of its token stands
    here. `asked_by` is empty where it was done on the server. `withdrawn_at`: another one took its
    place.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="factor_resets")
    reason = models.CharField(_("Alasan"), max_length=500)
    asked_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    asked_at = models.DateTimeField()
    token_hash = models.CharField(max_length=64, unique=True)
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["staff"],
                condition=models.Q(done_at__isnull=True, withdrawn_at__isnull=True),
                name="factor_reset_open_once",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
