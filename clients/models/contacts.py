import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from clients.models.clients import Client
from clients.models.regions import Region
from clients.querysets import AddressQuerySet, PhoneQuerySet
from core.fields import EncryptedTextField
from core.history import keep_history


@keep_history()
class Address(models.Model):
    """Where a client lives or lived. A secret address stands wholly in the encrypted text.

    `hamlet` (dusun) is what lists show; the current address of the best kind gives
    `Client.hamlet`. A secret one never shows elsewhere than on the client's own address page.
    """

    class Kind(models.TextChoices):
        ID_CARD = "id_card", _("Sesuai KTP")
        DOMICILE = "domicile", _("Domisili")
        TEMPORARY = "temporary", _("Sementara")
        SECRET = "secret", _("Rahasia")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="addresses")
    kind = models.CharField(_("Jenis alamat"), max_length=10, choices=Kind.choices)
    text = EncryptedTextField(
        _("Alamat lengkap"), max_length=500, blank=True, default="", owner="client_id"
    )
    hamlet = models.CharField(_("Dusun/kampung"), max_length=100, blank=True)
    region = models.ForeignKey(
        Region, verbose_name=_("Desa/kelurahan"), on_delete=models.PROTECT, null=True, blank=True
    )
    starts_on = models.DateField(_("Sejak"), null=True, blank=True)
    ends_on = models.DateField(_("Sampai"), null=True, blank=True)
    created_at = models.DateTimeField()

    objects = AddressQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(kind="secret")
                | models.Q(hamlet="", region__isnull=True),
                name="secret_address_shows_nothing",
            ),
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True)
                | models.Q(starts_on__isnull=True)
                | models.Q(ends_on__gte=models.F("starts_on")),
                name="address_ends_after_start",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.kind


@keep_history()
class Phone(models.Model):
    """A phone number that leads to the client, and whose it is."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="phones")
    number = EncryptedTextField(_("Nomor telepon"), max_length=40, owner="client_id")
    owner = EncryptedTextField(_("Milik"), max_length=100, blank=True, owner="client_id")
    whatsapp = models.BooleanField(_("Ada WhatsApp"), default=False)
    note = EncryptedTextField(_("Catatan"), max_length=200, blank=True, owner="client_id")
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = PhoneQuerySet.as_manager()

    class Meta:
        ordering = ["created_at"]

    def __str__(self) -> str:
        return str(self.pk)


@keep_history(without=("version",))
class SafeContact(models.Model):
    """Cara menghubungi yang aman: shown before every phone, WhatsApp, map and letter button."""

    client = models.OneToOneField(
        Client, on_delete=models.PROTECT, primary_key=True, related_name="safe_contact"
    )
    phone_ok = models.BooleanField(_("Boleh ditelepon"), default=True)
    whatsapp_ok = models.BooleanField(_("Boleh lewat WhatsApp"), default=True)
    letter_ok = models.BooleanField(_("Boleh dikirimi surat"), default=True)
    visit_ok = models.BooleanField(_("Boleh didatangi"), default=True)
    hours = EncryptedTextField(_("Jam yang aman"), max_length=200, blank=True, owner="client_id")
    who_answers = EncryptedTextField(
        _("Siapa yang mengangkat"), max_length=200, blank=True, owner="client_id"
    )
    note = EncryptedTextField(
        _("Yang perlu diperhatikan"), max_length=1_000, blank=True, owner="client_id"
    )
    version = models.PositiveIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.pk)
