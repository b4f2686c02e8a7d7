"""A plan version on its way: submitted, approved, returned, shelved."""

from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from cases.gates import require_consent
from cases.models import PlanVersion
from cases.plan_content import content_hash
from cases.plan_gates import missing_for_submit, require_answers
from cases.selectors.plan_answers import standings
from cases.selectors.plans import hash_now, text_of, with_content
from cases.services.plan_drafts import lock_case, require_draft
from cases.services.stages import move_stage, touch
from cases.signals import plan_submitted
from cases.states import PLAN_STEPS, PlanStatus, Stage
from core import clock, states
from core.refusals import Changed, Refused
from core.wording import local_time


@transaction.atomic
def submit_plan(
    *, plan: PlanVersion, by: Any, version: int, despite_refusal: str = ""
) -> PlanVersion:
    """Freeze a draft under its content hash and ask for approval.

    version: what the person saw. despite_refusal: why the plan is needed although a child refused
    (R38's way out; the supervisor reads it). Sends `plan_submitted`. Raises Changed (no draft any
    more, or edited meanwhile), Refused R01, R17 (what is missing), R35, R38 and R18, in this
    order.
    """
    lock_case(plan.case)
    versions = with_content(PlanVersion.objects.select_related("case__client", "case__unit"))
    # Nobody edits or answers while the content is read and frozen.
    stored = versions.select_for_update(of=("self",)).get(pk=plan.pk)
    require_draft(stored)
    if stored.version != version:
        url = reverse("cases:plan_version", args=[plan.case_id, plan.pk])
        raise Changed(
            _("Isi rencana berubah sejak halaman ini dibuka. Baca lagi, lalu ajukan."), url
        )
    require_consent(stored.case, act="plan.submit")
    missing = missing_for_submit(stored)
    if missing:
        raise Refused("R17", obj=stored, act="plan.submit", missing=missing)
    fingerprint = content_hash(text_of(stored))
    found = standings(stored, content_hash=fingerprint)
    require_answers(stored, found, despite_refusal=despite_refusal, act="plan.submit")
    refused = any(one.state == "refuses" and one.party.is_child for one in found)
    states.move(
        stored, PlanStatus.SUBMITTED, steps=PLAN_STEPS, submitted_by=by, submitted_at=clock.now(),
        content_hash=fingerprint, despite_refusal=despite_refusal.strip() if refused else "",
    )  # fmt: skip
    touch(stored.case)
    audit.record("plan.submit", by=by, obj=stored, number=stored.number, hash=fingerprint)
    plan_submitted.send(PlanVersion, plan=stored, by=by)
    return stored


@transaction.atomic
def approve_version(*, plan: PlanVersion, by: Any, content_hash: str) -> PlanVersion:
    """Put a submitted version in force, in place of the one before; the case goes to
    intervention when it was planning.

    Whether `by` may decide is the caller's rule (supervision.services.plan_reviews). Raises
    Changed when `content_hash` is not that of the content now, Refused R35, R38 or R18 when an
    answer was taken back since.
    """
    lock_case(plan.case)
    require_same_content(plan, content_hash)
    require_answers(plan, standings(plan), despite_refusal=plan.despite_refusal, act="plan.approve")
    now = clock.now()
    for old in PlanVersion.objects.in_force().filter(case=plan.case):
        states.move(old, PlanStatus.SUPERSEDED, steps=PLAN_STEPS)
    states.move(plan, PlanStatus.APPROVED, steps=PLAN_STEPS, approved_at=now)
    plan.case.refresh_from_db(fields=["stage"])
    if plan.case.stage == Stage.PLANNING:
        move_stage(case=plan.case, to=Stage.INTERVENTION, by=by)
    touch(plan.case)
    audit.record("plan.approve", by=by, obj=plan, number=plan.number, hash=content_hash)
    return plan


@transaction.atomic
def return_version(*, plan: PlanVersion, by: Any, content_hash: str) -> PlanVersion:
    """Hand a submitted version back to the worker. Raises Changed as `approve_version`."""
    lock_case(plan.case)
    require_same_content(plan, content_hash)
    states.move(plan, PlanStatus.RETURNED, steps=PLAN_STEPS)
    touch(plan.case)
    audit.record("plan.return", by=by, obj=plan, number=plan.number, hash=content_hash)
    return plan


@transaction.atomic
def shelve_plan(*, plan: PlanVersion, by: Any, reason: str) -> PlanVersion:
    """Put a draft or a returned version aside; it stays readable. Raises WrongState otherwise."""
    lock_case(plan.case)
    states.move(
        plan, PlanStatus.SHELVED, steps=PLAN_STEPS, shelved_at=clock.now(), shelved_reason=reason
    )
    touch(plan.case)
    audit.record("plan.shelve", by=by, obj=plan, number=plan.number)
    return plan


def require_same_content(plan: PlanVersion, content_hash: str) -> None:
    """Raise Changed unless what is decided on is what was submitted and what stands there now."""
    if content_hash == plan.content_hash == hash_now(plan):
        return
    url = reverse("cases:plan_version", args=[plan.case_id, plan.pk])
    when = local_time(plan.submitted_at, plan.case.unit.time_zone) if plan.submitted_at else ""
    sentence = _("Isi rencana tidak sama dengan yang Anda baca (diajukan %(when)s).")
    raise Changed(sentence % {"when": when}, url)
