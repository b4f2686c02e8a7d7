import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.utils.translation import gettext_lazy as _

from agency.models.staff import Staff
from agency.querysets import AccessEventQuerySet, AuditEntryQuerySet
from core.turns import turn_field


class AuditEntry(models.Model):
    """Who did what to what, when: one row per change and per refusal. Never any case content.

    Append-only: the application's database role may not change or delete rows (docs/access.md).
    """

    class Outcome(models.TextChoices):
        DONE = "done", _("Dilakukan")
        DENIED = "denied", _("Ditolak")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(db_index=True)
    actor = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+", null=True)
    act = models.CharField(max_length=100)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.DONE)
    object_type = models.CharField(max_length=60, blank=True)
    object_id = models.CharField(max_length=64, blank=True)
    case_id = models.UUIDField(null=True, blank=True, db_index=True)
    client_id = models.UUIDField(null=True, blank=True, db_index=True)
    rule = models.CharField(max_length=3, blank=True)
    facts = models.JSONField(default=dict, blank=True)
    turn = turn_field()

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["object_type", "object_id", "-at"]),
            models.Index(fields=["actor", "-at"]),
            models.Index(fields=["turn"]),
        ]
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.act} {self.outcome}"


class AccessEvent(models.Model):
    """One answer that showed clients' data to somebody, or one try that was turned away from it:
    who, when, which page, which files.

    A page of one file names it in `case_id` and `client_id`; a list names all that were shown in
    `case_ids` and `client_ids`.
    """

    class Outcome(models.TextChoices):
        SHOWN = "shown", _("Terbuka")
        DENIED = "denied", _("Ditolak")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(db_index=True)
    actor = models.ForeignKey(Staff, on_delete=models.PROTECT, related_name="+")
    verb = models.CharField(max_length=100)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.SHOWN)
    object_type = models.CharField(max_length=60)
    object_ids = models.JSONField(default=list)
    case_id = models.UUIDField(null=True, blank=True, db_index=True)
    client_id = models.UUIDField(null=True, blank=True, db_index=True)
    case_ids = ArrayField(models.UUIDField(), default=list, blank=True)
    client_ids = ArrayField(models.UUIDField(), default=list, blank=True)
    turn = turn_field()

    objects = AccessEventQuerySet.as_manager()

    class Meta:
        ordering = ["-at"]
        indexes = [
            models.Index(fields=["actor", "-at"]),
            models.Index(fields=["turn"]),
            GinIndex(fields=["client_ids"], name="shown_clients"),
            GinIndex(fields=["case_ids"], name="shown_cases"),
        ]

    def __str__(self) -> str:
        return self.verb
