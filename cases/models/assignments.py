import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from cases.models.reports import Report
from cases.querysets import AssignmentQuerySet
from cases.states import OverrideStatus
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class Assignment(models.Model):
    """That a worker works on a case, from when to when. The fact from which grants are derived.

    Future and dated ones count by their window alone. After `ends_at` the worker may read until
    `reads_until` (handover). `reason` is for people inside the case.
    """

    class Kind(models.TextChoices):
        MAIN = "main", _("Pekerja utama")
        SECOND = "second", _("Pekerja kedua")
        COVER = "cover", _("Pengganti sementara")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="assignments")
    staff = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="assignments")
    kind = models.CharField(_("Sebagai"), max_length=10, choices=Kind.choices, default=Kind.MAIN)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)
    reads_until = models.DateTimeField(null=True, blank=True)
    assigned_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    reason = EncryptedTextField(_("Alasan"), max_length=500, blank=True, owner="case_id")
    ended_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    # Set where somebody put an end to the access by hand, with the reason.
    revoked_at = models.DateTimeField(null=True, blank=True)
    end_reason = EncryptedTextField(
        _("Mengapa diakhiri"), max_length=500, blank=True, default="", owner="case_id"
    )

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        ordering = ["starts_at"]
        indexes = [models.Index(fields=["staff", "ends_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(ends_at__isnull=True, kind="main"),
                name="case_has_one_open_main",
            ),
            models.UniqueConstraint(
                fields=["case", "staff"],
                condition=Q(ends_at__isnull=True),
                name="worker_once_on_a_case",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gte=F("starts_at")),
                name="assignment_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(reads_until__isnull=True) | Q(reads_until__gte=F("ends_at")),
                name="assignment_reads_after_end",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.staff_id}"


class AssignmentOverride(models.Model):
    """That a supervisor lifts R13 or R25 for one assignment, with a reason (scenarios 0.4).

    An admin may only ask for it: then it waits for the supervisor. `ends_at`: the assignment ends
    by itself then. It is about a case or a report; a case that its worker opened herself is asked
    about afterwards, with its `assignment`; and, with `handover`, about one to be handed over. R14
    stands in `rules` where an emergency lets somebody work without an STR
    (cases.services.exceptions).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(
        Case, on_delete=models.PROTECT, related_name="overrides", null=True, blank=True
    )
    report = models.ForeignKey(
        Report, on_delete=models.PROTECT, related_name="overrides", null=True, blank=True
    )
    handover = models.ForeignKey(
        "cases.Handover", on_delete=models.PROTECT, related_name="overrides", null=True, blank=True
    )
    staff = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Assignment.Kind.choices)
    rules = ArrayField(models.CharField(max_length=3))
    competences = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    load = models.PositiveIntegerField(null=True, blank=True)
    status = models.CharField(max_length=10, choices=OverrideStatus.choices)
    asked_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_why = EncryptedTextField(
        _("Mengapa diperlukan"), max_length=500, blank=True, owner="case_id"
    )
    decided_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    reason = EncryptedTextField(_("Alasan"), max_length=500, blank=True, owner="case_id")
    ends_at = models.DateTimeField(_("Sampai"), null=True, blank=True)
    assignment = models.ForeignKey(
        Assignment, on_delete=models.PROTECT, related_name="overrides", null=True, blank=True
    )

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(case__isnull=False) | Q(report__isnull=False),
                name="override_is_about_something",
            ),
            models.CheckConstraint(
                condition=~Q(status="granted") | (Q(decided_by__isnull=False) & ~Q(reason="")),
                name="granted_override_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.staff_id} {self.rules}"

    def rule_names(self) -> list[str]:
        """What was lifted, in words of a screen."""
        names = {
            "R13": _now("kompetensi"),
            "R14": _now("STR, keadaan darurat"),
            "R25": _now("beban kasus"),
        }
        return [names[rule] for rule in self.rules]
