"""Pengalihan: the case goes to a colleague with the client's, the colleague's and a supervisor's
yes (Kodepeksos 9.2, 6.8), on an agreed day.

When the last of the three has agreed, the windows of the assignments are set: rights move at the
agreed moment to the second, with no task having to run.
"""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit
from agency.scope import Forbidden
from cases.assignment_rules import require_eligible
from cases.models import Assignment, Case, Handover
from cases.services.handover_leaves import (
    ask_with,
    begin_leave,
    lift_for_handover,
    refuse_with,
    require_fit_or_reason,
    require_lifted,
)
from cases.services.handover_news import tell_closed, tell_effective, tell_proposed, tell_step
from cases.services.handover_windows import close_covers, reads_until, undo
from cases.services.holders import holder_of, settle_worker, watch
from cases.states import HANDOVER_STEPS, HandoverStatus, Stage
from clients.models import Client
from core import clock, states
from core.refusals import Changed, Refused, WayOut

AGREES = Handover.Answer.AGREES.value
REFUSES = Handover.Answer.REFUSES.value


@dataclass(frozen=True)
class Proposal:
    """What is proposed: to whom, why, from when (aware), and what the receiver is told first.

    reason: code of Handover.Reason; reason_note is for colleagues, the client is told the reason.
    despite: why this receiver in spite of R13 or R25, which the supervisor then lifts or not.
    """

    receiver: Any
    reason: str
    starts_at: dt.datetime
    summary: str
    reason_note: str = ""
    despite: str = ""


@transaction.atomic
def propose_handover(*, case: Case, by: Any, proposal: Proposal) -> Handover:
    """Propose that `proposal.receiver` takes the case; the receiver is told.

    By the case's worker or a supervisor of the case, else Forbidden. Raises R14 and R15 for the
    receiver, R23 for a day that has passed, R13 and R25 unless `despite` is told, Changed where a
    proposal is open, at intake, or where the receiver holds the case.
    """
    if not may_propose(by, case):
        raise Forbidden(case)
    require_eligible(case, proposal.receiver)
    if proposal.starts_at < _midnight(case):
        raise Refused("R23", obj=case, detail=_("hari ini sudah lewat"), field="starts_on")
    _require_place(case, proposal.receiver)
    require_fit_or_reason(case, proposal.receiver, despite=proposal.despite)
    handover = Handover.objects.create(
        case=case, giver=giver_of(case), receiver=proposal.receiver, reason=proposal.reason,
        reason_note=proposal.reason_note, starts_at=proposal.starts_at, summary=proposal.summary,
        proposed_by=by, proposed_at=clock.now(),
    )  # fmt: skip
    ask_with(handover, by=by, why=proposal.despite)
    audit.record("handover.propose", by=by, obj=handover, receiver=str(proposal.receiver.pk))
    tell_proposed(handover)
    return handover


def may_propose(by: Any, case: Case) -> bool:
    """The responsible worker, or whoever decides on the case."""
    return by.pk == case.worker_id or access.can(by, case, access.DECIDE)


def giver_of(case: Case) -> Any:
    """Whose case it is to give: its worker, or the one for whom a colleague covers."""
    cover = case.covers.filter(ended_at__isnull=True).select_related("away").first()
    return cover.away if cover is not None else case.worker


def _require_place(case: Case, receiver: Any) -> None:
    url = reverse("cases:handover_list", args=[case.pk])
    Case.objects.select_for_update().get(pk=case.pk)
    if case.closed_at is not None:
        raise Changed(_("Kasus ini sudah ditutup."))
    if case.stage == Stage.INTAKE:
        raise Changed(
            _("Pada pendekatan awal kasus dapat ditugaskan langsung kepada pekerja lain."),
            reverse("cases:assign", args=[case.pk]),
        )
    coming = Assignment.objects.filter(case=case, kind="main", starts_at__gt=clock.now())
    if Handover.objects.open().filter(case=case).exists() or coming.exists():
        raise Changed(_("Masih ada pengalihan yang berjalan. Selesaikan itu lebih dulu."), url)
    if giver_of(case).pk == receiver.pk:
        raise Changed(_("%(name)s sudah memegang kasus ini.") % {"name": receiver}, url)


def _midnight(case: Case) -> dt.datetime:
    """The beginning of today in the case's zone."""
    local = clock.now().astimezone(case.unit.zone)
    return local.replace(hour=0, minute=0, second=0, microsecond=0)


@transaction.atomic
def answer_as_receiver(*, handover: Handover, by: Any, agrees: bool) -> Handover:
    """The receiver's own answer, else Forbidden; a no closes the proposal without a reason asked.

    Raises Changed where the proposal is closed.
    """
    row = _locked(handover)
    if by.pk != row.receiver_id:
        raise Forbidden(row)
    row.receiver_answer, row.receiver_at = AGREES if agrees else REFUSES, clock.now()
    row.save(update_fields=["receiver_answer", "receiver_at"])
    audit.record("handover.receiver", by=by, obj=row, answer=row.receiver_answer)
    return _after_answer(row, agrees=agrees, by=by)


@transaction.atomic
def record_client_answer(
    *,
    handover: Handover,
    by: Any,
    agrees: bool,
    words: str,
    way: str,
    at: dt.datetime | None = None,
) -> Handover:
    """Write down what the client said, how and when (aware, None: now).

    By the case's worker or a supervisor, else Forbidden. A yes is at the same time the notice of
    who will serve from when (6.8). A no closes the proposal with the client's words, also after
    all had agreed while the day has not come; it is no mark against the colleague. Raises R23 for
    a moment to come, Changed where the proposal is closed.
    """
    row = _locked(handover, also=None if agrees else HandoverStatus.AGREED)
    if not may_propose(by, row.case):
        raise Forbidden(row)
    moment = at or clock.now()
    if moment > clock.now():
        raise Refused("R23", obj=row, detail=_("waktu ini belum tiba"), field="client_at")
    row.client_at, row.client_words, row.client_way = moment, words, way
    row.client_recorded_by = by
    answer = AGREES if agrees else REFUSES
    if agrees:
        row.client_answer = answer
    row.save()
    audit.record("handover.client", by=by, obj=row, answer=answer)
    return _after_answer(row, agrees=agrees, by=by, client_answer=answer)


@transaction.atomic
def approve_handover(*, handover: Handover, by: Any) -> Handover:
    """A supervisor of the case agrees. Raises Forbidden for others, R16 for giver and receiver,
    R13 and R25 where they have to be lifted first (cases.services.handover_leaves).
    """
    row = _locked(handover)
    if by.pk in {row.giver_id, row.receiver_id}:
        raise Refused("R16", obj=row)
    if not access.can(by, row.case, access.DECIDE):
        raise Forbidden(row)
    way = WayOut(_("Izinkan dengan alasan"), reverse("cases:handover_lift", args=[row.pk]))
    require_lifted(row, way=way)
    row.approved_by, row.approved_at = by, clock.now()
    row.save(update_fields=["approved_by", "approved_at"])
    audit.record("handover.approve", by=by, obj=row)
    return _after_answer(row, agrees=True, by=by)


@transaction.atomic
def lift_and_approve(
    *, handover: Handover, by: Any, reason: str, days: int | None = None
) -> Handover:
    """As a supervisor lift R13 or R25 with a reason, for `days` or for good, and agree."""
    lift_for_handover(handover=_locked(handover), by=by, reason=reason, days=days)
    return approve_handover(handover=handover, by=by)


@transaction.atomic
def activate_handover(*, handover: Handover, by: Any) -> Handover:
    """Set the windows of the assignments; R07 names what is still missing.

    It happens by itself with the last answer; asked for earlier, it is refused.
    """
    row = _locked(handover)
    if not may_propose(by, row.case):
        raise Forbidden(row)
    if lacking := missing_for(row):
        ways = [WayOut(_("Buka pengalihan"), _page(row))]
        raise Refused("R07", obj=row, act="handover.activate", missing=lacking, ways_out=ways)
    return _arm(row, by)


@transaction.atomic
def withdraw_handover(*, handover: Handover, by: Any) -> Handover:
    """Take a proposal back; an agreed one as long as its day has not come."""
    row = _locked(handover, also=HandoverStatus.AGREED)
    if not may_propose(by, row.case):
        raise Forbidden(row)
    return _close(row, HandoverStatus.WITHDRAWN, by=by)


def missing_for(handover: Handover) -> list[str]:
    """Whose yes is still missing, in words."""
    wanted = [
        (handover.client_answer == AGREES, _("persetujuan klien")),
        (handover.receiver_answer == AGREES, _("persetujuan penerima")),
        (handover.approved_at is not None, _("pengesahan supervisor")),
    ]
    return [words for there, words in wanted if not there]


def _locked(handover: Handover, *, also: str | None = None) -> Handover:
    """The row, held until the transaction ends; Changed unless it is open (or `also`)."""
    rows = Handover.objects.select_for_update(of=("self",)).select_related(
        "case__client", "case__unit", "case__worker", "giver", "receiver", "assignment"
    )
    row: Handover = rows.get(pk=handover.pk)
    begun = row.status == HandoverStatus.AGREED and row.starts_at <= clock.now()
    if row.status not in {HandoverStatus.PROPOSED, also} or begun:
        raise Changed(
            _("Pengalihan ini sudah selesai: %(status)s.") % {"status": row.get_status_display()},
            _page(row),
        )
    return row


def _after_answer(row: Handover, *, agrees: bool, by: Any, **said: str) -> Handover:
    if not agrees:
        return _close(row, HandoverStatus.REFUSED, by=by, **said)
    if missing_for(row):
        tell_step(row, by=by)
        return row
    return _arm(row, by)


def _arm(row: Handover, by: Any) -> Handover:
    """All have agreed: the old window ends and the new one begins at the agreed moment."""
    require_eligible(row.case, row.receiver)
    case, starts = row.case, max(row.starts_at, clock.now())
    Case.objects.select_for_update().get(pk=case.pk)
    reads = reads_until(row, starts)
    held = holder_of(case)
    if held is None or (held.kind == Assignment.Kind.MAIN and held.staff_id != row.giver_id):
        sentence = _("Kasus ini sekarang dipegang %(name)s.") % {"name": case.worker}
        raise Changed(sentence, _page(row))
    ending = Assignment.objects.not_over(starts).holding().filter(case=case)
    holders = list(ending.values_list("staff_id", flat=True))
    ending.update(ends_at=starts, reads_until=reads, ended_by=by)
    Assignment.objects.not_over(starts).filter(case=case, staff=row.receiver).update(
        ends_at=starts, ended_by=by
    )
    row.assignment = Assignment.objects.create(
        case=case, staff=row.receiver, starts_at=starts, assigned_by=by,
        reason=row.get_reason_display(),
    )  # fmt: skip
    begin_leave(row, row.assignment, by=by)
    states.move(
        row, HandoverStatus.AGREED, steps=HANDOVER_STEPS, agreed_at=clock.now(),
        assignment=row.assignment, starts_at=starts,
    )  # fmt: skip
    close_covers(case, at=starts)
    if row.assignment.ends_at is None:
        own = Client.objects.filter(pk=case.client_id, responsible__in=holders)
        own.update(responsible_until=starts)
    watch(row.assignment, at=starts)
    access.sync(case, Client.objects.get(pk=case.client_id))
    settle_worker(case=case)
    audit.record("handover.agree", by=by, obj=row, starts_at=starts.isoformat())
    tell_effective(row)
    return row


def _close(row: Handover, status: str, *, by: Any, **said: str) -> Handover:
    agreed = row.status == HandoverStatus.AGREED
    assignment, row.assignment = row.assignment, None
    changes: dict[str, Any] = {"closed_at": clock.now(), "assignment": None, **said}
    states.move(row, status, steps=HANDOVER_STEPS, **changes)
    if agreed and assignment is not None:
        undo(row, assignment)
    refuse_with(row, by=by)
    audit.record("handover.close", by=by, obj=row, status=status)
    tell_closed(row)
    return row


def _page(row: Handover) -> str:
    return reverse("cases:handover_detail", args=[row.pk])
