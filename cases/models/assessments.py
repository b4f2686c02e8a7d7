import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from cases.states import AssessmentStatus, Risk
from clients.models import FamilyMember
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class Domain(models.TextChoices):
    """Domains of a bio-psycho-social-spiritual assessment (practice.md §7)."""

    IDENTITY = "identity", _("Identitas dan sumber rujukan")
    PROBLEM = "presenting_problem", _("Masalah dan riwayatnya")
    BIOLOGICAL = "biological", _("Fisik dan kesehatan")
    PSYCHOLOGICAL = "psychological", _("Emosi, pikiran, perilaku")
    FAMILY = "social_family", _("Keluarga dan pengasuhan")
    ENVIRONMENT = "social_environment", _("Tetangga, sekolah, pekerjaan")
    ECONOMIC = "economic", _("Penghidupan dan kebutuhan dasar")
    EDUCATION = "education_skill", _("Pendidikan dan keterampilan")
    CULTURAL = "cultural", _("Budaya")
    SPIRITUAL = "spiritual", _("Keyakinan dan dukungannya")
    LEGAL = "legal", _("Status hukum dan dokumen")
    SAFETY = "risk_safety", _("Risiko dan keselamatan")
    STRENGTH = "strength_resource", _("Kekuatan dan sumber")


class Assessment(models.Model):
    """Asesmen: what was found about person and environment, fact and reading kept apart.

    Finished with problem, risk, needs and strengths; other domains may stay "belum digali".
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="assessments")
    status = models.CharField(
        max_length=10, choices=AssessmentStatus.choices, default=AssessmentStatus.STARTED
    )
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    finished_at = models.DateTimeField(null=True, blank=True)
    finished_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    problem = EncryptedTextField(
        _("Rumusan masalah"), max_length=5_000, blank=True, owner="case_id"
    )
    needs = EncryptedTextField(_("Kebutuhan"), max_length=5_000, blank=True, owner="case_id")
    strengths = EncryptedTextField(
        _("Kekuatan dan potensi"), max_length=5_000, blank=True, owner="case_id"
    )
    risk = models.CharField(_("Tingkat risiko"), max_length=10, choices=Risk.choices, blank=True)
    risk_reading = EncryptedTextField(
        _("Alasan tingkat risiko"), max_length=2_000, blank=True, owner="case_id"
    )
    instruments = EncryptedTextField(
        _("Instrumen dan hasilnya"), max_length=2_000, blank=True, owner="case_id"
    )
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["-started_at"]

    def __str__(self) -> str:
        return str(self.pk)


class Finding(models.Model):
    """What was found in one domain, about the client or a family member."""

    class Method(models.TextChoices):
        OBSERVATION = "observation", _("Observasi")
        INTERVIEW = "interview", _("Wawancara")
        DOCUMENT = "document", _("Dokumen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="findings")
    member = models.ForeignKey(FamilyMember, on_delete=models.PROTECT, null=True, blank=True)
    domain = models.CharField(_("Bidang"), max_length=20, choices=Domain.choices)
    fact = EncryptedTextField(
        _("Fakta: yang dilihat, didengar, dibaca"), max_length=5_000, owner="assessment__case_id"
    )
    source = EncryptedTextField(
        _("Sumber"), max_length=200, blank=True, owner="assessment__case_id"
    )
    method = models.CharField(_("Cara"), max_length=12, choices=Method.choices)
    found_on = models.DateField(_("Tanggal"))
    reading = EncryptedTextField(
        _("Penafsiran pekerja sosial"), max_length=5_000, blank=True, owner="assessment__case_id"
    )
    created_at = models.DateTimeField()
    created_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return self.domain
