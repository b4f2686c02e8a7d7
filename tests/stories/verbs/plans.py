import datetime as dt
from collections.abc import Sequence
from typing import Any

from cases.models import Case, ClientAnswer, PlanStep, PlanVersion, StepProgress
from clients.models import FamilyMember
from core import clock
from supervision.models import PlanReview
from tests.stories.actor import ActorBase, last_id
from tests.stories.story import local

TWO_GOALS = ("Keadaan yang lebih aman", "Dukungan yang lebih kuat")


class PlanVerbs(ActorBase):
    """Rencana intervensi: draft, answers, request, decision, progress."""

    def drafts_plan(
        self,
        case: Case,
        *,
        goals: Sequence[str | dict[str, Any]] = TWO_GOALS,
        steps: Sequence[str | dict[str, Any]] | None = None,
        strategy: str = "Pendampingan bertahap bersama klien.",
        **texts: Any,
    ) -> PlanVersion:
        """Rencana › Susun rencana, then Simpan draf. Goals and steps by title or by fields; without
        steps each goal gets one. A draft that is there is written anew."""
        address = self.does("cases:plan_start", case.pk)
        plan = PlanVersion.objects.get(pk=last_id(address))
        return self.edits_plan(plan, goals=goals, steps=steps, strategy=strategy, **texts)

    def edits_plan(
        self,
        plan: PlanVersion,
        *,
        goals: Sequence[str | dict[str, Any]] | None = None,
        steps: Sequence[str | dict[str, Any]] | None = None,
        **texts: Any,
    ) -> PlanVersion:
        """Rencana › Ubah draf. What is left out stays as it is."""
        plan.refresh_from_db()
        goal_rows = [_goal(g) for g in goals] if goals is not None else _goals_of(plan)
        if steps is not None:
            step_rows = [_step(s, place) for place, s in enumerate(steps)]
        elif goals is not None:
            step_rows = [_step("Pendampingan", place) for place in range(len(goal_rows))]
        else:
            step_rows = _steps_of(plan)
        typed = {
            "version": plan.version,
            "strategy": plan.strategy or None,
            "risk_plan": plan.risk_plan or None,
            "cost": plan.cost or None,
            "review_on": plan.review_on or clock.today() + dt.timedelta(days=30),
            **texts,
        }
        rows = {**_rows("goals", goal_rows), **_rows("steps", step_rows)}
        self.does("cases:plan_edit", plan.case_id, plan.pk, **typed, **rows)
        plan.refresh_from_db()
        return plan

    def records_answer(
        self,
        plan: PlanVersion,
        answer: str = "agrees",
        *,
        who: str = "client",
        member: FamilyMember | None = None,
        name: str = "",
        way: str = "signature",
        reason: str = "",
        note: str = "",
        at: dt.datetime | None = None,
    ) -> ClientAnswer:
        """Rencana › Catat jawaban. answer: agrees, refuses, not_asked; who: client, guardian,
        child, member."""
        self.does(
            "cases:plan_answer",
            plan.case_id,
            plan.pk,
            party=f"{who}:{member.pk}" if member else who,
            name=name or None,
            answer=answer,
            way=way if answer != "not_asked" else None,
            not_asked_reason=reason or None,
            note=note or None,
            at=local(at),
        )
        return ClientAnswer.objects.filter(plan=plan).latest("recorded_at")

    def submits_plan(self, plan: PlanVersion, *, despite_refusal: str = "") -> PlanVersion:
        """Rencana › Ajukan."""
        plan.refresh_from_db()
        self.does(
            "cases:plan_submit",
            plan.case_id,
            plan.pk,
            version=plan.version,
            despite_refusal=despite_refusal or None,
        )
        plan.refresh_from_db()
        return plan

    def approves_plan(self, plan: PlanVersion, *, comment: str = "") -> PlanVersion:
        """Perlu keputusan › Sahkan."""
        return self._decides(plan, "approve", comment)

    def returns_plan(self, plan: PlanVersion, *, comment: str) -> PlanVersion:
        """Perlu keputusan › Kembalikan, with a comment."""
        return self._decides(plan, "return", comment)

    def makes_new_version(
        self, plan: PlanVersion, *, reason: str = "Menyesuaikan dengan keadaan klien."
    ) -> PlanVersion:
        """Rencana › Buat versi baru."""
        address = self.does("cases:plan_new_version", plan.case_id, plan.pk, reason=reason)
        return PlanVersion.objects.get(pk=last_id(address))

    def shelves_plan(self, plan: PlanVersion, *, reason: str) -> PlanVersion:
        """Rencana › Tidak dilanjutkan."""
        self.does("cases:plan_shelve", plan.case_id, plan.pk, reason=reason)
        plan.refresh_from_db()
        return plan

    def ticks_step(self, step: PlanStep) -> StepProgress:
        """Rencana › the tick beside a step."""
        return self._progress(step, kind="done")

    def delays_step(self, step: PlanStep, *, until: dt.date, note: str) -> StepProgress:
        """Rencana › Kemajuan › Diundur, with its reason."""
        return self._progress(step, kind="delayed", due_on=until, note=note)

    def reassigns_step(self, step: PlanStep, *, who: str) -> StepProgress:
        """Rencana › Kemajuan › Dialihkan."""
        return self._progress(step, kind="reassigned", who=who)

    def _progress(self, step: PlanStep, **typed: Any) -> StepProgress:
        case_id = step.plan.case_id
        self.does("cases:step_progress", case_id, step.lineage, **typed)
        return StepProgress.objects.filter(case=case_id, lineage=step.lineage).latest("at")

    def _decides(self, plan: PlanVersion, decision: str, comment: str) -> PlanVersion:
        review = PlanReview.objects.get(plan=plan)
        self.does(
            "supervision:plan_review",
            review.pk,
            content_hash=review.content_hash,
            decision=decision,
            comment=comment or None,
        )
        plan.refresh_from_db()
        return plan


def _goal(goal: str | dict[str, Any]) -> dict[str, Any]:
    fields = {"title": goal} if isinstance(goal, str) else goal
    return {
        "indicator": "Terlihat pada kunjungan",
        "weight": 1,
        "baseline": "Belum tercapai",
        "baseline_level": -1,
        "level_0": "Tercapai sesuai harapan",
        **fields,
    }


def _step(step: str | dict[str, Any], place: int) -> dict[str, Any]:
    fields = {"title": step} if isinstance(step, str) else step
    return {
        "goal": 0 if isinstance(step, str) and step != "Pendampingan" else place,
        "who": "Klien",
        "due_on": clock.today() + dt.timedelta(days=14),
        **fields,
    }


def _goals_of(plan: PlanVersion) -> list[dict[str, Any]]:
    names = ["id", "title", "indicator", "weight", "baseline", "baseline_level"]
    names += ["level_minus2", "level_minus1", "level_0", "level_plus1", "level_plus2"]
    return [{name: getattr(goal, name) for name in names} for goal in plan.goals.all()]


def _steps_of(plan: PlanVersion) -> list[dict[str, Any]]:
    places = {goal.pk: place for place, goal in enumerate(plan.goals.all())}
    names = ["id", "title", "who", "due_on", "resource_id"]
    return [
        {"goal": places[step.goal_id], **{name: getattr(step, name) for name in names}}
        for step in plan.steps.all()
    ]


def _rows(prefix: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Rows as the page of the draft sends them."""
    known = sum(1 for row in rows if row.get("id"))
    typed: dict[str, Any] = {
        f"{prefix}-TOTAL_FORMS": str(len(rows)),
        f"{prefix}-INITIAL_FORMS": str(known),
    }
    for place, row in enumerate(rows):
        typed |= {
            f"{prefix}-{place}-{name}": str(value)
            for name, value in row.items()
            if value is not None and value != ""
        }
    return typed
