"""Deciding on a submitted plan version, bound to its content; never on own work (6.6, R16)."""

from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import access, audit
from agency.acting import ways_to_another
from agency.models import Staff
from agency.scope import Forbidden
from cases.models import PlanVersion
from cases.services.plans import approve_version, return_version
from core import clock, reminders, states
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed, Refused
from core.wording import local_time
from supervision.models import PlanReview
from supervision.models.plan_reviews import REVIEW_STEPS, ReviewStatus
from supervision.policies import is_own_work


@transaction.atomic
@house_language()
def request_review(*, plan: PlanVersion, by: Any) -> PlanReview:
    """The request that belongs to a submitted version; whoever may decide on it is told."""
    review = PlanReview.objects.create(
        plan=plan,
        case=plan.case,
        content_hash=plan.content_hash,
        requested_by=by,
        requested_at=clock.now(),
    )
    for staff in deciders(review):
        notify(
            recipient=staff,
            kind="plan.submitted",
            title=_("Rencana %(case)s menunggu pengesahan") % {"case": plan.case.number},
            body=_("Versi %(number)d diajukan.") % {"number": plan.number},
            url=reverse("supervision:plan_review", args=[review.pk]),
            dedup=f"plan-review:{review.pk}",
        )
    return review


@transaction.atomic
def approve_plan(
    *, review: PlanReview, by: Any, content_hash: str, comment: str = ""
) -> PlanReview:
    """Put the version in force. content_hash: of the content that was read (the open page).

    Raises Refused R16 (own work), R35, R38 or R18 (an answer was taken back), Forbidden without
    the right to decide, Changed when somebody decided before or the content is another one.
    """
    _decide(review, ReviewStatus.APPROVED, by=by, content_hash=content_hash, comment=comment)
    approve_version(plan=review.plan, by=by, content_hash=content_hash)
    _tell(review, gettext_lazy("Rencana %(case)s disahkan"))
    return review


@transaction.atomic
def return_plan(*, review: PlanReview, by: Any, content_hash: str, comment: str) -> PlanReview:
    """Hand the version back with a comment. Raises as `approve_plan`; ValueError without one."""
    if not comment.strip():
        raise ValueError("a returned plan needs a comment")
    _decide(review, ReviewStatus.RETURNED, by=by, content_hash=content_hash, comment=comment)
    return_version(plan=review.plan, by=by, content_hash=content_hash)
    _tell(review, gettext_lazy("Rencana %(case)s dikembalikan"))
    return review


def deciders(review: PlanReview) -> list[Staff]:
    """Who may decide on this review now: the right on the case, and not their own work."""
    held = access.holders(review.case, access.DECIDE)
    people = Staff.objects.filter(pk__in=held, is_active=True)
    return [staff for staff in people if not is_own_work(review, staff)]


def _decide(review: PlanReview, status: str, *, by: Any, content_hash: str, comment: str) -> None:
    """Exactly one decision: the one UPDATE that finds the review still waiting."""
    act = f"plan_review.{status}"
    if is_own_work(review, by):
        raise Refused("R16", obj=review, act=act, ways_out=ways_to_another(by))
    if not access.can(by, review.case, access.DECIDE):
        raise Forbidden(review)
    if content_hash != review.content_hash:
        sentence = _("Halaman ini memuat isi rencana yang lain. Baca lagi sebelum memutuskan.")
        raise Changed(sentence, reverse("supervision:plan_review", args=[review.pk]))
    try:
        states.move(
            review, status, steps=REVIEW_STEPS, decided_by=by, decided_at=clock.now(),
            comment=comment.strip(),
        )  # fmt: skip
    except states.WrongState:
        raise _decided_before(review) from None
    reminders.cancel(subject_id=review.pk)
    audit.record(act, by=by, obj=review, hash=content_hash)


def _decided_before(review: PlanReview) -> Changed:
    """Who decided, what and when, for the one who came second."""
    first = PlanReview.objects.select_related("decided_by", "case__unit").get(pk=review.pk)
    when = local_time(first.decided_at, first.case.unit.time_zone) if first.decided_at else ""
    said = {"status": first.get_status_display().lower(), "who": first.decided_by, "when": when}
    sentence = _("Rencana ini sudah %(status)s oleh %(who)s pada %(when)s.") % said
    return Changed(sentence, reverse("supervision:plan_review", args=[review.pk]))


@house_language()
def _tell(review: PlanReview, title: Any) -> None:
    """Tell the case's worker and whoever submitted; the comment itself stays in the file."""
    plan = review.plan
    people = {staff.pk: staff for staff in (plan.case.worker, plan.submitted_by) if staff}
    for staff in people.values():
        notify(
            recipient=staff,
            kind=f"plan.{review.status}",
            title=title % {"case": plan.case.number},
            body=_("Versi %(number)d. Catatan supervisor ada di berkas.") % {"number": plan.number}
            if review.comment
            else _("Versi %(number)d.") % {"number": plan.number},
            url=reverse("cases:plan_version", args=[plan.case_id, plan.pk]),
            dedup=f"plan-decision:{review.pk}",
        )
