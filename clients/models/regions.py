from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from clients.regions import Level


class Region(models.Model):
    """A province, regency, district or village (clients/regions.py, loaded by `load_regions`).

    The code is the ministry's dotted one. Rows are never removed, since addresses point to them.
    """

    code = models.CharField(_("kode"), primary_key=True, max_length=13)
    level = models.PositiveSmallIntegerField(_("tingkat"), choices=Level)
    name = models.CharField(_("nama"), max_length=100)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children"
    )
    label = models.CharField(_("nama lengkap"), max_length=300)
    postal_code = models.CharField(_("kode pos"), max_length=5, blank=True, default="")
    search_key = models.CharField(max_length=300)

    class Meta:
        verbose_name = _("wilayah")
        verbose_name_plural = _("wilayah")
        ordering = ["code"]
        indexes = [
            GinIndex(fields=["search_key"], name="region_search", opclasses=["gin_trgm_ops"]),
        ]

    def __str__(self) -> str:
        return self.label
