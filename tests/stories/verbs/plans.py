"""Rencana intervensi: draft, answers, request, decision, progress."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from cases.models import Case, ClientAnswer, Goal, PlanStep, PlanVersion, StepProgress
from clients.models import Client, FamilyMember
from core import clock
from supervision.models import PlanReview
from tests.stories.actor import ActorBase, last_id
from tests.stories.verbs.plan_rows import Line, goal_row, goals_of, rows, step_row, steps_of

TWO_GOALS = ("Keadaan yang lebih aman", "Dukungan yang lebih kuat")


class PlanVerbs(ActorBase):
    """Rencana: goals with GAS levels and steps, the client's answer, the supervisor's decision."""

    def drafts_plan(
        self,
        case: Case,
        *,
        goals: Sequence[Line] = TWO_GOALS,
        steps: Sequence[Line] | None = None,
        strategy: str = "Pendampingan bertahap bersama klien.",
        **texts: Any,
    ) -> PlanVersion:
        """Rencana › Susun rencana, then Simpan draf; a draft that is there is written anew. Goals
        and steps are titles, or dicts of their fields. A goal: title, indicator, weight, baseline,
        baseline_level, levels (five texts from -2 to +2) or level_minus2 … level_plus2. A step:
        title, goal (its place, from 0), who, due_on, resource_id; without steps each goal gets
        one. Further texts: risk_plan, cost, review_on.
        """
        address = self.does("cases:plan_start", case.pk)
        plan = PlanVersion.objects.get(pk=last_id(address))
        return self.changes_plan(plan, goals=goals, steps=steps, strategy=strategy, **texts)

    def changes_plan(
        self,
        plan: PlanVersion,
        *,
        goals: Sequence[Line] | None = None,
        steps: Sequence[Line] | None = None,
        **texts: Any,
    ) -> PlanVersion:
        """Rencana › Ubah draf: what is left out stays as it is (as in drafts_plan); a review date
        that has passed moves to 30 days from today.
        """
        plan.refresh_from_db()
        goal_rows = [goal_row(goal) for goal in goals] if goals is not None else goals_of(plan)
        if steps is not None:
            step_rows = [step_row(step) for step in steps]
        elif goals is not None:
            places = range(len(goal_rows))
            step_rows = [step_row({"title": "Pendampingan", "goal": one}) for one in places]
        else:
            step_rows = steps_of(plan)
        today = clock.today()
        kept = plan.review_on if plan.review_on and plan.review_on >= today else None
        typed = {
            "version": plan.version,
            "strategy": plan.strategy,
            "risk_plan": plan.risk_plan,
            "cost": plan.cost,
            "review_on": kept or today + dt.timedelta(days=30),
            **texts,
        }
        written = {**rows("goals", goal_rows), **rows("steps", step_rows)}
        self.does("cases:plan_edit", plan.case_id, plan.pk, **typed, **written)
        plan.refresh_from_db()
        return plan

    def records_answer(
        self,
        plan: PlanVersion,
        *,
        answer: str = "agrees",
        who: str = "",
        member: FamilyMember | None = None,
        name: str = "",
        way: str = "signature",
        reason: str = "",
        note: str = "",
        at: dt.datetime | None = None,
    ) -> ClientAnswer:
        """Rencana › Catat jawaban. `answer`: agrees, refuses, not_asked (`reason`: too_young,
        unable, dangerous); `who`: client (unless told), guardian, child, or member with `member`
        (a guardian or member of the family); `way`: signature, thumb, oral; `note`: their words.
        """
        asked = answer != "not_asked"
        self.does(
            "cases:plan_answer",
            plan.case_id,
            plan.pk,
            party=_party(plan, who, member),
            name=name,
            answer=answer,
            way=way if asked else None,
            not_asked_reason=reason,
            note=note,
            at=at or clock.now(),
        )
        return ClientAnswer.objects.filter(plan=plan).latest("recorded_at")

    def submits_plan(self, plan: PlanVersion, *, despite_refusal: str = "") -> PlanVersion:
        """Rencana › Ajukan. `despite_refusal`: why it is needed although a child said no."""
        plan.refresh_from_db()
        typed = {"version": plan.version, "despite_refusal": despite_refusal}
        self.does("cases:plan_submit", plan.case_id, plan.pk, **typed)
        plan.refresh_from_db()
        return plan

    def approves_plan(self, plan: PlanVersion, *, comment: str = "") -> PlanVersion:
        """Perlu keputusan › Sahkan."""
        return self._decides(plan, "approve", comment)

    def returns_plan(
        self, plan: PlanVersion, *, comment: str = "Lengkapi langkah-langkahnya."
    ) -> PlanVersion:
        """Perlu keputusan › Kembalikan, with a comment."""
        return self._decides(plan, "return", comment)

    def makes_new_version(
        self, plan: PlanVersion, *, reason: str = "Menyesuaikan dengan keadaan klien."
    ) -> PlanVersion:
        """Rencana › Buat versi baru: the next version as a draft."""
        address = self.does("cases:plan_new_version", plan.case_id, plan.pk, reason=reason)
        return PlanVersion.objects.get(pk=last_id(address))

    def shelves_plan(
        self, plan: PlanVersion, *, reason: str = "Tidak sesuai kehendak klien."
    ) -> PlanVersion:
        """Rencana › Tidak dilanjutkan: a draft or returned version is put aside."""
        self.does("cases:plan_shelve", plan.case_id, plan.pk, reason=reason)
        plan.refresh_from_db()
        return plan

    def writes_levels(self, goal: Goal, *, levels: Mapping[str, str]) -> Goal:
        """Rencana › Lengkapi tingkat capaian of a goal in force. `levels`: minus2, minus1, plus1,
        plus2 -> text.
        """
        typed = {f"level_{code}": text for code, text in levels.items()}
        self.does("cases:goal_levels", goal.plan.case_id, goal.pk, **typed)
        goal.refresh_from_db()
        return goal

    def ticks_step(self, step: PlanStep) -> StepProgress:
        """Rencana › the tick beside a step: done."""
        return self._progress(step, kind="done")

    def reopens_step(self, step: PlanStep) -> StepProgress:
        """Rencana › Kemajuan › Dibuka lagi."""
        return self._progress(step, kind="reopened")

    def delays_step(
        self, step: PlanStep, *, until: dt.date, note: str = "Menunggu jadwal."
    ) -> StepProgress:
        """Rencana › Kemajuan › Diundur, with its reason."""
        return self._progress(step, kind="delayed", due_on=until, note=note)

    def reassigns_step(self, step: PlanStep, *, who: str) -> StepProgress:
        """Rencana › Kemajuan › Dialihkan to another person (a name)."""
        return self._progress(step, kind="reassigned", who=who)

    def _progress(self, step: PlanStep, **typed: Any) -> StepProgress:
        case_id = step.plan.case_id
        self.does("cases:step_progress", case_id, step.lineage, **typed)
        return StepProgress.objects.filter(case=case_id, lineage=step.lineage).latest("at")

    def _decides(self, plan: PlanVersion, decision: str, comment: str) -> PlanVersion:
        review = PlanReview.objects.get(plan=plan)
        typed = {"content_hash": review.content_hash, "decision": decision, "comment": comment}
        self.does("supervision:plan_review", review.pk, **typed)
        plan.refresh_from_db()
        return plan


def _party(plan: PlanVersion, who: str, member: FamilyMember | None) -> str:
    """The party as the form names it."""
    client = plan.case.client
    person = client.kind == Client.Kind.PERSON
    if who == "guardian" and member is None:
        member = client.family.filter(is_guardian=True, ended_at=None).first()
    if member is None:
        return who or "client"
    guardian = who == "guardian" or (not who and person and member.is_guardian)
    return f"{'guardian' if guardian else 'member'}:{member.pk}"
