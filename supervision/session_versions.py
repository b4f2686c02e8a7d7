"""What a session read when somebody else has edited it meanwhile: both texts, field by field."""

from typing import Any

from django.utils.translation import gettext as _

from core.versions import Difference, Stale
from core.wording import local_time
from supervision.drafts import SessionDraft
from supervision.models import Function, SupervisionSession


def require_version(stored: SupervisionSession, version: int, draft: SessionDraft) -> None:
    """Raise Stale with what stands and what was typed, unless `version` is the stored one."""
    if stored.version == version:
        return
    tz = stored.supervisee.unit.time_zone
    pairs = [
        (_("Waktu"), local_time(stored.held_at, tz), local_time(draft.held_at, tz)),
        (_("Bentuk"), _kind(stored.kind), _kind(draft.kind)),
        *_notes(stored, draft),
        (_("Kasus yang dibahas"), _cases(stored.cases.all()), _cases(draft.cases)),
        (_("Kesepakatan"), _stored_agreements(stored), _typed_agreements(draft)),
    ]
    found = [Difference(str(label), old, new) for label, old, new in pairs if old != new]
    raise Stale(stored, found)


def _kind(code: str) -> str:
    return str(SupervisionSession.Kind(code).label)


def _notes(stored: SupervisionSession, draft: SessionDraft) -> list[tuple[Any, str, str]]:
    old = {note.function: note for note in stored.notes.all()}
    new = {note.function: note for note in draft.notes}
    return [
        (code.label, _note(old.get(code.value)), _note(new.get(code.value))) for code in Function
    ]


def _note(note: Any) -> str:
    if note is None:
        return ""
    return _("%(minutes)s menit") % {"minutes": note.minutes} + f"\n{note.text}"


def _cases(cases: Any) -> str:
    return ", ".join(sorted(case.number for case in cases))


def _stored_agreements(stored: SupervisionSession) -> str:
    rows = stored.agreements.open().select_related("who")
    return "\n".join(sorted(f"{row.what} · {row.who} · {row.due_on}" for row in rows))


def _typed_agreements(draft: SessionDraft) -> str:
    return "\n".join(sorted(f"{row.what} · {row.who} · {row.due_on}" for row in draft.agreements))
