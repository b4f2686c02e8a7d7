import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.models.assignments import Assignment
from cases.models.cases import Case
from cases.querysets import HandoverQuerySet
from cases.states import HandoverStatus
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class Handover(models.Model):
    """Pengalihan: another worker of the lembaga takes the case, with everybody's yes (9.2, 6.8).

    The receiver, the client (or guardian) and a supervisor agree in any order. When all three have,
    the windows of the assignments are set for `starts_at`, and nothing more has to run. `summary`
    is what the client agreed to give the receiver before that day.
    """

    class Reason(models.TextChoices):
        LEAVE = "leave", _("Cuti")
        LEAVING = "leaving", _("Berhenti atau pindah tugas")
        WORKLOAD = "workload", _("Pembagian tugas")
        COMPETENCE = "competence", _("Kompetensi lebih sesuai")
        CLIENT_WISH = "client_wish", _("Permintaan klien")
        CONFLICT = "conflict", _("Benturan kepentingan")
        OTHER = "other", _("Alasan lain")

    class Answer(models.TextChoices):
        AGREES = "agrees", _("Setuju")
        REFUSES = "refuses", _("Menolak")

    class Way(models.TextChoices):
        MEETING = "meeting", _("Bertemu langsung")
        PHONE = "phone", _("Telepon")
        LETTER = "letter", _("Surat")
        GUARDIAN = "guardian", _("Melalui wali")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="handovers")
    giver = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(_("Alasan"), max_length=12, choices=Reason.choices)
    reason_note = EncryptedTextField(_("Keterangan"), max_length=300, blank=True, owner="case_id")
    starts_at = models.DateTimeField(_("Mulai berlaku"))
    summary = EncryptedTextField(_("Ringkasan serah terima"), max_length=5_000, owner="case_id")
    status = models.CharField(
        max_length=10, choices=HandoverStatus.choices, default=HandoverStatus.PROPOSED
    )
    proposed_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    receiver_answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    receiver_at = models.DateTimeField(null=True, blank=True)
    client_answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    client_at = models.DateTimeField(_("Kapan"), null=True, blank=True)
    client_way = models.CharField(_("Cara"), max_length=10, choices=Way.choices, blank=True)
    client_words = EncryptedTextField(
        _("Kata klien"), max_length=1_000, blank=True, default="", owner="case_id"
    )
    client_recorded_by = models.ForeignKey(
        STAFF, on_delete=models.PROTECT, related_name="+", null=True
    )
    approved_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    agreed_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="+", null=True, blank=True
    )
    version = models.PositiveIntegerField(default=1)

    objects = HandoverQuerySet.as_manager()

    class Meta:
        ordering = ["-proposed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(status="proposed"), name="handover_open_once"
            ),
            models.CheckConstraint(
                condition=~Q(receiver=models.F("giver")), name="handover_to_another"
            ),
            models.CheckConstraint(
                condition=~Q(status="agreed")
                | Q(
                    receiver_answer="agrees",
                    client_answer="agrees",
                    approved_at__isnull=False,
                    assignment__isnull=False,
                ),
                name="agreed_handover_is_complete",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class CoverProcedure(models.Model):
    """Tata cara etis: a colleague covers where the worker cannot, before the client could agree.

    At most until `due_at`; after it an alarm each day, and the cover goes on until a successor is
    active, so that the client is never without a worker. The client is told by `tell_by`.
    """

    class Ground(models.TextChoices):
        ILL = "ill", _("Sakit atau berhalangan mendadak")
        DEAD = "dead", _("Meninggal dunia")
        GONE = "gone", _("Tidak lagi bertugas")
        ACCUSED = "accused", _("Sedang diadukan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="covers")
    assignment = models.OneToOneField(Assignment, on_delete=models.PROTECT, related_name="cover")
    away = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    ground = models.CharField(_("Mengapa"), max_length=10, choices=Ground.choices)
    reason = EncryptedTextField(_("Keterangan"), max_length=500, owner="case_id")
    started_at = models.DateTimeField()
    started_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    tell_by = models.DateTimeField()
    due_at = models.DateTimeField()
    told_at = models.DateTimeField(_("Klien diberi tahu"), null=True, blank=True)
    told_way = models.CharField(_("Cara"), max_length=10, choices=Handover.Way.choices, blank=True)
    told_words = EncryptedTextField(
        _("Kata klien"), max_length=1_000, blank=True, default="", owner="case_id"
    )
    told_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-started_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"], condition=Q(ended_at__isnull=True), name="cover_open_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.ground}"
