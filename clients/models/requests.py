import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from clients.models.clients import Client
from clients.models.family import FamilyMember
from clients.querysets import DataRequestQuerySet
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class DataRequest(models.Model):
    """Permintaan subjek data (UU 27/2022 ps. 5-13): what a client asks about their own data.

    `due_at` is `received_at` plus the hours of the house rule `data_request_hours` (ps. 30, 32,
    34, 40-45). `client_number` and `tz_name` (IANA, of the client's unit) are repeated for those
    who may not open the client. An access or erasure takes two people: one prepares, another
    decides (R16).
    """

    class Kind(models.TextChoices):
        ACCESS = "access", _("Salinan data")
        CORRECTION = "correction", _("Perbaikan data")
        RESTRICTION = "restriction", _("Pembatasan pemrosesan")
        WITHDRAWAL = "withdrawal", _("Pencabutan persetujuan")
        ERASURE = "erasure", _("Penghapusan data")

    class Asker(models.TextChoices):
        CLIENT = "client", _("Klien sendiri")
        GUARDIAN = "guardian", _("Orang tua/wali")
        PROXY = "proxy", _("Kuasa klien")

    class Check(models.TextChoices):
        CARD = "card", _("Kartu identitas dicocokkan")
        KNOWN = "known", _("Dikenal langsung oleh pekerja")
        QUESTIONS = "questions", _("Pertanyaan yang hanya diketahui klien")
        LETTER = "letter", _("Surat kuasa atau penetapan wali diperiksa")

    class Status(models.TextChoices):
        OPEN = "open", _("Dikerjakan")
        PREPARED = "prepared", _("Menunggu pengesahan")
        APPROVED = "approved", _("Siap diserahkan")
        ANSWERED = "answered", _("Dijawab")
        REFUSED = "refused", _("Ditolak")
        TAKEN_BACK = "taken_back", _("Ditarik pemohon")

    class Ground(models.TextChoices):
        """Why a request may be refused; nothing else is a ground (UU 27/2022 ps. 15, 33, 44-45)."""

        ENDANGERS = "endangers", _("Membahayakan keamanan atau kesehatan seseorang")
        OTHERS_DATA = "others_data", _("Membuka data pribadi orang lain")
        LEGAL_DUTY = "legal_duty", _("Ada kewajiban hukum untuk menyimpan")
        LEGAL_PROCESS = "legal_process", _("Diperlukan untuk proses penegakan hukum")
        IDENTITY = "identity", _("Identitas atau kewenangan pemohon tidak terbukti")
        SUSPECT = "suspect", _("Wali diduga pelaku")
        CONTENT_TRUE = "content_true", _("Data sudah benar menurut sumbernya")

    class Way(models.TextChoices):
        BY_HAND = "by_hand", _("Diserahkan langsung")
        READ_TOGETHER = "read_together", _("Dibaca bersama di kantor")
        TO_PROXY = "to_proxy", _("Diserahkan kepada kuasa atau wali")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("Nomor permintaan"), max_length=20, unique=True)
    client_number = models.CharField(_("Nomor klien"), max_length=20)
    tz_name = models.CharField(max_length=40)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="data_requests")
    kind = models.CharField(_("Jenis permintaan"), max_length=12, choices=Kind.choices)
    asker = models.CharField(_("Siapa yang meminta"), max_length=10, choices=Asker.choices)
    asker_name = EncryptedTextField(
        _("Nama pemohon"), max_length=200, blank=True, default="", owner="client_id"
    )
    member = models.ForeignKey(
        FamilyMember, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    suspect = models.BooleanField(_("Wali diduga pelaku"), default=False)
    identity_check = models.CharField(
        _("Identitas diperiksa dengan"), max_length=10, choices=Check.choices
    )
    asked = EncryptedTextField(
        _("Yang diminta"), max_length=5_000, blank=True, default="", owner="client_id"
    )
    received_at = models.DateTimeField(_("Diterima"))
    due_at = models.DateTimeField(_("Batas waktu"))
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    prepared_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    prepared_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    ground = models.CharField(_("Dasar penolakan"), max_length=15, choices=Ground.choices, blank=True)  # fmt: skip  # noqa: E501
    reason = EncryptedTextField(_("Alasan"), max_length=2_000, blank=True, default="")
    outcome = EncryptedTextField(_("Yang dilakukan"), max_length=5_000, blank=True, default="")
    way = models.CharField(_("Cara menyerahkan"), max_length=15, choices=Way.choices, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    finished_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)

    objects = DataRequestQuerySet.as_manager()

    class Meta:
        ordering = ["due_at", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["client", "kind"],
                condition=models.Q(status__in=["open", "prepared", "approved"]),
                name="request_one_waiting_per_kind",
            ),
            models.CheckConstraint(
                condition=~models.Q(status="refused") | ~models.Q(ground=""),
                name="request_refused_on_a_ground",
            ),
            models.CheckConstraint(
                condition=models.Q(due_at__gt=models.F("received_at")),
                name="request_due_after_receipt",
            ),
        ]
        indexes = [models.Index(fields=["status", "due_at"])]

    def __str__(self) -> str:
        return self.number


class DataExtract(models.Model):
    """The copy that a client is given, as it stood when it was prepared: sealed, with R12 applied.

    `hidden_keys`: passages the worker hid beside those the rule hides; `shown_keys`: words of
    others shown because the speaker agrees. Neither holds text.
    """

    request = models.OneToOneField(
        DataRequest, on_delete=models.PROTECT, primary_key=True, related_name="extract"
    )
    content = EncryptedTextField(max_length=5_000_000, owner="request__client_id")
    hidden_keys = models.JSONField(default=list)
    shown_keys = models.JSONField(default=list)
    hidden_count = models.PositiveIntegerField(default=0)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.pk)


class ClientStatement(models.Model):
    """What the client says about a record that was not changed: it stays beside the record."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="own_statements")
    request = models.ForeignKey(DataRequest, on_delete=models.PROTECT, related_name="statements")
    text = EncryptedTextField(_("Pernyataan klien"), max_length=5_000, owner="client_id")
    at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return str(self.pk)


class ErasureReceipt(models.Model):
    """Tanda terima penghapusan: when, by whom, what is gone and what stays. Codes and numbers."""

    request = models.OneToOneField(
        DataRequest, on_delete=models.PROTECT, primary_key=True, related_name="receipt"
    )
    client_number = models.CharField(max_length=20)
    erased_at = models.DateTimeField()
    asked_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    erased_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    erased = models.JSONField(default=dict)
    key_destroyed = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.client_number
