import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models import Unit
from agency.models.grants import GrantBase
from cases.models.cases import Case, IntakeClosing, Source
from cases.querysets import ReportQuerySet
from cases.states import ReportStatus, Risk
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class Report(models.Model):
    """Laporan masuk: what the lembaga was told, before anybody is registered as a client.

    The admin sees number, worker, status and dates, and may assign it to another worker.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("Nomor laporan"), max_length=20, unique=True)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    received_at = models.DateTimeField(_("Diterima"))
    recorded_at = models.DateTimeField()
    taken_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="reports")
    source = models.CharField(_("Asal laporan"), max_length=12, choices=Source.choices)
    reporter_name = EncryptedTextField(
        _("Nama pelapor"), max_length=200, blank=True, owner="case_id"
    )
    reporter_phone = EncryptedTextField(
        _("Telepon pelapor"), max_length=40, blank=True, default="", owner="case_id"
    )
    about = EncryptedTextField(_("Tentang siapa"), max_length=300, owner="case_id")
    place = EncryptedTextField(_("Tempat"), max_length=300, blank=True, owner="case_id")
    told = EncryptedTextField(_("Yang dilaporkan"), max_length=5_000, owner="case_id")
    risk = models.CharField(_("Tingkat risiko"), max_length=10, choices=Risk.choices)
    response_due_at = models.DateTimeField(_("Batas respons"))
    ppks = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    status = models.CharField(max_length=10, choices=ReportStatus.choices, default="open")
    case = models.OneToOneField(Case, on_delete=models.PROTECT, null=True, related_name="report")
    closing = models.CharField(_("Cara ditutup"), max_length=20, choices=IntakeClosing.choices, blank=True)  # fmt: skip  # noqa: E501
    closing_reason = EncryptedTextField(_("Alasan"), max_length=2_000, blank=True, owner="case_id")
    closing_referred_to = EncryptedTextField(
        _("Dirujuk ke"), max_length=200, blank=True, owner="case_id"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-received_at"]
        permissions = [("decide_report", "May decide on this report")]

    def __str__(self) -> str:
        return self.number


class ReportGrant(GrantBase):
    """Who may see or change a report (agency.access)."""

    content_object = models.ForeignKey(Report, on_delete=models.CASCADE)

    class Meta(GrantBase.Meta):
        abstract = False
