import uuid

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.staff import Staff
from core.fields import EncryptedTextField


class Breach(models.Model):
    """Kegagalan pelindungan data (UU 27/2022 ps. 46): what happened, who must be told by when.

    Holds no case content: affected clients stand in BreachClient by id and number only.
    `notice_due_at` is `discovered_at` plus the hours of the house rule `breach_notice_hours`.
    """

    class Category(models.TextChoices):
        IDENTITY = "identity", _("Identitas dan NIK")
        CONTACT = "contact", _("Alamat dan kontak")
        SHELTER = "shelter", _("Alamat rahasia")
        CASE = "case", _("Isi kasus")
        HEALTH = "health", _("Kesehatan")
        CHILD = "child", _("Data anak")
        STAFF = "staff", _("Data staf dan sandi")

    class Status(models.TextChoices):
        OPEN = "open", _("Ditangani")
        CONTAINED = "contained", _("Sudah dihentikan")
        CLOSED = "closed", _("Selesai")

    STEPS = {
        "open": frozenset({"contained"}),
        "contained": frozenset({"open", "closed"}),
        "closed": frozenset[str](),
    }

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("Nomor"), max_length=20, unique=True)
    what = EncryptedTextField(
        _("Apa yang terjadi"), max_length=5_000,
        help_text=_("Tanpa nama klien dan tanpa isi kasus."),
    )  # fmt: skip
    how = EncryptedTextField(_("Bagaimana terungkap"), max_length=2_000, blank=True)
    categories = ArrayField(
        models.CharField(max_length=10, choices=Category.choices),
        verbose_name=_("Data yang terungkap"),
    )
    started_at = models.DateTimeField(_("Mulai terjadi"), null=True, blank=True)
    discovered_at = models.DateTimeField(_("Diketahui"))
    notice_due_at = models.DateTimeField(_("Batas pemberitahuan"))
    estimate = models.PositiveIntegerField(_("Perkiraan jumlah orang"), null=True, blank=True)
    effects = EncryptedTextField(_("Akibat yang mungkin"), max_length=2_000, blank=True)
    measures = EncryptedTextField(_("Upaya penanganan dan pemulihan"), max_length=5_000, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    authority_told_at = models.DateTimeField(_("Lembaga PDP diberi tahu"), null=True, blank=True)
    authority_reference = models.CharField(_("Nomor surat"), max_length=200, blank=True)
    clients_told_at = models.DateTimeField(_("Klien diberi tahu"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-discovered_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(notice_due_at__gt=models.F("discovered_at")),
                name="breach_notice_after_discovery",
            )
        ]

    def __str__(self) -> str:
        return self.number


class BreachClient(models.Model):
    """One affected client, by id and number, and whether they were told (and by what way)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    breach = models.ForeignKey(Breach, on_delete=models.PROTECT, related_name="clients")
    client_id = models.UUIDField()
    client_number = models.CharField(_("Nomor klien"), max_length=20)
    opened_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    added_at = models.DateTimeField()
    told_at = models.DateTimeField(null=True, blank=True)
    told_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)

    class Meta:
        ordering = ["client_number"]
        constraints = [
            models.UniqueConstraint(fields=["breach", "client_id"], name="breach_client_once")
        ]

    def __str__(self) -> str:
        return self.client_number
