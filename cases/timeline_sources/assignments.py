"""Who worked on the case, as what, and by whose leave."""

from collections.abc import Iterator
from itertools import chain

from django.utils.translation import gettext as _

from cases.models import Assignment, AssignmentOverride, Case
from cases.timeline import Entry, register
from core import clock


@register
def entries(case: Case) -> list[Entry]:
    """Hand-overs, second workers and covers that have begun or ended, and special leave."""
    return list(chain(_leaves(case), _workers(case)))


def _workers(case: Case) -> Iterator[Entry]:
    now = clock.now()
    rows = Assignment.objects.filter(case=case, starts_at__lte=now)
    people = rows.select_related("staff", "assigned_by", "ended_by").order_by("starts_at")
    for number, row in enumerate(people):
        if number:
            yield Entry(
                row.starts_at, "assignment", _title(row), row.reason, str(row.assigned_by),
                icon="people", tone="quiet",
            )  # fmt: skip
        if row.kind != Assignment.Kind.MAIN and row.ends_at is not None and row.ends_at <= now:
            title = _("%(name)s tidak lagi bekerja pada kasus ini") % {"name": row.staff}
            yield Entry(
                row.ends_at, "assignment", title, by=str(row.ended_by or ""), icon="people",
                tone="quiet",
            )  # fmt: skip


def _title(row: Assignment) -> str:
    words = {
        "main": _("Kasus dipegang %(name)s"),
        "second": _("%(name)s menjadi pekerja kedua"),
        "cover": _("%(name)s menggantikan sementara"),
    }
    return words[row.kind] % {"name": row.staff}


def _leaves(case: Case) -> Iterator[Entry]:
    rows = AssignmentOverride.objects.filter(case=case, status="granted")
    for row in rows.select_related("staff", "decided_by"):
        title = _("Izin khusus untuk %(name)s: %(rules)s") % {
            "name": row.staff,
            "rules": ", ".join(row.rule_names()),
        }
        yield Entry(
            row.decided_at, "override", title, row.reason, str(row.decided_by),
            icon="shield-check", tone="warning",
        )  # fmt: skip
