import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from cases.models.cases import Case
from cases.querysets import PlanVersionQuerySet
from cases.states import PlanStatus
from clients.models import FamilyMember
from core.fields import EncryptedTextField

STAFF = settings.AUTH_USER_MODEL


class PlanVersion(models.Model):
    """Rencana intervensi, one version. Editable as draft; frozen with a content hash on submit.

    Approval is bound to `content_hash` of this version (cases.plan_content). An edit after
    submission is a new version with `based_on`; goals and steps keep their `lineage` across
    versions, so that progress, monev levels and the diff follow them.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="plan_versions")
    number = models.PositiveIntegerField()
    status = models.CharField(max_length=12, choices=PlanStatus.choices, default="draft")
    based_on = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    reason = EncryptedTextField(
        _("Mengapa versi ini dibuat"), max_length=500, blank=True, owner="case_id"
    )
    strategy = EncryptedTextField(_("Strategi"), max_length=5_000, blank=True, owner="case_id")
    risk_plan = EncryptedTextField(
        _("Risiko dan cara menjaganya"), max_length=5_000, blank=True, owner="case_id"
    )
    cost = EncryptedTextField(
        _("Biaya dan sumbernya"), max_length=2_000, blank=True, owner="case_id"
    )
    review_on = models.DateField(_("Ditinjau pada"), null=True, blank=True)
    created_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    submitted_by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+", null=True)
    submitted_at = models.DateTimeField(null=True, blank=True)
    content_hash = models.CharField(max_length=64, blank=True)
    despite_refusal = EncryptedTextField(
        _("Mengapa tetap diperlukan meskipun anak menolak"),
        max_length=2_000,
        blank=True,
        owner="case_id",
    )
    approved_at = models.DateTimeField(null=True, blank=True)
    shelved_at = models.DateTimeField(null=True, blank=True)
    shelved_reason = EncryptedTextField(
        _("Mengapa tidak dilanjutkan"), max_length=500, blank=True, owner="case_id"
    )
    version = models.PositiveIntegerField(default=1)

    objects = PlanVersionQuerySet.as_manager()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["case", "number"], name="plan_version_number_once"),
            models.UniqueConstraint(
                fields=["case"],
                condition=models.Q(status__in=["draft", "submitted"]),
                name="plan_one_version_in_work",
            ),
            models.UniqueConstraint(
                fields=["case"], condition=models.Q(status="approved"), name="plan_one_in_force"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=["draft", "shelved"]) | ~models.Q(content_hash=""),
                name="plan_submitted_has_hash",
            ),
        ]

    def __str__(self) -> str:
        return f"v{self.number}"


class Goal(models.Model):
    """Tujuan with its indicator and the five GAS levels (Kiresuk & Sherman 1968).

    A plan is submitted with `baseline` and level 0; the others follow by the first monev: those
    written after the approval are named in `later_levels` ("minus2", "plus1", …) and stand
    outside the content hash.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="goals")
    lineage = models.UUIDField(default=uuid.uuid4, db_index=True)
    position = models.PositiveSmallIntegerField(default=0)
    title = EncryptedTextField(_("Tujuan"), max_length=300, owner="plan__case_id")
    indicator = EncryptedTextField(
        _("Indikator"), max_length=500, blank=True, owner="plan__case_id"
    )
    weight = models.PositiveSmallIntegerField(_("Bobot"), default=1)
    baseline = EncryptedTextField(
        _("Keadaan awal"), max_length=1_000, blank=True, owner="plan__case_id"
    )
    baseline_level = models.SmallIntegerField(_("Tingkat awal"), null=True, blank=True)
    level_minus2 = EncryptedTextField(
        _("−2 jauh di bawah harapan"), max_length=1_000, blank=True, owner="plan__case_id"
    )
    level_minus1 = EncryptedTextField(
        _("−1 di bawah harapan"), max_length=1_000, blank=True, owner="plan__case_id"
    )
    level_0 = EncryptedTextField(
        _("0 hasil yang diharapkan"), max_length=1_000, blank=True, owner="plan__case_id"
    )
    level_plus1 = EncryptedTextField(
        _("+1 di atas harapan"), max_length=1_000, blank=True, owner="plan__case_id"
    )
    level_plus2 = EncryptedTextField(
        _("+2 jauh di atas harapan"), max_length=1_000, blank=True, owner="plan__case_id"
    )
    later_levels = ArrayField(models.CharField(max_length=6), default=list, blank=True)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(baseline_level__isnull=True)
                | models.Q(baseline_level__range=(-2, 2)),
                name="goal_baseline_level_on_scale",
            ),
            models.CheckConstraint(
                condition=models.Q(weight__range=(1, 10)), name="goal_weight_in_range"
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)


class PlanStep(models.Model):
    """Langkah: what is done for which goal, by whom, when, with which resource."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(PlanVersion, on_delete=models.CASCADE, related_name="steps")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="steps")
    lineage = models.UUIDField(default=uuid.uuid4, db_index=True)
    position = models.PositiveSmallIntegerField(default=0)
    title = EncryptedTextField(_("Langkah"), max_length=300, owner="plan__case_id")
    who = EncryptedTextField(_("Siapa"), max_length=200, owner="plan__case_id")
    due_on = models.DateField(_("Kapan"), null=True, blank=True)
    resource = models.ForeignKey(
        "cases.Resource", verbose_name=_("Sumber daya"), on_delete=models.PROTECT, null=True,
        blank=True, related_name="+",
    )  # fmt: skip

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return str(self.pk)


class StepProgress(models.Model):
    """That a step was ticked, delayed or given to somebody else: progress, not an edit."""

    class Kind(models.TextChoices):
        DONE = "done", _("Selesai")
        REOPENED = "reopened", _("Dibuka lagi")
        DELAYED = "delayed", _("Diundur")
        REASSIGNED = "reassigned", _("Dialihkan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="step_progress")
    lineage = models.UUIDField(db_index=True)
    kind = models.CharField(_("Kemajuan"), max_length=12, choices=Kind.choices)
    at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(_("Tanggal baru"), null=True, blank=True)
    who = EncryptedTextField(_("Siapa sekarang"), max_length=200, blank=True, owner="case_id")
    note = EncryptedTextField(_("Catatan"), max_length=500, blank=True, owner="case_id")

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return self.kind


class ClientAnswer(models.Model):
    """Jawaban klien to one plan version: the client, a guardian, the child or a family member.

    Append-only; the last answer of a person counts, and only for the content that was answered
    (`content_hash`): a draft changed afterwards is asked about again. R35: somebody said no.
    R18: not yet asked.
    """

    class Who(models.TextChoices):
        CLIENT = "client", _("Klien")
        GUARDIAN = "guardian", _("Orang tua/wali")
        CHILD = "child", _("Anak")
        MEMBER = "member", _("Anggota keluarga")

    class Answer(models.TextChoices):
        AGREES = "agrees", _("Setuju")
        REFUSES = "refuses", _("Menolak")
        NOT_ASKED = "not_asked", _("Belum ditanya")

    class NotAskedReason(models.TextChoices):
        TOO_YOUNG = "too_young", _("Belum cukup usia untuk ditanya")
        UNABLE = "unable", _("Tidak mampu menjawab")
        DANGEROUS = "dangerous", _("Berbahaya bila ditanyakan sekarang")

    class Way(models.TextChoices):
        SIGNATURE = "signature", _("Tanda tangan")
        THUMB = "thumb", _("Cap jempol")
        ORAL = "oral", _("Lisan")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    plan = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="answers")
    who = models.CharField(_("Siapa"), max_length=10, choices=Who.choices)
    member = models.ForeignKey(FamilyMember, on_delete=models.PROTECT, null=True, blank=True)
    name = EncryptedTextField(_("Nama"), max_length=200, blank=True, owner="plan__case_id")
    answer = models.CharField(_("Jawaban"), max_length=10, choices=Answer.choices)
    not_asked_reason = models.CharField(
        _("Mengapa belum ditanya"), max_length=12, choices=NotAskedReason.choices, blank=True
    )
    way = models.CharField(_("Cara"), max_length=10, choices=Way.choices, blank=True)
    note = EncryptedTextField(
        _("Kata-katanya"), max_length=1_000, blank=True, owner="plan__case_id"
    )
    content_hash = models.CharField(max_length=64)
    at = models.DateTimeField(_("Waktu"))
    recorded_at = models.DateTimeField()
    by = models.ForeignKey(STAFF, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["recorded_at"]

    def __str__(self) -> str:
        return self.answer
