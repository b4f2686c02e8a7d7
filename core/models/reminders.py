import uuid

from django.conf import settings
from django.db import models

from core.querysets import ReminderQuerySet


class Reminder(models.Model):
    """One thing that will have to be said at a time: a row, not a message in a queue.

    `kind` names the room's resolver (core.reminders.register), which answers at sending time who
    hears it and in which words, or that it is no longer true. `key` makes it stand once.
    A sweep holds a claimed row until `held_until`; after that moment any sweep may claim it.
    """

    class Status(models.TextChoices):
        WAITING = "waiting"
        CLAIMED = "claimed"
        SENT = "sent"
        CANCELLED = "cancelled"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=60)
    subject_id = models.UUIDField(db_index=True)
    send_at = models.DateTimeField()
    status = models.CharField(max_length=12, choices=Status.choices, default=Status.WAITING)
    held_until = models.DateTimeField(null=True, blank=True)
    claimed_by = models.CharField(max_length=64, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(
                fields=["send_at"],
                name="reminder_open_by_time",
                condition=models.Q(status__in=["waiting", "claimed"]),
            )
        ]

    def __str__(self) -> str:
        return self.key


class Delivery(models.Model):
    """One reminder that reaches one person by one channel; unique, so it is said once.

    `given_up_at` is set when mail was refused so often that only the inbox carries it.
    """

    class Channel(models.TextChoices):
        INBOX = "inbox"
        MAIL = "mail"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    reminder = models.ForeignKey(Reminder, on_delete=models.PROTECT, related_name="deliveries")
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    channel = models.CharField(max_length=10, choices=Channel.choices)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["reminder", "recipient", "channel"], name="delivery_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.reminder_id} {self.channel}"


class Heartbeat(models.Model):
    """When a beat task last ran, so that a silent beat can be seen (address /siap)."""

    name = models.CharField(primary_key=True, max_length=60)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
