import uuid

from django.db import models

from clients.models.clients import Client


class ClientKey(models.Model):
    """A data key of a client, or of one of the client's cases, wrapped by a master key.

    `owner_id` is the id of the client or of the case whose texts it seals; each has one key, for
    ever. Once it is destroyed `wrapped` is empty, and what it sealed is gone for good.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Without a constraint: the key is made while its client is being written for the first time.
    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="keys", db_constraint=False
    )
    owner_id = models.UUIDField(unique=True)
    wrapped = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(destroyed_at__isnull=True) ^ models.Q(wrapped=""),
                name="client_key_destroyed_is_empty",
            )
        ]

    def __str__(self) -> str:
        return str(self.pk)
