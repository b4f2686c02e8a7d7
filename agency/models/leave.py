import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.staff import Staff
from core.history import keep_history


@keep_history()
class Leave(models.Model):
    """A person is away from `starts_on` through `ends_on`, both whole days.

    The reason is a code, so that no health detail can be written here (Kodepeksos 9.3).
    """

    class Reason(models.TextChoices):
        ANNUAL = "annual", _("Cuti")
        TRAINING = "training", _("Pelatihan")
        DUTY = "duty", _("Tugas luar")
        OTHER = "other", _("Lainnya")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="leaves")
    starts_on = models.DateField(_("Mulai tanggal"))
    ends_on = models.DateField(_("Sampai dengan tanggal"))
    reason = models.CharField(_("Alasan"), max_length=10, choices=Reason.choices)
    recorded_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    recorded_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__gte=models.F("starts_on")),
                name="leave_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff_id} {self.starts_on}"
