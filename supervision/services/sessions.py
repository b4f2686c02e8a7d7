"""Recording, correcting and signing supervision sessions (practice.md §8; R22, R23, R33)."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import access, audit, lines
from agency.models import SupervisoryLine
from agency.scope import Forbidden
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed, Refused, WayOut
from core.wording import local_time
from supervision.drafts import SessionDraft
from supervision.models import Function, SessionAddendum, SessionNote, SupervisionSession
from supervision.selectors.session_cases import ids_of
from supervision.services.agreements import write_agreements
from supervision.session_versions import require_version


@transaction.atomic
def record_session(*, supervisee: Any, by: Any, draft: SessionDraft) -> SupervisionSession:
    """A session that `by` held with `supervisee`, still to be signed by both.

    Raises Forbidden unless `by` supervises `supervisee` now (acting counts), Refused R23 for a
    session that is still to come or was held before `by` became the supervisor.
    """
    if not lines.supervises(by, supervisee):
        raise Forbidden(supervisee)
    _require_date(draft.held_at, supervisor=by, supervisee=supervisee)
    session = SupervisionSession.objects.create(
        supervisor=by,
        supervisee=supervisee,
        kind=draft.kind,
        held_at=draft.held_at,
        minutes=draft.minutes,
        recorded_at=clock.now(),
    )
    access.sync(session)
    _write_content(session, draft)
    audit.record("session.record", by=by, obj=session)
    title = gettext_lazy("Sesi supervisi dicatat, menunggu tanda tangan Anda")
    _tell(session, supervisee, "recorded", title)
    return session


@transaction.atomic
def edit_session(*, session: SupervisionSession, by: Any, version: int, draft: SessionDraft) -> int:
    """Write the session anew; returns its new version. Signatures already given are taken back.

    Raises Refused R22 when both have signed, Stale when somebody else edited after `version`,
    Refused R23 as in `record_session`.
    """
    stored = _locked(session, by=by)
    require_unsigned(stored)
    require_version(stored, version, draft)
    _require_date(draft.held_at, supervisor=stored.supervisor, supervisee=stored.supervisee)
    had_signed = stored.supervisor_signed_at or stored.supervisee_signed_at
    stored.kind, stored.held_at, stored.minutes = draft.kind, draft.held_at, draft.minutes
    stored.supervisor_signed_at = stored.supervisee_signed_at = None
    stored.version += 1
    stored.save()
    _write_content(stored, draft)
    audit.record("session.edit", by=by, obj=stored, version=stored.version)
    if had_signed:
        title = gettext_lazy("Catatan sesi supervisi diubah; tanda tangan diminta lagi")
        _tell(stored, other_of(stored, by), f"edited:{stored.version}", title)
    return stored.version


@transaction.atomic
def sign_session(*, session: SupervisionSession, by: Any, version: int) -> bool:
    """Sign the version that was read; True when both have signed now.

    Raises Changed when the record was edited after `version` was shown, Forbidden for a third.
    """
    stored = _locked(session, by=by)
    if stored.version != version:
        sentence = _("Catatan ini berubah setelah Anda membukanya. Baca lagi, lalu tandatangani.")
        raise Changed(sentence, page_of(stored))
    if stored.is_signed_by(by.pk):
        return stored.is_signed
    field = "supervisor" if by.pk == stored.supervisor_id else "supervisee"
    setattr(stored, f"{field}_signed_at", clock.now())
    stored.save(update_fields=[f"{field}_signed_at"])
    audit.record("session.sign", by=by, obj=stored, version=version)
    other = other_of(stored, by)
    if stored.is_signed:
        _tell(stored, other, "signed", gettext_lazy("Sesi supervisi sudah ditandatangani berdua"))
    else:
        title = gettext_lazy("Sesi supervisi menunggu tanda tangan Anda")
        _tell(stored, other, f"half:{stored.version}", title)
    return stored.is_signed


@transaction.atomic
def add_addendum(
    *, session: SupervisionSession, by: Any, function: str, text: str
) -> SessionAddendum:
    """A dated addition to a session that both have signed: what R22 offers instead of an edit.

    Raises Changed while the session is still a draft, which can be edited itself.
    """
    stored = _locked(session, by=by)
    if not stored.is_signed:
        raise Changed(_("Catatan ini belum ditandatangani berdua; ubah saja."), page_of(stored))
    addendum = SessionAddendum.objects.create(
        session=stored, function=function, by=by, at=clock.now(), text=text
    )
    audit.record("session.addendum", by=by, obj=addendum, session=str(stored.pk))
    title = gettext_lazy("Ada tambahan pada catatan sesi supervisi")
    _tell(stored, other_of(stored, by), f"addendum:{addendum.pk}", title)
    return addendum


def require_unsigned(session: SupervisionSession) -> None:
    """Raise R22 once both have signed."""
    if session.is_signed:
        ways = [WayOut(_("Buat tambahan catatan"), addendum_address(session))]
        raise Refused("R22", obj=session, act="session.edit", ways_out=ways)


def other_of(session: SupervisionSession, staff: Any) -> Any:
    """The other one of the two."""
    return session.supervisee if staff.pk == session.supervisor_id else session.supervisor


def page_of(session: SupervisionSession) -> str:
    """The address of the session."""
    return reverse("supervision:session_detail", args=[session.pk])


def addendum_address(session: SupervisionSession) -> str:
    """The address where an addendum is written."""
    return reverse("supervision:session_addendum_new", args=[session.pk])


def _locked(session: SupervisionSession, *, by: Any) -> SupervisionSession:
    rows = SupervisionSession.objects.select_for_update(of=("self",))
    stored = rows.select_related("supervisor", "supervisee__unit").get(pk=session.pk)
    if by.pk not in {stored.supervisor_id, stored.supervisee_id}:
        raise Forbidden(stored)
    return stored


def _require_date(held_at: dt.datetime, *, supervisor: Any, supervisee: Any) -> None:
    tz = supervisee.unit.time_zone
    problem = ""
    if held_at > clock.now():
        problem = _("sesi ini belum berlangsung; catat setelah selesai")
    elif not _held_line(supervisor, supervisee, held_at):
        problem = _("pada %(when)s %(supervisor)s bukan supervisor %(supervisee)s") % {
            "when": local_time(held_at, tz), "supervisor": supervisor, "supervisee": supervisee,
        }  # fmt: skip
    if problem:
        raise Refused("R23", act="session.record", detail=problem, field="held_at")


def _held_line(supervisor: Any, supervisee: Any, moment: dt.datetime) -> bool:
    lines_then = SupervisoryLine.objects.active(moment)
    return bool(lines_then.filter(supervisor=supervisor, supervisee=supervisee).exists())


def _write_content(session: SupervisionSession, draft: SessionDraft) -> None:
    functions = {note.function for note in draft.notes}
    SessionNote.objects.filter(session=session).exclude(function__in=functions).delete()
    known = {note.function: note for note in SessionNote.objects.filter(session=session)}
    for typed in draft.notes:
        code = Function(typed.function)
        note = known.get(code) or SessionNote(session=session, function=code)
        note.minutes, note.text = typed.minutes, typed.text
        note.save()
    _name_cases(session, {case.pk for case in draft.cases})
    write_agreements(session=session, drafts=draft.agreements, removed=draft.removed)


def _name_cases(session: SupervisionSession, wanted: set[Any]) -> None:
    """By the rows between, since a case that is out of scope now stays named."""
    between = SupervisionSession.cases.through
    between.objects.filter(supervisionsession=session).exclude(case_id__in=wanted).delete()
    between.objects.bulk_create(
        between(supervisionsession=session, case_id=pk) for pk in wanted - set(ids_of(session))
    )


@house_language()
def _tell(session: SupervisionSession, recipient: Any, what: str, title: Any) -> None:
    """A notice with the date alone; what was said stays in the session."""
    notify(
        recipient=recipient,
        kind="session",
        title=title,
        body=_("Sesi %(when)s, %(supervisor)s dan %(supervisee)s.") % {
            "when": local_time(session.held_at, session.supervisee.unit.time_zone),
            "supervisor": session.supervisor,
            "supervisee": session.supervisee,
        },
        url=page_of(session),
        dedup=f"session:{session.pk}:{what}",
    )  # fmt: skip
