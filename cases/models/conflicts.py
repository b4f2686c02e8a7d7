import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class ConflictOfInterest(models.Model):
    """Benturan kepentingan: a declared tie between a worker and the client of a case (2.2, 6.11).

    Declared by case number, without seeing the file. While it stands the worker cannot be assigned
    (R15); of these only an acquaintance may be accepted, with the client's knowledge and by a
    supervisor.
    """

    class Kind(models.TextChoices):
        ACQUAINTANCE = "acquaintance", _("Tetangga atau kenalan")
        FAMILY = "family", _("Hubungan keluarga")
        OPPONENT = "opponent", _("Hubungan dengan pelaku atau pihak lawan")
        GAIN = "gain", _("Keuntungan sendiri")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="conflicts")
    staff = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="conflicts")
    kind = models.CharField(_("Jenis hubungan"), max_length=14, choices=Kind.choices)
    note = EncryptedTextField(_("Keterangan"), max_length=500, blank=True, owner="case_id")
    declared_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    declared_at = models.DateTimeField()
    client_said = EncryptedTextField(_("Kata klien"), max_length=500, blank=True, owner="case_id")
    accepted_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-declared_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case", "staff"],
                condition=models.Q(ended_at__isnull=True),
                name="conflict_open_once",
            ),
            models.CheckConstraint(
                condition=models.Q(accepted_at__isnull=True)
                | (models.Q(kind="acquaintance") & ~models.Q(client_said="")),
                name="only_acquaintance_accepted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.staff_id} {self.kind}"
