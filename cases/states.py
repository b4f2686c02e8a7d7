"""The state machines of a case as data. A service moves by core.states.move."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.states import Steps


class Stage(models.TextChoices):
    """Stages of a case (practice.md §4). Practice is spiral: some steps lead back."""

    INTAKE = "intake", _("Pendekatan awal")
    CONSENT = "consent", _("Persetujuan dan kontrak")
    ASSESSMENT = "assessment", _("Asesmen")
    RESOURCE_MAPPING = "resource_mapping", _("Pemetaan sumber daya")
    PLANNING = "planning", _("Rencana intervensi")
    INTERVENTION = "intervention", _("Pelaksanaan")
    MONEV = "monev", _("Monev")
    EVALUATION = "evaluation", _("Menuju evaluasi")
    CLOSED = "closed", _("Ditutup saat pendekatan awal")


STAGE_STEPS: Steps = {
    "intake": frozenset({"consent", "assessment", "closed"}),
    "consent": frozenset({"assessment", "closed"}),
    "assessment": frozenset({"consent", "resource_mapping", "planning"}),
    "resource_mapping": frozenset({"planning", "assessment"}),
    "planning": frozenset({"intervention", "assessment"}),
    "intervention": frozenset({"monev", "planning", "assessment", "evaluation"}),
    "monev": frozenset({"intervention", "planning", "evaluation", "monev"}),
    "evaluation": frozenset({"planning"}),
    "closed": frozenset(),
}


class Risk(models.TextChoices):
    """Tingkat risiko; drives the response time."""

    HIGH = "high", _("Tinggi")
    MEDIUM = "medium", _("Sedang")
    LOW = "low", _("Rendah")


class PlanStatus(models.TextChoices):
    """Where one version of a plan stands."""

    DRAFT = "draft", _("Draf")
    SUBMITTED = "submitted", _("Menunggu pengesahan")
    RETURNED = "returned", _("Dikembalikan")
    APPROVED = "approved", _("Disahkan")
    SUPERSEDED = "superseded", _("Digantikan versi baru")
    SHELVED = "shelved", _("Tidak dilanjutkan")


PLAN_STEPS: Steps = {
    "draft": frozenset({"submitted", "shelved"}),
    "submitted": frozenset({"returned", "approved"}),
    "returned": frozenset({"shelved"}),
    "approved": frozenset({"superseded"}),
    "superseded": frozenset(),
    "shelved": frozenset(),
}


class ReportStatus(models.TextChoices):
    """Where a report (laporan masuk) stands."""

    OPEN = "open", _("Terbuka")
    ACCEPTED = "accepted", _("Menjadi kasus")
    CLOSED = "closed", _("Ditutup")


REPORT_STEPS: Steps = {
    "open": frozenset({"accepted", "closed"}),
    "accepted": frozenset(),
    "closed": frozenset(),
}


class AssessmentStatus(models.TextChoices):
    """Where an assessment stands."""

    STARTED = "started", _("Berjalan")
    FINISHED = "finished", _("Selesai")


ASSESSMENT_STEPS: Steps = {"started": frozenset({"finished"}), "finished": frozenset({"started"})}


class MonevDueStatus(models.TextChoices):
    """Where one due date of monev stands."""

    PENDING = "pending", _("Akan datang")
    DONE = "done", _("Sudah dicatat")
    CANCELLED = "cancelled", _("Dibatalkan")


MONEV_DUE_STEPS: Steps = {
    "pending": frozenset({"done", "cancelled"}),
    "done": frozenset(),
    "cancelled": frozenset(),
}


class OverrideStatus(models.TextChoices):
    """Where a supervisor's leave to assign in spite of R13 or R25 stands."""

    ASKED = "asked", _("Menunggu supervisor")
    GRANTED = "granted", _("Diizinkan")
    REFUSED = "refused", _("Tidak diizinkan")


OVERRIDE_STEPS: Steps = {
    "asked": frozenset({"granted", "refused"}),
    "granted": frozenset(),
    "refused": frozenset(),
}


class HandoverStatus(models.TextChoices):
    """Where a handover stands. Agreed: the assignments' windows are set for its day."""

    PROPOSED = "proposed", _("Diusulkan")
    AGREED = "agreed", _("Disepakati")
    REFUSED = "refused", _("Ditolak")
    WITHDRAWN = "withdrawn", _("Dibatalkan")


HANDOVER_STEPS: Steps = {
    "proposed": frozenset({"agreed", "refused", "withdrawn"}),
    "agreed": frozenset({"refused", "withdrawn"}),
    "refused": frozenset(),
    "withdrawn": frozenset(),
}
