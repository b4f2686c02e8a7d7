"""Monev in the story of a case: what was decided, with the score."""

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from cases.models import Case, MonevRecord
from cases.timeline import Entry, told_from

TONES = {"continue": "success", "alter_strategy": "warning", "terminate": "primary"}


@told_from(
    lambda case: MonevRecord.objects.filter(case=case),
    at="recorded_at",
    reads=[
        "held_on", "decision", "t_score", "decision_reason", "interview", "observation",
        "data_collection", "by__name",
    ],
)  # fmt: skip
def monev(case: Case, record: MonevRecord) -> Entry:
    """Each monev at the time it was recorded."""
    badges = [(TONES[record.decision], record.get_decision_display())]
    if record.t_score is not None:
        score = formats.number_format(record.t_score, 2)
        badges.append(("quiet", _("T-score %(score)s") % {"score": score}))
    day = formats.date_format(record.held_on, "DATE_FORMAT")
    return Entry(
        at=record.recorded_at,
        kind="monev",
        title=_("Monev %(day)s") % {"day": day},
        text=record.decision_reason or record.interview or record.observation
        or record.data_collection,
        by=str(record.by),
        url=reverse("cases:monev_detail", args=[case.pk, record.pk]),
        badges=badges,
        icon="graph-up",
    )  # fmt: skip
