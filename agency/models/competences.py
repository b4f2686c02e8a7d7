import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.staff import Staff
from core.history import keep_history


@keep_history()
class Competence(models.Model):
    """A field of practice in which a person is trained, from `since` through `until` (dates).

    What a case asks for is compared with it (Kodepeksos 6.3, R13). Nothing is deleted: a
    competence that no longer holds gets an end.
    """

    class Code(models.TextChoices):
        KDRT = "kdrt", _("Kekerasan dalam rumah tangga")
        FAMILY = "keluarga", _("Keluarga")
        CHILD = "anak", _("Anak")
        ABH = "abh", _("Anak berhadapan dengan hukum")
        ELDERLY = "lansia", _("Lanjut usia")
        DISABILITY = "disabilitas", _("Disabilitas")
        DISASTER = "bencana", _("Bencana")
        NAPZA = "napza", _("Napza")
        POVERTY = "kemiskinan", _("Kemiskinan")
        MENTAL_HEALTH = "jiwa", _("Kesehatan jiwa")
        TRAFFICKING = "tppo", _("Perdagangan orang")
        LITMAS = "litmas", _("Penelitian kemasyarakatan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    staff = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="competences")
    code = models.CharField(_("Kompetensi"), max_length=20, choices=Code.choices)
    since = models.DateField(_("Sejak"))
    until = models.DateField(_("Sampai dengan"), null=True, blank=True)
    recorded_by = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    recorded_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["code", "since"]
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "code"],
                condition=models.Q(until__isnull=True),
                name="competence_open_once",
            ),
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="competence_ends_after_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff_id} {self.code}"
