import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from clients.models import FamilyMember
from core.fields import EncryptedTextField
from core.history import keep_history

STAFF = settings.AUTH_USER_MODEL


class ConsentTalk(models.Model):
    """Persetujuan dan kontrak: one talk in which the service was explained, and its answers.

    Signed and append-only; a later talk replaces it. `told` holds the codes of the points that
    were explained (cases.consent_points.POINTS), `script_version` the text read aloud, if any.
    `member` names the family member it concerns; none means the client (or the household).
    """

    class Consenter(models.TextChoices):
        CLIENT = "client", _("Klien sendiri")
        SUPPORTED = "supported", _("Klien dengan dukungan")
        GUARDIAN = "guardian", _("Orang tua/wali")
        LEGAL_NOTICE = "legal_notice", _("Pemberitahuan berdasar hukum")
        NOT_YET = "not_yet_possible", _("Belum dapat diminta")

    class Way(models.TextChoices):
        SIGNATURE = "signature", _("Tanda tangan")
        THUMB = "thumb", _("Cap jempol")
        ORAL_WITNESS = "oral_witness", _("Lisan dengan saksi")
        ORAL = "oral", _("Lisan tanpa saksi")

    class NotYetGround(models.TextChoices):
        UNCONSCIOUS = "unconscious", _("Tidak sadar")
        INFANT = "infant", _("Bayi/anak tanpa wali")
        GUARDIAN_SUSPECTED = "guardian_suspected", _("Wali diduga pelaku")
        OTHER = "other", _("Lainnya")

    class Assent(models.TextChoices):
        AGREES = "agrees", _("Bersedia")
        REFUSES = "refuses", _("Tidak bersedia")
        NOT_ASKED = "not_asked", _("Belum ditanya")

    class Fee(models.TextChoices):
        FREE = "free", _("Tidak dipungut biaya")
        AGREED = "agreed", _("Ada biaya, sudah dijelaskan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="consent_talks")
    member = models.ForeignKey(FamilyMember, on_delete=models.PROTECT, null=True, blank=True)
    held_at = models.DateTimeField(_("Waktu"))
    recorded_at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(_("Bahasa"), max_length=100, default="Indonesia")
    script_version = models.CharField(max_length=20, blank=True)
    told = ArrayField(models.CharField(max_length=20), default=list)
    scope = EncryptedTextField(
        _("Lingkup pelayanan"), max_length=2_000, blank=True, owner="case_id"
    )
    fee = models.CharField(_("Biaya"), max_length=10, choices=Fee.choices, default=Fee.FREE)
    fee_note = EncryptedTextField(
        _("Keterangan biaya"), max_length=500, blank=True, owner="case_id"
    )
    consenter = models.CharField(
        _("Siapa yang menyetujui"), max_length=20, choices=Consenter.choices
    )
    consenter_name = EncryptedTextField(
        _("Nama yang menyetujui"), max_length=200, blank=True, owner="case_id"
    )
    consenter_relation = EncryptedTextField(
        _("Hubungan dengan klien"), max_length=100, blank=True, owner="case_id"
    )
    legal_basis = EncryptedTextField(_("Dasar hukum"), max_length=300, blank=True, owner="case_id")
    support = EncryptedTextField(
        _("Dukungan yang diberikan"), max_length=300, blank=True, owner="case_id"
    )
    way = models.CharField(_("Cara menyetujui"), max_length=20, choices=Way.choices, blank=True)
    witness = EncryptedTextField(_("Saksi"), max_length=200, blank=True, owner="case_id")
    oral_reason = EncryptedTextField(
        _("Alasan lisan tanpa saksi"), max_length=500, blank=True, owner="case_id"
    )
    assent = models.CharField(
        _("Kesediaan anak"), max_length=10, choices=Assent.choices, blank=True
    )
    assent_note = EncryptedTextField(
        _("Kata-kata anak"), max_length=500, blank=True, owner="case_id"
    )
    not_yet_ground = models.CharField(
        _("Alasan belum dapat diminta"), max_length=20, choices=NotYetGround.choices, blank=True
    )
    second_person = EncryptedTextField(
        _("Orang kedua yang tahu"), max_length=200, blank=True, owner="case_id"
    )
    ask_again_on = models.DateField(_("Ditanyakan lagi"), null=True, blank=True)
    note = EncryptedTextField(_("Catatan"), max_length=1_000, blank=True, owner="case_id")
    photo = models.ImageField(upload_to="consents/", blank=True)

    class Meta:
        ordering = ["-held_at"]

    def __str__(self) -> str:
        return str(self.pk)


@keep_history()
class Consent(models.Model):
    """Persetujuan klien for one purpose; may end by date or be withdrawn, never deleted."""

    class Purpose(models.TextChoices):
        SERVICE = "service", _("Asesmen dan pendampingan")
        PHOTO = "photo", _("Foto untuk berkas")
        HOME_VISIT = "home_visit", _("Kunjungan rumah")
        CONTACT_RESOURCE = "contact_resource", _("Menghubungi sumber daya")
        REFERRAL = "referral", _("Rujukan")
        DISCLOSURE = "disclosure", _("Pembukaan informasi")
        PUBLICITY = "publicity", _("Publikasi")
        RESEARCH = "research", _("Penelitian")

    class Answer(models.TextChoices):
        AGREES = "agrees", _("Setuju")
        REFUSES = "refuses", _("Menolak")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    talk = models.ForeignKey(ConsentTalk, on_delete=models.PROTECT, related_name="consents")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(_("Tujuan"), max_length=20, choices=Purpose.choices)
    recipient = EncryptedTextField(_("Kepada siapa"), max_length=200, blank=True, owner="case_id")
    answer = models.CharField(_("Jawaban"), max_length=10, choices=Answer.choices)
    child_answer = models.CharField(
        _("Jawaban anak"), max_length=10, choices=Answer.choices, blank=True
    )
    given_at = models.DateTimeField()
    valid_until = models.DateField(_("Berlaku sampai"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_note = EncryptedTextField(
        _("Alasan dicabut"), max_length=500, blank=True, owner="case_id"
    )

    class Meta:
        ordering = ["given_at"]

    def __str__(self) -> str:
        return self.purpose
