import uuid

from django.db import models


class Seal(models.Model):
    """The seal on all rows of the books that were written in turns `since` to `until` (exclusive).

    `digest` binds number, time, turns, the batches below and the digest of the seal before, under
    a key that is not in the database (agency/seals.py).
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    sealed_at = models.DateTimeField()
    since = models.BigIntegerField()
    until = models.BigIntegerField()
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return str(self.number)


class SealedBatch(models.Model):
    """One book's rows under a seal: for each row its key and a shortened code, 32 bytes together.

    `columns` are those that the codes cover, so that a column added later changes nothing.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="batches")
    book = models.CharField(max_length=63)
    columns = models.JSONField()
    rows = models.PositiveIntegerField()
    leaves = models.BinaryField()

    class Meta:
        ordering = ["book"]
        constraints = [models.UniqueConstraint(fields=["seal", "book"], name="book_sealed_once")]

    def __str__(self) -> str:
        return self.book
