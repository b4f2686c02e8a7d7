import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class ServiceRecord(models.Model):
    """Pelayanan: one act of service with its note (catatan perkembangan). Signed, append-only.

    A planned service needs an approved plan (R17) and names the step it carries out; an immediate
    one (layanan segera) is open after consent or in an emergency, with one reason.
    """

    class Kind(models.TextChoices):
        ACCOMPANIMENT = "accompaniment", _("Pendampingan")
        COUNSELLING = "counselling", _("Konseling")
        AID = "aid", _("Bantuan")
        ADVOCACY = "advocacy", _("Advokasi sosial")
        MEDIATION = "mediation", _("Mediasi")
        GROUP = "group", _("Kelompok dukungan")
        TRAINING = "training", _("Pelatihan")
        OTHER = "other", _("Lainnya")

    class ImmediateReason(models.TextChoices):
        FOOD = "food", _("Makanan")
        MEDICINE = "medicine", _("Obat/layanan kesehatan")
        SAFE_PLACE = "safe_place", _("Tempat aman")
        FIRST_SUPPORT = "first_support", _("Dukungan awal")
        DOCUMENTS = "documents", _("Dokumen")
        ACCOMPANIMENT = "accompaniment", _("Pendampingan segera")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="service_records")
    kind = models.CharField(_("Jenis pelayanan"), max_length=15, choices=Kind.choices)
    immediate = models.BooleanField(_("Layanan segera"), default=False)
    immediate_reason = models.CharField(
        _("Alasan segera"), max_length=15, choices=ImmediateReason.choices, blank=True
    )
    step_lineage = models.UUIDField(_("Langkah rencana"), null=True, blank=True)
    happened_at = models.DateTimeField(_("Waktu"))
    recorded_at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    attended_by = EncryptedTextField(_("Yang hadir"), max_length=300, blank=True, owner="case_id")
    note = EncryptedTextField(_("Catatan perkembangan"), max_length=10_000, owner="case_id")
    interpretation = EncryptedTextField(
        _("Penafsiran"), max_length=5_000, blank=True, owner="case_id"
    )

    class Meta:
        ordering = ["-happened_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(immediate=False) | ~models.Q(immediate_reason=""),
                name="immediate_service_has_reason",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)


class ServiceAddendum(models.Model):
    """Tambahan catatan beside a signed service record."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    record = models.ForeignKey(ServiceRecord, on_delete=models.PROTECT, related_name="addenda")
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = EncryptedTextField(_("Tambahan"), max_length=5_000, owner="record__case_id")

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return str(self.pk)
