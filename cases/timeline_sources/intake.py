"""How the case began, and the stages it went through."""

from collections.abc import Iterator
from itertools import chain

from django.utils.translation import gettext as _

from cases.models import Case, Emergency, StageChange
from cases.timeline import Entry, register


@register
def entries(case: Case) -> list[Entry]:
    """Opening, stage changes and emergencies of the case."""
    return list(chain(_emergencies(case), _stages(case)))


def _stages(case: Case) -> Iterator[Entry]:
    for step in StageChange.objects.filter(case=case).select_related("by"):
        if not step.old:
            yield Entry(
                step.at, "intake", _("Kasus dibuka"), case.presenting_problem, str(step.by),
                icon="folder2-open",
            )  # fmt: skip
            continue
        yield Entry(
            step.at, "stage", _("Tahap: %(stage)s") % {"stage": step.get_new_display()},
            step.reason, str(step.by), icon="arrow-right", tone="quiet",
        )  # fmt: skip


def _emergencies(case: Case) -> Iterator[Entry]:
    for row in Emergency.objects.filter(case=case).select_related("started_by"):
        title = _("Jalur darurat: %(kind)s") % {"kind": row.get_kind_display()}
        yield Entry(
            row.started_at, "emergency", title, row.reason, str(row.started_by),
            icon="exclamation-triangle-fill", tone="danger",
        )  # fmt: skip
