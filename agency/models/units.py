import uuid
from zoneinfo import ZoneInfo

from django.db import models
from django.utils.translation import gettext_lazy as _


class Unit(models.Model):
    """A part of the lembaga with its own time zone (WIB, WITA or WIT)."""

    class Zone(models.TextChoices):
        WIB = "Asia/Jakarta", "WIB"
        WITA = "Asia/Makassar", "WITA"
        WIT = "Asia/Jayapura", "WIT"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("Nama"), max_length=200)
    code = models.CharField(_("Kode"), max_length=20, unique=True)
    time_zone = models.CharField(
        _("Zona waktu"), max_length=40, choices=Zone.choices, default=Zone.WIB
    )

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def zone(self) -> ZoneInfo:
        """The unit's zone as tzinfo."""
        return ZoneInfo(self.time_zone)
