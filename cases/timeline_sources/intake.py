"""How the case began, and the stages it went through."""

from django.utils.translation import gettext as _

from cases.models import Case, Emergency, StageChange
from cases.timeline import Entry, told_from


@told_from(
    lambda case: Emergency.objects.filter(case=case),
    at="started_at",
    reads=["kind", "reason", "started_by__name"],
)
def emergency(case: Case, row: Emergency) -> Entry:
    """Help before consent."""
    title = _("Jalur darurat: %(kind)s") % {"kind": row.get_kind_display()}
    return Entry(
        row.started_at, "emergency", title, row.reason, str(row.started_by),
        icon="exclamation-triangle-fill", tone="danger",
    )  # fmt: skip


@told_from(
    lambda case: StageChange.objects.filter(case=case),
    at="at",
    reads=["old", "new", "reason", "by__name"],
)
def stage(case: Case, row: StageChange) -> Entry:
    """The opening of the case, and each stage."""
    if not row.old:
        return Entry(
            row.at, "intake", _("Kasus dibuka"), case.presenting_problem, str(row.by),
            icon="folder2-open",
        )  # fmt: skip
    return Entry(
        row.at, "stage", _("Tahap: %(stage)s") % {"stage": row.get_new_display()},
        row.reason, str(row.by), icon="arrow-right", tone="quiet",
    )  # fmt: skip
