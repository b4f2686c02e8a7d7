"""Reading a plan: the current version, an old one, what changed."""

from typing import Any

from django.http import Http404

from cases.models import PlanVersion
from cases.plan_content import PlanText, content_hash
from cases.plan_diff import compare
from cases.plan_gates import missing_for_submit, warnings_of
from cases.selectors.frame import frame_of
from cases.selectors.plan_answers import WAITING, standings
from cases.selectors.plans import (
    beside,
    current_of,
    goals_with_steps,
    text_of,
    versions_of,
    with_base,
    with_content,
    with_goals,
)
from cases.states import PlanStatus, Stage
from cases.views.base import CaseDoor
from core.doors import Page

IN_WORK = {PlanStatus.DRAFT, PlanStatus.SUBMITTED}


class PlanDoor(CaseDoor):
    """Mixin: loads `self.plan`, the version that the address names, of this case.

    reads_content: with its goals and steps; a page that reads another version too does it itself.
    """

    plan: PlanVersion
    reads_content = True

    def fetch(self) -> None:
        super().fetch()
        read = with_content if self.reads_content else beside
        versions = read(PlanVersion.objects.filter(case=self.case))
        found = versions.filter(pk=self.kwargs["plan_id"]).first()
        if found is None:
            raise Http404
        found.case = self.case
        self.plan = found

    def context(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The version for its pages and forms."""
        return {**super().context(*args, **kwargs), "plan": self.plan}


def facts_of(plan: PlanVersion) -> dict[str, Any]:
    """What every page of a version shows: goals with steps, answers, what is missing."""
    draft = plan.status == PlanStatus.DRAFT
    answers = standings(plan, content_hash=plan.content_hash or content_hash(text_of(plan)))
    return {
        "plan": plan,
        "goals": goals_with_steps(plan),
        "answers": answers,
        "unanswered": any(one.party.required and one.state in WAITING for one in answers),
        "missing": missing_for_submit(plan) if draft else [],
        "warnings": warnings_of(plan) if plan.status in IN_WORK else [],
        "in_force": plan.status == PlanStatus.APPROVED,
        "answerable": plan.status in IN_WORK,
    }


class PlanDetail(CaseDoor, Page):
    """Rencana: the version in force (else the newest), the version in work, all versions."""

    template_name = "cases/plan_detail.html"

    def context(self) -> dict[str, Any]:
        versions = versions_of(self.case)
        plan = with_goals(current_of(versions))
        page = {**super().context(), "plan": plan, "versions": versions}
        if plan is None:
            frame = frame_of(self.case)
            ready = frame.consent_in_force or frame.emergency is not None
            return {**page, "ready": ready}
        plan.case = self.case
        newer = [one for one in versions if one.number > plan.number]
        in_work = next((one for one in newer if one.status in IN_WORK), None)
        returned = next((one for one in newer if one.status == PlanStatus.RETURNED), None)
        served = plan.status == PlanStatus.APPROVED and self.case.stage == Stage.INTERVENTION
        unscheduled = served and not frame_of(self.case).monev_scheduled
        facts = {"in_work": in_work, "returned": returned, "unscheduled": unscheduled}
        return {**page, **facts_of(plan), **facts}


class PlanVersionPage(PlanDoor, Page):
    """One version, as it was or is being written."""

    template_name = "cases/plan_version.html"
    reads_content = False

    def context(self) -> dict[str, Any]:
        base = with_base(self.plan)
        return {**super().context(), **facts_of(self.plan), "base": base}


class PlanDiffPage(PlanDoor, Page):
    """What changed from the version before (or from ?dari=number) to this one."""

    template_name = "cases/plan_diff.html"

    def context(self) -> dict[str, Any]:
        others = PlanVersion.objects.filter(case=self.case).exclude(pk=self.plan.pk)
        wanted = self.request.GET.get("dari", "")
        if wanted.isdecimal() and len(wanted) < 6:
            base = with_content(others).filter(number=int(wanted)).first()
        else:
            base = with_base(self.plan)
        old = text_of(base) if base is not None else PlanText()
        return {
            **super().context(),
            "base": base,
            "diff": compare(old, text_of(self.plan)),
            "numbers": list(others.values_list("number", flat=True)),
        }
