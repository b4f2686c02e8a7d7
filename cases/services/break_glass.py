"""Pembukaan darurat: reading a case outside one's scope for an hour, and its judgement."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit, roles
from agency.acting import ways_to_another
from agency.models import Staff
from cases.models import BreakGlass, Case
from core import clock, inbox
from core.acting import for_purpose
from core.language import house_language
from core.refusals import Changed, Refused
from core.workdays import add_workdays

LENGTH = dt.timedelta(minutes=60)
OPENED = "case.break_glass"
JUDGED = "case.break_glass_judged"
INSTANT = dt.timedelta(microseconds=1)


@transaction.atomic
@house_language()
def break_glass(*, case: Case, by: Any, reason: str) -> BreakGlass | None:
    """Let `by` read the case and its client for 60 minutes; tell its supervisors at once.

    None for somebody who may read the case anyway. The one that runs already is given back.
    Raises R11 for an admin: no emergency opens case content to them.
    """
    if roles.ADMIN in roles.roles_of(by):
        raise Refused("R11", obj=case)
    now = clock.now()
    with for_purpose("break_glass"):
        case = Case.objects.select_for_update(of=("self",)).get(pk=case.pk)
    running = BreakGlass.objects.filter(case=case, staff=by, ends_at__gt=now).first()
    if running is not None or access.can(by, case):
        audit.record("case.break_glass_needless", by=by, obj=case)
        return running
    opened = BreakGlass.objects.create(
        case=case,
        staff=by,
        reason=reason,
        started_at=now,
        ends_at=now + LENGTH,
        review_due_on=add_workdays(clock.today(case.unit.time_zone), 1),
    )
    _sync(case)
    audit.record("case.break_glass", by=by, obj=case, opening=str(opened.pk))
    _tell(opened)
    return opened


@transaction.atomic
def end_break_glass(*, opened: BreakGlass, by: Any) -> None:
    """End one's own opening before its hour is over; one that has ended stays as it is."""
    now = clock.now()
    running = BreakGlass.objects.filter(pk=opened.pk, staff=by, ends_at__gt=now)
    if running.update(ends_at=max(now, opened.started_at + INSTANT), ended_early=True):
        _sync(opened.case)
        audit.record("case.break_glass_end", by=by, obj=opened.case, opening=str(opened.pk))


@transaction.atomic
@house_language()
def judge_break_glass(*, opened: BreakGlass, by: Any, verdict: str, note: str) -> None:
    """A supervisor of the case says whether the opening can be justified, and why.

    Raises R16 for one's own opening, Changed when somebody has judged it already.
    """
    if opened.staff_id == by.pk:
        raise Refused("R16", obj=opened.case, ways_out=ways_to_another(by))
    opened = BreakGlass.objects.select_for_update(of=("self",)).get(pk=opened.pk)
    if opened.verdict:
        raise Changed(_("Pembukaan darurat ini sudah dinilai oleh %(who)s") % {
            "who": opened.reviewed_by
        })  # fmt: skip
    opened.verdict, opened.verdict_note = verdict, note
    opened.reviewed_by, opened.reviewed_at = by, clock.now()
    opened.save(update_fields=["verdict", "verdict_note", "reviewed_by", "reviewed_at"])
    audit.record(
        "case.break_glass_judge", by=by, obj=opened.case, opening=str(opened.pk), verdict=verdict
    )
    inbox.settle(dedup=f"{OPENED}:{opened.pk}")
    inbox.notify(
        recipient=opened.staff,
        kind=JUDGED,
        title=_("Pembukaan darurat dinilai: %(number)s") % {"number": opened.case.number},
        body=_("Penilaian: %(verdict)s. Bicarakan dengan supervisor kasus bila perlu.")
        % {"verdict": opened.get_verdict_display()},
        dedup=f"{JUDGED}:{opened.pk}",
    )


def _sync(case: Case) -> None:
    """Case and client by id: neither is in sight yet of whoever opens the case."""
    access.sync_ids("cases.case", [case.pk])
    access.sync_ids("clients.client", [case.client_id])


def _tell(opened: BreakGlass) -> None:
    """The supervisors of the case must mark it; the worker of the case is told."""
    deciders = Staff.objects.filter(pk__in=access.holders(opened.case, access.DECIDE))
    told = deciders or roles.holders(roles.SUPERVISOR).exclude(pk=opened.staff_id)
    facts = {"number": opened.case.number, "who": opened.staff}
    for person in {*told, opened.case.worker}:
        inbox.notify(
            recipient=person,
            kind=OPENED,
            title=_("Berkas dibuka darurat: %(number)s") % facts,
            body=_("Oleh %(who)s, paling lama 60 menit. Alasannya tercatat dan perlu dinilai.")
            % facts,
            url=reverse("cases:break_glass_review", args=[opened.case_id, opened.pk])
            if person != opened.case.worker
            else "",
            dedup=f"{OPENED}:{opened.pk}",
            urgent=True,
            must_acknowledge=person != opened.case.worker,
        )
