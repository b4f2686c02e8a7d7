import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models import Case, PlanVersion
from core.fields import EncryptedTextField
from supervision.querysets import PlanReviewQuerySet

STAFF = settings.AUTH_USER_MODEL


class ReviewStatus(models.TextChoices):
    WAITING = "waiting", _("Menunggu")
    APPROVED = "approved", _("Disahkan")
    RETURNED = "returned", _("Dikembalikan")


REVIEW_STEPS = {
    "waiting": frozenset({"approved", "returned"}),
    "approved": frozenset[str](),
    "returned": frozenset[str](),
}


class PlanReview(models.Model):
    """One request to approve one plan version, bound to its content hash (6.6, R16)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.OneToOneField(PlanVersion, on_delete=models.PROTECT, related_name="review")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="plan_reviews")
    content_hash = models.CharField(max_length=64)
    requested_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    requested_at = models.DateTimeField()
    status = models.CharField(max_length=10, choices=ReviewStatus.choices, default="waiting")
    decided_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    comment = EncryptedTextField(
        _("Catatan untuk pekerja sosial"), max_length=5_000, blank=True, owner="case_id"
    )

    objects = PlanReviewQuerySet.as_manager()

    class Meta:
        ordering = ["requested_at"]

    def __str__(self) -> str:
        return f"{self.case_id} {self.status}"
