"""Plan versions, the answers to them, and the progress of steps. Decisions are told by the
supervision room."""

from typing import Any

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case, ClientAnswer, PlanStep, PlanVersion, StepProgress
from cases.timeline import Entry, told_from
from core.rows import unpack


def _versions(case: Case) -> Any:
    return PlanVersion.objects.filter(case=case)


def _address(case: Case, plan_id: Any) -> str:
    return reverse("cases:plan_version", args=[case.pk, plan_id])


@told_from(_versions, at="created_at", reads=["number", "reason", "created_by__name"])
def written(case: Case, plan: PlanVersion) -> Entry:
    """A version was begun."""
    title = _("Rencana versi %(number)d disusun") % {"number": plan.number}
    by, url = str(plan.created_by), _address(case, plan.pk)
    return Entry(plan.created_at, "plan", title, plan.reason, by, url)


@told_from(
    lambda case: _versions(case).filter(submitted_at__isnull=False),
    at="submitted_at",
    reads=["number", "submitted_by__name"],
)
def submitted(case: Case, plan: Any) -> Entry:
    """A version was handed to the supervisor."""
    title = _("Rencana versi %(number)d diajukan") % {"number": plan.number}
    by, url = str(plan.submitted_by), _address(case, plan.pk)
    return Entry(plan.submitted_at, "plan", title, by=by, url=url)


@told_from(
    lambda case: _versions(case).filter(shelved_at__isnull=False),
    at="shelved_at",
    reads=["number", "shelved_reason"],
)
def shelved(case: Case, plan: Any) -> Entry:
    """A version was given up."""
    title = _("Rencana versi %(number)d tidak dilanjutkan") % {"number": plan.number}
    return Entry(plan.shelved_at, "plan", title, plan.shelved_reason, url=_address(case, plan.pk))


@told_from(
    lambda case: ClientAnswer.objects.filter(plan__case=case),
    at="at",
    reads=["who", "name", "member__name", "answer", "note", "plan__number", "by__name"],
)
def answered(case: Case, row: ClientAnswer) -> Entry:
    """What the client, a guardian or a relative said to a version."""
    said = {
        "who": row.member.name if row.member else row.name or row.get_who_display(),
        "answer": row.get_answer_display().lower(),
        "number": row.plan.number,
    }
    title = _("%(who)s %(answer)s: rencana versi %(number)d") % said
    url = f"{_address(case, row.plan_id)}#jawaban"
    return Entry(row.at, "answer", title, row.note, str(row.by), url)


def _progress(case: Case) -> Any:
    """Progress with the step as the newest version has it: its title is sealed for that row."""
    steps = PlanStep.objects.filter(plan__case=case, lineage=OuterRef("lineage"))
    newest = steps.order_by("-plan__number").values(step=JSONObject(id="id", title="title"))[:1]
    return StepProgress.objects.filter(case=case).annotate(step=Subquery(newest))


@told_from(_progress, at="at", reads=["kind", "note", "by__name", "step"])
def step(case: Case, row: Any) -> Entry:
    """What became of a step."""
    title = unpack(PlanStep, row.step).title if row.step else ""
    said = {"kind": row.get_kind_display().lower(), "step": title}
    url = reverse("cases:plan_detail", args=[case.pk]) + "#langkah"
    title = _("Langkah %(kind)s: %(step)s") % said
    return Entry(row.at, "step", title, row.note, str(row.by), url)
