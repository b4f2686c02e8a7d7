from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case, ClientAnswer, PlanVersion, StepProgress
from cases.timeline import Entry, register


@register
def entries(case: Case) -> list[Entry]:
    """Plan versions, the answers to them, and the progress of steps. Decisions are told by the
    supervision room."""
    return [*_versions(case), *_answers(case), *_steps(case)]


def _versions(case: Case) -> Iterator[Entry]:
    for plan in case.plan_versions.select_related("created_by", "submitted_by"):
        url = reverse("cases:plan_version", args=[case.pk, plan.pk])
        said = {"number": plan.number}
        yield Entry(
            plan.created_at, "plan", _("Rencana versi %(number)d disusun") % said, plan.reason,
            str(plan.created_by), url,
        )  # fmt: skip
        if plan.submitted_at is not None:
            yield Entry(
                plan.submitted_at, "plan", _("Rencana versi %(number)d diajukan") % said,
                by=str(plan.submitted_by), url=url,
            )  # fmt: skip
        if plan.shelved_at is not None:
            yield Entry(
                plan.shelved_at, "plan", _("Rencana versi %(number)d tidak dilanjutkan") % said,
                plan.shelved_reason, url=url,
            )  # fmt: skip


def _answers(case: Case) -> Iterator[Entry]:
    rows = ClientAnswer.objects.filter(plan__case=case).select_related("plan", "by", "member")
    for row in rows:
        said = {
            "who": row.member.name if row.member else row.name or row.get_who_display(),
            "answer": row.get_answer_display().lower(),
            "number": row.plan.number,
        }
        yield Entry(
            row.at, "answer", _("%(who)s %(answer)s: rencana versi %(number)d") % said, row.note,
            str(row.by), reverse("cases:plan_version", args=[case.pk, row.plan_id]) + "#jawaban",
        )  # fmt: skip


def _steps(case: Case) -> Iterator[Entry]:
    rows = list(StepProgress.objects.filter(case=case).select_related("by"))
    titles: dict[object, str] = {}
    if rows:
        plans = PlanVersion.objects.filter(case=case, steps__isnull=False).order_by("number")
        titles = dict(plans.values_list("steps__lineage", "steps__title"))
    url = reverse("cases:plan_detail", args=[case.pk]) + "#langkah"
    for row in rows:
        said = {"kind": row.get_kind_display().lower(), "step": titles.get(row.lineage, "")}
        yield Entry(
            row.at, "step", _("Langkah %(kind)s: %(step)s") % said, row.note, str(row.by), url
        )
