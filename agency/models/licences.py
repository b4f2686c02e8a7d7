import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.staff import Staff
from core.history import keep_history


@keep_history()
class Licence(models.Model):
    """A social worker's registration (STR) or practice licence (SIPPS), UU 14/2019 ps. 28–29.

    In force from `valid_from` (None: from ever) through `valid_until`, both whole days. A renewal
    is a new row; one that was withdrawn or entered wrongly gets `withdrawn_on` and does not hold
    any more, whatever a clock that was set back says.
    """

    class Kind(models.TextChoices):
        STR = "str", "STR"
        SIPPS = "sipps", "SIPPS"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="licences")
    kind = models.CharField(_("Jenis"), max_length=10, choices=Kind.choices)
    number = models.CharField(_("Nomor"), max_length=60)
    valid_from = models.DateField(_("Berlaku sejak"), null=True, blank=True)
    valid_until = models.DateField(_("Berlaku sampai dengan"))
    withdrawn_on = models.DateField(_("Dicabut"), null=True, blank=True)
    recorded_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    recorded_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["kind", "-valid_until"]
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "kind", "number"],
                condition=models.Q(withdrawn_on__isnull=True),
                name="licence_number_once",
            ),
            models.CheckConstraint(
                condition=models.Q(valid_from__isnull=True)
                | models.Q(valid_until__gte=models.F("valid_from")),
                name="licence_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
