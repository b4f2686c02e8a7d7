import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models import Unit
from agency.models.grants import GrantBase
from cases.querysets import CaseQuerySet
from cases.states import Risk, Stage
from clients.models import Client
from core.fields import EncryptedTextField
from core.history import keep_history

STAFF = settings.AUTH_USER_MODEL


class Source(models.TextChoices):
    """Asal laporan: from whom the lembaga heard of the person."""

    SELF = "self", _("Datang sendiri")
    FAMILY = "family", _("Keluarga")
    CITIZEN = "citizen", _("Warga/tetangga")
    POLICE = "police", _("Kepolisian")
    SCHOOL = "school", _("Sekolah")
    HEALTH = "health", _("Puskesmas/rumah sakit")
    TKSK = "tksk", _("TKSK/PSM/relawan")
    PARTNER = "partner", _("Lembaga mitra")
    OUTREACH = "outreach", _("Penjangkauan")
    OTHER = "other", _("Lainnya")


class IntakeClosing(models.TextChoices):
    """How a report or a case ends at intake (practice.md §4)."""

    NOT_PURSUED = "not_pursued", _("Tidak lanjut")
    OUT_OF_MANDATE = "out_of_mandate", _("Di luar mandat, dirujuk")
    DUPLICATE = "duplicate", _("Ganda")


@keep_history(without=("last_event_at", "version"))
class Case(models.Model):
    """Kasus: one course of service for a client, from intake to aftercare.

    `worker` is who acts for the case now, for lists: its main worker, or the one who covers
    (cases.services.holders keeps it equal to the assignments); `response_due_at` is when the first
    response is due, computed from risk and urgency (agency.house_rules).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("Nomor kasus"), max_length=20, unique=True)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="cases")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="cases")
    stage = models.CharField(_("Tahap"), max_length=20, choices=Stage.choices)
    stage_since = models.DateTimeField()
    source = models.CharField(_("Asal laporan"), max_length=12, choices=Source.choices)
    source_note = EncryptedTextField(
        _("Keterangan asal laporan"), max_length=500, blank=True, owner="pk"
    )
    presenting_problem = EncryptedTextField(
        _("Masalah menurut klien"), max_length=5_000,
        help_text=_("Tulis dengan kata-kata klien sendiri."), owner="pk",
    )  # fmt: skip
    ppks = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    ppks_edition = models.CharField(max_length=40, default="Permensos 8/2012")
    flags = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    risk = models.CharField(_("Tingkat risiko"), max_length=10, choices=Risk.choices)
    urgency = models.CharField(_("Kegentingan"), max_length=10, choices=Risk.choices)
    risk_since = models.DateTimeField()
    opened_at = models.DateTimeField(_("Dibuka"))
    opened_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    response_due_at = models.DateTimeField(_("Batas respons"))
    responded_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closing = models.CharField(max_length=20, choices=IntakeClosing.choices, blank=True)
    closing_reason = EncryptedTextField(_("Alasan"), max_length=2_000, blank=True, owner="pk")
    closing_referred_to = EncryptedTextField(
        _("Dirujuk ke"), max_length=200, blank=True, owner="pk"
    )
    last_event_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    objects = CaseQuerySet.as_manager()

    class Meta:
        ordering = ["-last_event_at"]
        permissions = [("decide_case", "May decide on this case as supervisor")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(closed_at__isnull=True) | ~models.Q(closing=""),
                name="closed_case_has_reason",
            )
        ]

    def __str__(self) -> str:
        return self.number


class CaseGrant(GrantBase):
    """Who may see, change or decide on a case (agency.access)."""

    content_object = models.ForeignKey(Case, on_delete=models.CASCADE)

    class Meta(GrantBase.Meta):
        abstract = False


class StageChange(models.Model):
    """One step of a case from stage to stage, with who and when. Append-only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="stage_changes")
    old = models.CharField(max_length=20, choices=Stage.choices, blank=True)
    new = models.CharField(max_length=20, choices=Stage.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    reason = EncryptedTextField(max_length=500, blank=True, owner="case_id")

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


class Emergency(models.Model):
    """Help or assessment before consent, with its reason; consent is due within 24 hours (R01)."""

    class Kind(models.TextChoices):
        ASSESSMENT = "assessment", _("Asesmen darurat")
        HELP = "help", _("Pertolongan segera")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="emergencies")
    kind = models.CharField(_("Yang dilakukan"), max_length=12, choices=Kind.choices)
    reason = EncryptedTextField(_("Alasan darurat"), max_length=2_000, owner="case_id")
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    consent_due_at = models.DateTimeField()
    cleared_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(cleared_at__isnull=True),
                name="case_has_one_open_emergency",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.kind}"
