import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class BreakGlass(models.Model):
    """Pembukaan darurat: somebody outside a case's scope reads it for an hour, with a reason.

    The fact from which the right to view is derived (cases.grants); it ends by itself at
    `ends_at`, or earlier. A supervisor of the case judges it afterwards.
    """

    class Verdict(models.TextChoices):
        JUSTIFIED = "justified", _("Dapat dibenarkan")
        NOT_JUSTIFIED = "not_justified", _("Tidak dapat dibenarkan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="break_glasses")
    staff = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    reason = EncryptedTextField(_("Alasan"), max_length=2_000, owner="case_id")
    started_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    ended_early = models.BooleanField(default=False)
    review_due_on = models.DateField()
    verdict = models.CharField(_("Penilaian"), max_length=15, choices=Verdict.choices, blank=True)
    verdict_note = EncryptedTextField(_("Catatan"), max_length=2_000, blank=True, owner="case_id")
    reviewed_by = models.ForeignKey(
        STAFF, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_at__gt=models.F("started_at")),
                name="break_glass_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~models.Q(reviewed_by=models.F("staff")),
                name="break_glass_not_judged_by_oneself",
            ),
        ]
        indexes = [models.Index(fields=["case", "-started_at"])]

    def __str__(self) -> str:
        return f"{self.case_id} {self.staff_id}"
