import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case

STAFF = settings.AUTH_USER_MODEL


class AccessReview(models.Model):
    """Tinjauan akses: once a quarter a supervisor looks at who of the own team may open what.

    quarter: "2026-4". Ids and dates only.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    supervisor = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="access_reviews")
    quarter = models.CharField(_("Triwulan"), max_length=6)
    due_on = models.DateField(_("Batas"))
    opened_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-quarter"]
        constraints = [
            models.UniqueConstraint(
                fields=["supervisor", "quarter"], name="access_review_once_a_quarter"
            )
        ]

    def __str__(self) -> str:
        return f"{self.quarter} {self.supervisor_id}"


class AccessReviewTick(models.Model):
    """One answer of a review: this person's access to this case is kept, or was ended."""

    class Answer(models.TextChoices):
        KEEP = "keep", _("Tetap")
        END = "end", _("Akhiri")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    review = models.ForeignKey(AccessReview, on_delete=models.PROTECT, related_name="ticks")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="+")
    staff = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    why = models.CharField(max_length=20)
    answer = models.CharField(max_length=4, choices=Answer.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "case", "staff", "why"], name="access_tick_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.review_id} {self.answer}"
