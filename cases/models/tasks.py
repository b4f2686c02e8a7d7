import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from cases.querysets import TaskQuerySet
from core.fields import EncryptedTextField


class Task(models.Model):
    """A dated task of a worker in a case: next visit, consent to ask again, photo to file."""

    class Kind(models.TextChoices):
        VISIT = "visit", _("Kunjungan berikut")
        CONSENT = "consent", _("Persetujuan klien")
        FOLLOW_UP = "follow_up", _("Tindak lanjut")
        LEARNING = "learning", _("Pendampingan belajar")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="tasks")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    title = EncryptedTextField(_("Tugas"), max_length=300, owner="case_id")
    due_on = models.DateField(_("Tanggal"))
    origin_id = models.UUIDField(null=True, blank=True)
    created_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True)  # fmt: skip  # noqa: E501
    cancelled_at = models.DateTimeField(null=True, blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = ["due_on", "created_at"]

    def __str__(self) -> str:
        return str(self.pk)
