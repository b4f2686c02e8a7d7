import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from clients.models.clients import Client
from clients.querysets import DuplicateInquiryQuerySet
from core.fields import EncryptedTextField


class DuplicateInquiry(models.Model):
    """Is this one person or two?: asked by whoever met R24, answered by a supervisor.

    `typed` keeps the asker's form (JSON, encrypted), so that after the answer "two people" it can
    be registered without typing again. `found` is never shown to the asker.
    """

    class Status(models.TextChoices):
        OPEN = "open", _("Menunggu supervisor")
        ONE_PERSON = "one_person", _("Satu orang")
        TWO_PEOPLE = "two_people", _("Dua orang berbeda")

    STEPS = {
        "open": frozenset({"one_person", "two_people"}),
        "one_person": frozenset[str](),
        "two_people": frozenset[str](),
    }

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    found = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="duplicate_inquiries")
    typed = EncryptedTextField(max_length=20_000)
    same_nik = models.BooleanField(default=False)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.OPEN)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", null=True
    )
    decided_at = models.DateTimeField(null=True)
    note = EncryptedTextField(_("Catatan"), max_length=2_000, blank=True, owner="found_id")
    registered = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+", null=True)

    objects = DuplicateInquiryQuerySet.as_manager()

    class Meta:
        ordering = ["asked_at"]

    def __str__(self) -> str:
        return str(self.pk)


class DifferentPerson(models.Model):
    """That two clients who look alike are two people, who said so and why (way out of R24)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="different_from")
    other = models.ForeignKey(Client, on_delete=models.PROTECT, related_name="+")
    reason = EncryptedTextField(_("Alasan"), max_length=500, owner="client_id")
    said_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    said_at = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.pk)
