import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from cases.models.plans import Goal, PlanVersion
from cases.querysets import MonevDueQuerySet
from cases.states import MonevDueStatus
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class MonevSchedule(models.Model):
    """Every how many days, weeks or months monev is due for a case's plan in force.

    Due dates that fall on a weekend or an Indonesian holiday move to the next working day.
    """

    class Every(models.TextChoices):
        DAYS = "days", _("hari")
        WEEKS = "weeks", _("minggu")
        MONTHS = "months", _("bulan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="monev_schedules")
    every = models.PositiveSmallIntegerField(_("Setiap"))
    unit = models.CharField(_("Satuan"), max_length=10, choices=Every.choices)
    starts_on = models.DateField(_("Monev pertama"))
    set_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-set_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(ended_at__isnull=True),
                name="case_has_one_monev_schedule",
            ),
            models.CheckConstraint(
                condition=models.Q(every__range=(1, 365)), name="monev_every_in_range"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.every} {self.unit}"


class MonevDue(models.Model):
    """One date on which monev is due: the fact from which its reminders are made.

    `nominal_on` is the date by the rule or as chosen at the last monev, `due_on` the same after
    moving to a working day. One is pending at a time; the next is made when it is recorded.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    schedule = models.ForeignKey(MonevSchedule, on_delete=models.PROTECT, related_name="dues")
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="monev_dues")
    nominal_on = models.DateField()
    due_on = models.DateField(_("Jatuh tempo"))
    status = models.CharField(max_length=10, choices=MonevDueStatus.choices, default="pending")

    objects = MonevDueQuerySet.as_manager()

    class Meta:
        ordering = ["due_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(status="pending"),
                name="case_has_one_pending_monev",
            ),
        ]

    def __str__(self) -> str:
        return str(self.due_on)


class MonevRecord(models.Model):
    """Monev: what was seen, asked and gathered, the finding per goal, and the decision (R26).

    Signed when saved, append-only. `t_score` is the GAS T-score of its levels.
    """

    class Effective(models.TextChoices):
        YES = "yes", _("Ya")
        PARTLY = "partly", _("Sebagian")
        NO = "no", _("Tidak")

    class Decision(models.TextChoices):
        CONTINUE = "continue", _("Lanjutkan")
        ALTER_STRATEGY = "alter_strategy", _("Ubah strategi")
        TERMINATE = "terminate", _("Akhiri (menuju evaluasi)")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="monev_records")
    plan = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="monev_records")
    due = models.OneToOneField(MonevDue, on_delete=models.PROTECT, null=True, related_name="record")
    held_on = models.DateField(_("Tanggal monev"))
    recorded_at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    observation = EncryptedTextField(_("Observasi"), max_length=5_000, blank=True, owner="case_id")
    interview = EncryptedTextField(_("Wawancara"), max_length=5_000, blank=True, owner="case_id")
    data_collection = EncryptedTextField(
        _("Pengumpulan data"), max_length=5_000, blank=True, owner="case_id"
    )
    data_source = EncryptedTextField(_("Sumber data"), max_length=300, blank=True, owner="case_id")
    effective = models.CharField(_("Efektif?"), max_length=10, choices=Effective.choices)
    decision = models.CharField(_("Keputusan"), max_length=15, choices=Decision.choices)
    decision_reason = EncryptedTextField(
        _("Alasan keputusan"), max_length=2_000, blank=True, owner="case_id"
    )
    t_score = models.DecimalField(max_digits=5, decimal_places=2, null=True)
    next_on = models.DateField(_("Monev berikut"), null=True, blank=True)
    submission_id = models.UUIDField(null=True, blank=True, unique=True)

    class Meta:
        ordering = ["-held_on", "-recorded_at"]

    def __str__(self) -> str:
        return str(self.held_on)


class MonevFinding(models.Model):
    """Temuan for one goal with its GAS level −2…+2."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    record = models.ForeignKey(MonevRecord, on_delete=models.PROTECT, related_name="findings")
    goal = models.ForeignKey(Goal, on_delete=models.PROTECT, related_name="findings")
    finding = EncryptedTextField(_("Temuan"), max_length=3_000, owner="record__case_id")
    level = models.SmallIntegerField(_("Tingkat GAS"))

    class Meta:
        ordering = ["goal__position"]
        constraints = [
            models.UniqueConstraint(fields=["record", "goal"], name="monev_finding_once"),
            models.CheckConstraint(
                condition=models.Q(level__range=(-2, 2)), name="monev_level_on_scale"
            ),
        ]

    def __str__(self) -> str:
        return str(self.level)


class MonevAddendum(models.Model):
    """Tambahan catatan: dated, signed, beside a signed monev."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    record = models.ForeignKey(MonevRecord, on_delete=models.PROTECT, related_name="addenda")
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = EncryptedTextField(_("Tambahan"), max_length=5_000, owner="record__case_id")

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return str(self.pk)
