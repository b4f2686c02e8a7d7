import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cases.models.cases import Case
from cases.models.reports import Report
from cases.querysets import ContactQuerySet
from cases.states import Risk
from core.fields import EncryptedJSONField, EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class Contact(models.Model):
    """Kontak; its main kind is the home visit. Signed when saved (practice.md §4, §9).

    `happened_at` is when it took place, `recorded_at` when it was written down; a late entry is
    shown, not refused. The author may correct it for 24 h or until the supervisor has read it
    (`read_at`), each version kept; afterwards only addenda (R22). Never deleted (R30). It belongs
    to a case, or to a report before there is a case.
    """

    class Kind(models.TextChoices):
        HOME = "home", _("Kunjungan rumah")
        INSTITUTION = "institution", _("Sekolah/lembaga")
        OFFICE = "office", _("Di kantor")
        PHONE = "phone", _("Telepon")
        WHATSAPP = "whatsapp", _("WhatsApp")
        OUTREACH = "outreach", _("Penjangkauan")
        GROUP = "group", _("Kelompok")

    class NotMet(models.TextChoices):
        NOT_HOME = "not_home", _("Tidak ada di rumah")
        MOVED = "moved", _("Pindah")
        REFUSED = "refused", _("Menolak ditemui")
        UNSAFE = "unsafe", _("Tidak aman")
        UNREACHABLE = "unreachable", _("Tempat tidak dapat dicapai")
        OTHER = "other", _("Lainnya")

    # Kinds in which somebody went out or came; a call does not finish a planned visit.
    IN_PERSON = ("home", "institution", "office", "outreach", "group")

    class ChildAlone(models.TextChoices):
        YES = "yes", _("Ya")
        NO = "no", _("Tidak")
        NOT_RELEVANT = "", _("Tidak ada anak")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="contacts", null=True)
    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="contacts", null=True)
    kind = models.CharField(_("Jenis kontak"), max_length=12, choices=Kind.choices)
    happened_at = models.DateTimeField(_("Waktu kunjungan"))
    ended_at = models.DateTimeField(pgettext_lazy("waktu", "Selesai"), null=True, blank=True)
    recorded_at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="contacts")
    met = models.BooleanField(_("Bertemu?"), default=True)
    not_met_reason = models.CharField(
        _("Mengapa tidak bertemu"), max_length=12, choices=NotMet.choices, blank=True
    )
    met_who = EncryptedTextField(
        _("Siapa yang ditemui"), max_length=300, blank=True, owner="case_id"
    )
    seen_heard = EncryptedTextField(
        _("Yang dilihat dan didengar"), max_length=10_000, blank=True, owner="case_id"
    )
    interpretation = EncryptedTextField(
        _("Penafsiran"), max_length=5_000, blank=True, owner="case_id"
    )
    risk = models.CharField(_("Tingkat risiko"), max_length=10, choices=Risk.choices)
    agreed = EncryptedTextField(_("Yang disepakati"), max_length=5_000, blank=True, owner="case_id")
    next_step = EncryptedTextField(
        _("Langkah berikut"), max_length=2_000, blank=True, owner="case_id"
    )
    next_visit_on = models.DateField(_("Kunjungan berikut"), null=True, blank=True)
    purpose = EncryptedTextField(_("Tujuan kunjungan"), max_length=500, blank=True, owner="case_id")
    place = EncryptedTextField(_("Tempat"), max_length=300, blank=True, owner="case_id")
    companions = EncryptedTextField(
        _("Yang mendampingi"), max_length=300, blank=True, owner="case_id"
    )
    household_consent = EncryptedTextField(
        _("Izin penghuni rumah"), max_length=200, blank=True, owner="case_id"
    )
    house = EncryptedTextField(
        _("Keadaan rumah dan lingkungan"), max_length=5_000, blank=True, owner="case_id"
    )
    child_alone = models.CharField(
        _("Anak ditemui sendiri?"), max_length=5, choices=ChildAlone.choices, blank=True
    )
    child_alone_note = EncryptedTextField(
        _("Keterangan"), max_length=500, blank=True, owner="case_id"
    )
    worker_risk = EncryptedTextField(
        _("Risiko bagi pekerja"), max_length=1_000, blank=True, owner="case_id"
    )
    education_given = EncryptedTextField(
        _("Edukasi/motivasi"), max_length=2_000, blank=True, owner="case_id"
    )
    submission_id = models.UUIDField(null=True, blank=True, unique=True)
    read_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    read_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ContactQuerySet.as_manager()

    class Meta:
        ordering = ["-happened_at", "-recorded_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(case__isnull=False) | models.Q(report__isnull=False),
                name="contact_belongs_somewhere",
            ),
            models.CheckConstraint(
                condition=models.Q(met=True) | ~models.Q(not_met_reason=""),
                name="contact_not_met_has_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(met=False) | (~models.Q(met_who="") & ~models.Q(seen_heard="")),
                name="contact_met_tells_who_and_what",
            ),
        ]
        indexes = [models.Index(fields=["-happened_at", "-recorded_at"])]

    def __str__(self) -> str:
        return str(self.pk)


class Statement(models.Model):
    """What somebody said at a contact, and whether the client may not learn of it (7.11)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="statements")
    speaker = EncryptedTextField(_("Siapa yang berkata"), max_length=200, owner="contact__case_id")
    text = EncryptedTextField(_("Kata-katanya"), max_length=5_000, owner="contact__case_id")
    secret_from_client = models.BooleanField(_("Rahasia terhadap klien"), default=False)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return str(self.pk)


class ContactVersion(models.Model):
    """How a contact read before a correction."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = EncryptedJSONField(owner="contact__case_id")
    replaced_at = models.DateTimeField()
    replaced_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["contact", "number"], name="contact_version_once")
        ]

    def __str__(self) -> str:
        return f"{self.contact_id} {self.number}"


class ContactAddendum(models.Model):
    """Tambahan catatan: dated, signed, beside the signed contact."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="addenda")
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = EncryptedTextField(_("Tambahan"), max_length=5_000, owner="contact__case_id")

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return str(self.pk)


class ContactPhoto(models.Model):
    """A photo taken at a contact with consent; only the copied pixels are stored."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    contact = models.ForeignKey(Contact, on_delete=models.PROTECT, related_name="photos")
    file = models.FileField(upload_to="contacts/")
    caption = EncryptedTextField(
        _("Keterangan foto"), max_length=200, blank=True, owner="contact__case_id"
    )
    allowed_by = EncryptedTextField(
        _("Siapa yang mengizinkan"), max_length=200, owner="contact__case_id"
    )
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["added_at"]

    def __str__(self) -> str:
        return str(self.pk)
