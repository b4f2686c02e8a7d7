"""What supervisor and supervisee do: sessions, signatures, agreements, standing in."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from agency.models import SupervisoryLine
from cases.models import Case
from core import clock
from supervision.models import Agreement, SessionAddendum, SupervisionSession
from tests.stories.actor import ActorBase, last_id, person_of

Note = tuple[int, str] | str
MINUTES = 30


class SupervisionVerbs(ActorBase):
    """Supervisi: sessions in three functions, and acting supervisors."""

    def holds_session(
        self,
        supervisee: Any,
        *,
        administrative: Note | None = None,
        educative: Note | None = None,
        supportive: Note | None = None,
        agreements: Sequence[tuple[str, Any, dt.date]] = (),
        cases: Sequence[Case] = (),
        kind: str = "individual",
        at: dt.datetime | None = None,
    ) -> SupervisionSession:
        """Supervisi › Catat sesi, as supervisor. A note is a text, or (minutes, text); an
        agreement (what, who, until); supervisee and who: actors; `kind`: individual, group, peer.
        """
        person = person_of(supervisee)
        notes = {"administrative": administrative, "educative": educative, "supportive": supportive}
        typed: dict[str, Any] = {"held_at": at or clock.now(), "kind": kind}
        typed |= {key: value for name, note in notes.items() for key, value in _note(name, note)}
        typed |= {"cases": [str(case.pk) for case in cases], **_agreements(agreements)}
        address = self.does("supervision:session_new", person.pk, **typed)
        return SupervisionSession.objects.get(pk=last_id(address))

    def signs_session(self, session: SupervisionSession) -> SupervisionSession:
        """Read the session, then Tanda tangani."""
        self.sees("supervision:session_detail", session.pk)
        session.refresh_from_db()
        self.does("supervision:session_sign", session.pk, version=session.version)
        session.refresh_from_db()
        assert session.is_signed_by(self.person.pk)
        return session

    def changes_session(self, session: SupervisionSession, **changes: Any) -> SupervisionSession:
        """Supervisi › Ubah before both have signed (then R22): everything as it stands, with these
        changes; administrative, educative, supportive as in holds_session, `at`, `kind`.
        """
        session.refresh_from_db()
        typed: dict[str, Any] = {
            "version": session.version,
            "held_at": changes.pop("at", session.held_at),
            "kind": changes.pop("kind", session.kind),
            "cases": [str(pk) for pk in session.cases.values_list("pk", flat=True)],
            **_agreements(()),
        }
        for note in session.notes.all():
            typed |= dict(_note(note.function, (note.minutes, note.text)))
        for function, note in changes.items():
            typed |= dict(_note(function, note))
        self.does("supervision:session_edit", session.pk, **typed)
        session.refresh_from_db()
        return session

    def reads_session_note(self, session: SupervisionSession, *, function: str) -> str:
        """Open the note of one function (administrative, educative, supportive) at its own
        address; returns what the page says. For others than the two: R33.
        """
        return self.reads("supervision:session_note", session.pk, function)

    def adds_to_session(
        self, session: SupervisionSession, *, function: str, text: str
    ) -> SessionAddendum:
        """Supervisi › Tambahan catatan to one function, after both have signed."""
        self.does("supervision:session_addendum_new", session.pk, function=function, text=text)
        return session.addenda.latest("at")

    def finishes_agreement(self, agreement: Agreement) -> Agreement:
        """Kesepakatan › Selesai."""
        self.does("supervision:agreement_finish", agreement.pk)
        agreement.refresh_from_db()
        assert agreement.done_by == self.person
        return agreement

    def reopens_agreement(self, agreement: Agreement) -> Agreement:
        """Kesepakatan › Buka lagi."""
        self.does("supervision:agreement_reopen", agreement.pk)
        agreement.refresh_from_db()
        return agreement

    def sets_acting_supervisor(
        self,
        acting: Any,
        *,
        starts_on: dt.date | None = None,
        ends_on: dt.date | None = None,
        reason: str = "Cuti tahunan",
        supervisor: Any = None,
        supervisee: Any = None,
    ) -> list[SupervisoryLine]:
        """Supervisor dan pengganti › Atur pengganti, from today for a week unless told.
        `supervisor`: whom it is for (oneself unless told); `supervisee`: one of the team, or
        everybody. Returns one line per person, by name.
        """
        away, one = person_of(supervisor or self), person_of(supervisee)
        starts_on = starts_on or clock.today()
        before = set(SupervisoryLine.objects.values_list("pk", flat=True))
        self.does(
            "agency:acting_new",
            whom=f"{away.pk}:{one.pk if one is not None else 'semua'}",
            acting=str(person_of(acting).pk),
            starts_on=starts_on,
            ends_on=ends_on or starts_on + dt.timedelta(days=6),
            reason=reason,
        )
        return list(SupervisoryLine.objects.exclude(pk__in=before).order_by("supervisee__name"))

    def ends_acting_supervisor(self, line: SupervisoryLine) -> SupervisoryLine | None:
        """Supervisor dan pengganti › Akhiri; None where it had not begun yet."""
        self.does("agency:acting_end", line.pk)
        return SupervisoryLine.objects.filter(pk=line.pk).first()


def _note(function: str, note: Note | None) -> list[tuple[str, Any]]:
    if note is None:
        return []
    minutes, text = (MINUTES, note) if isinstance(note, str) else note
    return [(f"{function}_minutes", minutes), (f"{function}_text", text)]


def _agreements(told: Sequence[tuple[str, Any, dt.date]]) -> dict[str, Any]:
    typed = {"agreement-TOTAL_FORMS": str(len(told)), "agreement-INITIAL_FORMS": "0"}
    for number, (what, who, until) in enumerate(told):
        typed |= {
            f"agreement-{number}-what": what,
            f"agreement-{number}-who": str(person_of(who).pk),
            f"agreement-{number}-due_on": str(until),
        }
    return typed
