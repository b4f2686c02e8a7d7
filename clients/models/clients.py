import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models import Unit
from agency.models.grants import GrantBase
from clients.birth import BirthPrecision
from clients.querysets import ClientQuerySet
from core.fields import EncryptedTextField
from core.history import keep_history


@keep_history(without=("name_key", "nik_index", "version"))
class Client(models.Model):
    """A person, family, group or community whom the lembaga serves (klien).

    `name_key` is the normalised name (clients.names), `nik_index` the blind index of the NIK: an
    index and no unique constraint, since a NIK may be mistyped or issued twice. `responsible` sees
    the file from `responsible_since` (none: the registration) until `responsible_until` (none:
    open), so that a dated handover ends to the second.
    """

    class Kind(models.TextChoices):
        PERSON = "person", _("Perorangan")
        FAMILY = "family", _("Keluarga")
        GROUP = "group", _("Kelompok")
        COMMUNITY = "community", _("Masyarakat")

    class Sex(models.TextChoices):
        FEMALE = "P", _("Perempuan")
        MALE = "L", _("Laki-laki")
        UNKNOWN = "", _("Belum diketahui")

    BirthPrecision = BirthPrecision

    class NikMissing(models.TextChoices):
        NO_DOCUMENTS = "no_documents", _("Tidak memiliki dokumen")
        DOCUMENTS_LOST = "documents_lost", _("Dokumen hilang")
        NOT_ASKED = "not_asked", _("Belum ditanyakan")
        DECLINES = "declines", _("Klien belum bersedia menyebutkan")
        NOT_ISSUED = "not_issued", _("Belum diterbitkan")
        OTHER = "other", _("Alasan lain")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.CharField(_("Nomor klien"), max_length=20, unique=True)
    kind = models.CharField(_("Jenis klien"), max_length=10, choices=Kind.choices)
    name = models.CharField(_("Nama"), max_length=200)
    nickname = models.CharField(_("Nama panggilan"), max_length=100, blank=True)
    name_key = models.CharField(max_length=300, blank=True, editable=False)
    sex = models.CharField(_("Jenis kelamin"), max_length=1, choices=Sex.choices, blank=True)
    birth_date = models.DateField(_("Tanggal lahir"), null=True, blank=True)
    birth_precision = models.CharField(
        _("Ketepatan tanggal lahir"),
        max_length=10,
        choices=BirthPrecision.choices,
        default=BirthPrecision.DAY,
    )
    birth_place = EncryptedTextField(_("Tempat lahir"), max_length=100, blank=True, owner="pk")
    nik = EncryptedTextField(_("NIK"), max_length=30, blank=True, default="", owner="pk")
    nik_index = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    nik_missing = models.CharField(
        _("Alasan NIK kosong"), max_length=20, choices=NikMissing.choices, blank=True
    )
    nik_missing_note = EncryptedTextField(_("Keterangan"), max_length=200, blank=True, owner="pk")
    provisional_identity = models.BooleanField(_("Identitas sementara"), default=False)
    member_count = models.PositiveIntegerField(_("Jumlah anggota"), null=True, blank=True)
    language = models.CharField(_("Bahasa sehari-hari"), max_length=100, blank=True)
    communication = EncryptedTextField(
        _("Kebutuhan komunikasi"), max_length=200, blank=True,
        help_text=_("Misalnya juru bahasa isyarat, bicara pelan, dengan gambar."),
        owner="pk",
    )  # fmt: skip
    ppks = ArrayField(
        models.PositiveSmallIntegerField(), verbose_name=_("PPKS"), default=list, blank=True
    )
    safety_warning = EncryptedTextField(
        _("Peringatan keselamatan"), max_length=1_000, blank=True, owner="pk"
    )
    hamlet = models.CharField(max_length=100, blank=True, editable=False)
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    responsible = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    responsible_since = models.DateTimeField(null=True, blank=True, editable=False)
    responsible_until = models.DateTimeField(null=True, blank=True, editable=False)
    registered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    registered_at = models.DateTimeField()
    restricted_since = models.DateTimeField(_("Pemrosesan dibatasi sejak"), null=True, blank=True)
    erased_at = models.DateTimeField(_("Data dihapus"), null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ClientQuerySet.as_manager()

    class Meta:
        ordering = ["name", "number"]
        indexes = [
            GinIndex(fields=["name_key"], name="client_name_trgm", opclasses=["gin_trgm_ops"])
        ]
        permissions = [("decide_client", "May decide on this client's file")]

    def __str__(self) -> str:
        return self.number


class ClientGrant(GrantBase):
    """Who may see or change a client's file (agency.access)."""

    content_object = models.ForeignKey(Client, on_delete=models.CASCADE)

    class Meta(GrantBase.Meta):
        abstract = False


class IdentityChange(models.Model):
    """What stood in an identity field before, so that history keeps the old state."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="identity_changes")
    field = models.CharField(max_length=40)
    old = EncryptedTextField(max_length=500, blank=True, default="", owner="client_id")
    new = EncryptedTextField(max_length=500, blank=True, default="", owner="client_id")
    reason = EncryptedTextField(_("Alasan"), max_length=500, blank=True, owner="client_id")
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ["-changed_at"]

    def __str__(self) -> str:
        return self.field
