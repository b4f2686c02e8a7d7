import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.staff import Staff
from agency.querysets import SupervisoryLineQuerySet
from core.history import keep_history


@keep_history()
class SupervisoryLine(models.Model):
    """Who supervises whom, from when to when. An acting supervisor stands in for another one."""

    class Kind(models.TextChoices):
        REGULAR = "regular", _("Supervisor tetap")
        ACTING = "acting", _("Supervisor pengganti")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    supervisee = models.ForeignKey(
        Staff, verbose_name=_("Yang disupervisi"), on_delete=models.PROTECT,
        related_name="lines_up",
    )  # fmt: skip
    supervisor = models.ForeignKey(
        Staff, verbose_name=_("Supervisor"), on_delete=models.PROTECT, related_name="lines_down"
    )
    kind = models.CharField(_("Jenis"), max_length=10, choices=Kind.choices, default=Kind.REGULAR)
    starts_at = models.DateTimeField(_("Mulai"))
    ends_at = models.DateTimeField(_("Sampai"), null=True, blank=True)
    reason = models.CharField(_("Alasan"), max_length=500, blank=True)
    set_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)

    objects = SupervisoryLineQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(supervisee=models.F("supervisor")), name="line_not_to_self"
            ),
            models.CheckConstraint(
                condition=models.Q(ends_at__isnull=True)
                | models.Q(ends_at__gt=models.F("starts_at")),
                name="line_ends_after_start",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind="acting") | models.Q(ends_at__isnull=False),
                name="acting_line_has_end",
            ),
            models.UniqueConstraint(
                fields=["supervisee"],
                condition=models.Q(ends_at__isnull=True, kind="regular"),
                name="line_regular_open_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.supervisee_id} → {self.supervisor_id}"
