"""Who worked on the case, as what, and by whose leave."""

from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from cases.models import Assignment, AssignmentOverride, Case
from cases.timeline import Entry, told_from
from core import clock


@told_from(
    lambda case: AssignmentOverride.objects.filter(case=case, status="granted"),
    at="decided_at",
    reads=["rules", "reason", "staff__name", "decided_by__name"],
)
def leave(case: Case, row: Any) -> Entry:
    """Special leave that a supervisor gave."""
    title = _("Izin khusus untuk %(name)s: %(rules)s") % {
        "name": row.staff,
        "rules": ", ".join(row.rule_names()),
    }
    return Entry(
        row.decided_at, "override", title, row.reason, str(row.decided_by),
        icon="shield-check", tone="warning",
    )  # fmt: skip


def _later(case: Case) -> Any:
    """The assignments that have begun, after the first one, which the opening tells."""
    earlier = Assignment.objects.filter(case=case, starts_at__lt=OuterRef("starts_at"))
    return Assignment.objects.filter(Exists(earlier), case=case, starts_at__lte=clock.now())


@told_from(_later, at="starts_at", reads=["kind", "reason", "staff__name", "assigned_by__name"])
def begun(case: Case, row: Assignment) -> Entry:
    """Hand-overs, second workers and covers."""
    words = {
        "main": _("Kasus dipegang %(name)s"),
        "second": _("%(name)s menjadi pekerja kedua"),
        "cover": _("%(name)s menggantikan sementara"),
    }
    title = words[row.kind] % {"name": row.staff}
    return Entry(
        row.starts_at, "assignment", title, row.reason, str(row.assigned_by), icon="people",
        tone="quiet",
    )  # fmt: skip


def _over(case: Case) -> Any:
    rows = Assignment.objects.filter(case=case, ends_at__lte=clock.now())
    return rows.exclude(kind=Assignment.Kind.MAIN).filter(revoked_at=None)


@told_from(_over, at="ends_at", reads=["staff__name", "ended_by__name"])
def ended(case: Case, row: Any) -> Entry:
    """Who no longer works beside the worker."""
    title = _("%(name)s tidak lagi bekerja pada kasus ini") % {"name": row.staff}
    return Entry(
        row.ends_at, "assignment", title, by=str(row.ended_by or ""), icon="people", tone="quiet"
    )


@told_from(
    lambda case: Assignment.objects.filter(case=case, revoked_at__isnull=False),
    at="revoked_at",
    reads=["end_reason", "staff__name", "ended_by__name"],
)
def revoked(case: Case, row: Any) -> Entry:
    """Whose access somebody ended, and why."""
    title = _("Akses %(name)s diakhiri") % {"name": row.staff}
    return Entry(
        row.revoked_at, "assignment", title, row.end_reason, str(row.ended_by or ""),
        icon="shield-check", tone="quiet",
    )  # fmt: skip
