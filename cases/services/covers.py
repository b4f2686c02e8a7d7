"""Tata cara etis: a colleague covers for a worker who is away, before the client could agree.

The way out of R07 where the worker is ill, dead, gone or accused. The client is told within hours
(house rule), the cover lasts at most some days; after that alarms come each day and the cover goes
on until a successor is active, so that the client is never without a worker.
"""

import datetime as dt
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit, house_rules, roles
from agency.scope import Forbidden
from cases.assignment_rules import require_eligible
from cases.models import Assignment, Case, CoverProcedure, Task
from cases.services.handover_windows import close_covers
from cases.services.holders import holder_of, settle_worker
from clients.models import Client
from core import clock, reminders
from core.inbox import notify
from core.language import house_language
from core.models import Reminder
from core.refusals import Changed, Refused
from core.reminders import Message

UNTOLD = "case.cover_untold"
OVERDUE = "case.cover_overdue"
AWAY = {CoverProcedure.Ground.DEAD, CoverProcedure.Ground.GONE, CoverProcedure.Ground.ACCUSED}


@transaction.atomic
def start_cover(*, case: Case, to: Any, by: Any, ground: str, reason: str) -> CoverProcedure:
    """`to` acts for the case from now on, in place of its worker; by a supervisor of the case.

    Whoever is dead, gone or accused loses the file at once; whoever is ill keeps it. Raises
    Forbidden for others, R16 for covering by oneself, R14, R15, Changed where a cover runs.
    """
    if not access.can(by, case, access.DECIDE):
        raise Forbidden(case)
    if by.pk == to.pk:
        raise Refused("R16", obj=case)
    require_eligible(case, to)
    Case.objects.select_for_update().get(pk=case.pk)
    held, now = holder_of(case), clock.now()
    _require_need(case, held, to)
    away = held.staff if held is not None else case.worker
    rows = Assignment.objects.not_over(now).filter(case=case)
    rows.filter(staff=to).update(ends_at=now, ended_by=by)
    if ground in AWAY:
        rows.main().update(ends_at=now, ended_by=by)
        Client.objects.filter(pk=case.client_id, responsible=away).update(responsible_until=now)
    assignment = Assignment.objects.create(
        case=case, staff=to, kind=Assignment.Kind.COVER, starts_at=now, assigned_by=by,
        reason=reason,
    )  # fmt: skip
    Task.objects.open().filter(case=case, owner=away).update(owner=to)
    spans = house_rules.values("cover_days", "cover_tell_hours")
    cover = CoverProcedure.objects.create(
        case=case, assignment=assignment, away=away, ground=ground, reason=reason, started_at=now,
        started_by=by, tell_by=now + dt.timedelta(hours=spans["cover_tell_hours"]),
        due_at=now + dt.timedelta(days=spans["cover_days"]),
    )  # fmt: skip
    access.sync(case, Client.objects.get(pk=case.client_id))
    settle_worker(case=case)
    audit.record("cover.start", by=by, obj=cover, to=str(to.pk), ground=ground)
    _remind(UNTOLD, cover, cover.tell_by)
    _remind(OVERDUE, cover, cover.due_at)
    _tell_cover(cover)
    return cover


def _require_need(case: Case, held: Assignment | None, to: Any) -> None:
    if case.closed_at is not None:
        raise Changed(_("Kasus ini sudah ditutup."))
    if CoverProcedure.objects.filter(case=case, ended_at__isnull=True).exists():
        raise Changed(_("Kasus ini sudah mempunyai pengganti sementara."))
    if held is not None and held.staff_id == to.pk:
        raise Changed(_("%(name)s sudah memegang kasus ini.") % {"name": to})


@transaction.atomic
def tell_client(
    *, cover: CoverProcedure, by: Any, words: str, way: str, at: dt.datetime | None = None
) -> CoverProcedure:
    """The client was told who covers and why (6.8); whoever works on or decides on the case.

    Raises R23 for a moment to come or before the cover, Changed where it is recorded already.
    """
    rights = access.rights_of(by, cover.case)
    if not rights & {access.CHANGE, access.DECIDE}:
        raise Forbidden(cover)
    moment = at or clock.now()
    if not cover.started_at <= moment <= clock.now():
        detail = _("waktunya di luar masa pengganti")
        raise Refused("R23", obj=cover, detail=detail, field="told_at")
    rows = CoverProcedure.objects.select_for_update().filter(pk=cover.pk, told_at__isnull=True)
    row = rows.first()
    if row is None:
        raise Changed(_("Pemberitahuan kepada klien sudah tercatat."))
    row.told_at, row.told_way, row.told_words, row.told_by = moment, way, words, by
    row.save()
    audit.record("cover.tell", by=by, obj=row)
    return row


@transaction.atomic
def end_cover(*, cover: CoverProcedure, by: Any) -> CoverProcedure:
    """The worker is back: the cover ends and the main worker acts again.

    By a supervisor of the case, else Forbidden. Where there is no main worker any more the client
    would be without one: raises Changed with the way to a successor.
    """
    if not access.can(by, cover.case, access.DECIDE):
        raise Forbidden(cover)
    case, now = cover.case, clock.now()
    Case.objects.select_for_update().get(pk=case.pk)
    if not Assignment.objects.active(now).main().filter(case=case).exists():
        raise Changed(
            _("Klien tidak boleh tanpa pekerja. Usulkan pengalihan lebih dulu."),
            reverse("cases:handover_new", args=[case.pk]),
        )
    rows = Assignment.objects.not_over(now).filter(pk=cover.assignment_id)
    if not rows.update(ends_at=now, ended_by=by):
        raise Changed(_("Masa pengganti ini sudah berakhir."))
    close_covers(case, at=now)
    access.sync(case, Client.objects.get(pk=case.client_id))
    settle_worker(case=case)
    audit.record("cover.end", by=by, obj=cover)
    return cover


def resolve_untold(reminder: Reminder) -> Message | None:
    """The client was not told in time: the supervisors of the case hear it."""
    cover = _open_cover(reminder)
    if cover is None or cover.told_at is not None:
        return None
    return Message(
        recipients=_supervisors(cover.case),
        title=_("%(number)s: klien belum diberi tahu tentang pengganti")
        % {"number": cover.case.number},
        body=_("Catat pemberitahuannya pada halaman pengalihan kasus."),
        url=reverse("cases:handover_list", args=[cover.case_id]),
        urgent=True,
    )


def resolve_overdue(reminder: Reminder) -> Message | None:
    """The cover has lasted too long: supervisors and admins hear it, again the next day."""
    cover = _open_cover(reminder)
    if cover is None:
        return None
    days = (clock.now() - reminder.send_at).days + 1
    _remind(OVERDUE, cover, reminder.send_at + dt.timedelta(days=days))
    return Message(
        recipients=[*_supervisors(cover.case), *roles.holders(roles.ADMIN)],
        title=_("%(number)s: pengganti sementara melewati batas") % {"number": cover.case.number},
        body=_("Klien memerlukan pekerja tetap. Usulkan pengalihan."),
        url=reverse("cases:access", args=[cover.case_id]),
        urgent=True,
    )


def _open_cover(reminder: Reminder) -> CoverProcedure | None:
    """The cover, unless it is over: a successor is active, or the worker is back."""
    rows = CoverProcedure.objects.select_related("case__unit", "assignment")
    cover = rows.filter(pk=reminder.subject_id).first()
    if cover is None or cover.case.closed_at is not None:
        return None
    over = cover.ended_at is not None and cover.ended_at <= clock.now()
    return None if over else cover


def _supervisors(case: Case) -> list[Any]:
    people = roles.holders(roles.SUPERVISOR)
    return list(people.filter(pk__in=access.holders(case, access.DECIDE)))


def _remind(kind: str, cover: CoverProcedure, at: dt.datetime) -> None:
    key = f"{kind}:{cover.pk}:{at.date()}"
    reminders.schedule(key=key, kind=kind, subject_id=cover.pk, send_at=at)


@house_language()
def _tell_cover(cover: CoverProcedure) -> None:
    number = {"number": cover.case.number}
    notify(
        recipient=cover.assignment.staff,
        kind="case.cover",
        title=_("Anda menggantikan sementara pada %(number)s") % number,
        body=_("Beri tahu klien, dan catat pemberitahuannya."),
        url=reverse("cases:handover_list", args=[cover.case_id]),
        dedup=f"cover:{cover.pk}",
        urgent=True,
    )
    notify(
        recipient=cover.away,
        kind="case.covered",
        title=_("%(name)s menggantikan Anda sementara pada %(number)s")
        % {**number, "name": cover.assignment.staff},
        dedup=f"cover:{cover.pk}:away",
    )
