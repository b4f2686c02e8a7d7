import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ethics.querysets import AcknowledgementQuerySet


class Acknowledgement(models.Model):
    """A staff member's word that they know one edition of Kodepeksos and will keep it (16.1)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("Petugas"),
        on_delete=models.PROTECT,
        related_name="acknowledgements",
    )
    edition = models.CharField(_("Edisi"), max_length=100)
    acknowledged_at = models.DateTimeField(_("Dinyatakan pada"))

    objects = AcknowledgementQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "edition"], name="acknowledgement_once_per_edition"
            ),
        ]
        ordering = ["-acknowledged_at"]

    def __str__(self) -> str:
        return f"{self.staff_id} {self.edition}"
