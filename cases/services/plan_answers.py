"""Recording what the client, a guardian, a child or a family member says to a plan version."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit
from cases.models import ClientAnswer, PlanVersion
from cases.selectors.plan_answers import ages_for
from cases.selectors.plans import hash_now
from cases.services.plan_drafts import lock_case
from cases.services.stages import touch
from cases.states import PlanStatus
from clients.models import FamilyMember
from core import clock
from core.refusals import Changed, Refused

Reason = ClientAnswer.NotAskedReason
ANSWERABLE = {PlanStatus.DRAFT.value, PlanStatus.SUBMITTED.value}


@transaction.atomic
def record_answer(
    *,
    plan: PlanVersion,
    by: Any,
    who: str,
    answer: str,
    at: dt.datetime,
    member: FamilyMember | None = None,
    name: str = "",
    not_asked_reason: str = "",
    way: str = "",
    note: str = "",
) -> ClientAnswer:
    """One dated answer to the content as it stands now. Append-only; a later one replaces it.

    at: when it was said (aware). Raises Refused R23 for a moment in the future or before the case
    was opened, R18 for "too young" of somebody old enough, Changed where the version is decided.
    """
    _lock_answerable(plan)
    _require_time(plan, at)
    if not_asked_reason == Reason.TOO_YOUNG:
        _require_young(plan, who=who, member=member)
    asked = answer != ClientAnswer.Answer.NOT_ASKED
    row = ClientAnswer.objects.create(
        plan=plan,
        who=who,
        member=member,
        name=name or (member.name if member else ""),
        answer=answer,
        not_asked_reason="" if asked else not_asked_reason,
        way=way if asked else "",
        note=note,
        content_hash=hash_now(plan),
        at=at,
        recorded_at=_after_the_last(plan),
        by=by,
    )
    touch(plan.case)
    audit.record("plan.answer", by=by, obj=plan, who=who, answer=answer)
    return row


def _lock_answerable(plan: PlanVersion) -> None:
    lock_case(plan.case)
    locked = PlanVersion.objects.select_for_update(no_key=True).get(pk=plan.pk)
    if locked.status not in ANSWERABLE:
        url = reverse("cases:plan_version", args=[plan.case_id, plan.pk])
        raise Changed(_("Versi ini sudah diputus; jawaban dicatat pada versi baru."), url)


def _after_the_last(plan: PlanVersion) -> dt.datetime:
    """Now, but later than every answer before: the last answer counts."""
    last = plan.answers.aggregate(last=Max("recorded_at"))["last"]
    now = clock.now()
    return now if last is None or last < now else last + dt.timedelta(microseconds=1)


def too_young(plan: PlanVersion, *, who: str, member: FamilyMember | None) -> bool:
    """Whether the person is under the age from which children are asked (house rule)."""
    ages = ages_for(plan.case)
    age = ages.of(member if member is not None else plan.case.client)
    is_own = who in {ClientAnswer.Who.CHILD, ClientAnswer.Who.CLIENT, ClientAnswer.Who.MEMBER}
    return is_own and age is not None and age < ages.assent


def _require_young(plan: PlanVersion, *, who: str, member: FamilyMember | None) -> None:
    if not too_young(plan, who=who, member=member):
        raise Refused("R18", obj=plan, act="plan.answer", field="not_asked_reason")


def _require_time(plan: PlanVersion, at: dt.datetime) -> None:
    problem = ""
    if at > clock.now():
        problem = _("jawaban klien tidak dapat bertanggal di masa depan")
    elif at < plan.case.opened_at:
        problem = _("jawaban klien tidak dapat mendahului pembukaan kasus")
    if problem:
        raise Refused("R23", obj=plan, act="plan.answer", detail=problem, field="at")
