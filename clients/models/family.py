import uuid

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from clients.models.clients import Client
from clients.querysets import FamilyMemberQuerySet
from core.fields import EncryptedTextField
from core.history import keep_history


@keep_history(without=("name_key", "nik_index", "version"))
class FamilyMember(models.Model):
    """A person in the household or family of a client; may or may not be a client too.

    For a family as client (`Client.Kind.FAMILY`) these are its members; for a person they are
    the relations. Members need no NIK (R37 binds only the client of record). `name_key` and
    `nik_index` serve the look-out for duplicates, as in Client.
    """

    class Relation(models.TextChoices):
        HEAD = "head", _("Kepala keluarga")
        SPOUSE = "spouse", _("Suami/istri")
        CHILD = "child", _("Anak")
        PARENT = "parent", _("Ayah/ibu")
        SIBLING = "sibling", _("Kakak/adik")
        GRANDPARENT = "grandparent", _("Kakek/nenek")
        GRANDCHILD = "grandchild", _("Cucu")
        GUARDIAN = "guardian", _("Wali")
        OTHER = "other", _("Lainnya")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="family")
    person = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="member_of", null=True, blank=True
    )
    name = models.CharField(_("Nama"), max_length=200)
    name_key = models.CharField(max_length=300, blank=True, editable=False)
    relation = models.CharField(_("Hubungan"), max_length=12, choices=Relation.choices)
    sex = models.CharField(_("Jenis kelamin"), max_length=1, choices=Client.Sex.choices, blank=True)
    birth_date = models.DateField(_("Tanggal lahir"), null=True, blank=True)
    birth_precision = models.CharField(
        _("Ketepatan tanggal lahir"),
        max_length=10,
        choices=Client.BirthPrecision.choices,
        default=Client.BirthPrecision.UNKNOWN,
    )
    nik = EncryptedTextField(_("NIK"), max_length=30, blank=True, default="", owner="client_id")
    nik_index = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    in_household = models.BooleanField(_("Tinggal serumah"), default=True)
    is_guardian = models.BooleanField(_("Wali klien"), default=False)
    suspected = models.BooleanField(_("Diduga pelaku"), default=False)
    deceased = models.BooleanField(_("Sudah meninggal"), default=False)
    separated = models.BooleanField(_("Terpisah dari keluarga"), default=False)
    note = EncryptedTextField(_("Keterangan"), max_length=500, blank=True, owner="client_id")
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = FamilyMemberQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "name"]
        indexes = [
            GinIndex(fields=["name_key"], name="member_name_trgm", opclasses=["gin_trgm_ops"])
        ]

    def __str__(self) -> str:
        return str(self.pk)
