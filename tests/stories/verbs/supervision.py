"""What supervisor and supervisee do: sessions, signatures, agreements, standing in."""

import datetime as dt
from typing import Any

from agency.models import SupervisoryLine
from cases.models import Case
from core import clock
from supervision.models import Agreement, SessionAddendum, SupervisionSession
from tests.stories.actor import ActorBase, last_id

Note = tuple[int, str]


class SupervisionVerbs(ActorBase):
    """Supervisi: sessions in three functions, and acting supervisors."""

    def holds_session(
        self,
        supervisee: Any,
        *,
        administrative: Note | None = None,
        educative: Note | None = None,
        supportive: Note | None = None,
        agreements: list[tuple[str, Any, dt.date]] = [],  # noqa: B006 - never changed
        cases: list[Case] = [],  # noqa: B006 - never changed
        held_at: dt.datetime | None = None,
        kind: str = "individual",
    ) -> SupervisionSession:
        """Supervisi › Catat sesi, as supervisor. A note is (minutes, text); an agreement
        (what, who, until). supervisee and who: one of the cast or an actor.
        """
        person = _person(supervisee)
        self.sees("supervision:session_new", person.pk)
        typed: dict[str, Any] = {"held_at": held_at or clock.now(), "kind": kind}
        notes = {"administrative": administrative, "educative": educative, "supportive": supportive}
        for function, note in notes.items():
            if note is not None:
                typed |= {f"{function}_minutes": note[0], f"{function}_text": note[1]}
        rows = [(what, _person(who), until) for what, who, until in agreements]
        typed |= {"agreement-TOTAL_FORMS": str(len(rows)), "agreement-INITIAL_FORMS": "0"}
        for number, (what, who, until) in enumerate(rows):
            typed |= {
                f"agreement-{number}-what": what,
                f"agreement-{number}-who": str(who.pk),
                f"agreement-{number}-due_on": until,
            }
        typed["cases"] = [str(case.pk) for case in cases]
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

    def edits_session(self, session: SupervisionSession, **changes: Any) -> SupervisionSession:
        """Supervisi › Ubah: everything as it stands, with these changes."""
        session.refresh_from_db()
        typed: dict[str, Any] = {
            "version": session.version,
            "held_at": session.held_at,
            "kind": session.kind,
            "cases": [str(pk) for pk in session.cases.values_list("pk", flat=True)],
            "agreement-TOTAL_FORMS": "0",
            "agreement-INITIAL_FORMS": "0",
        }
        for note in session.notes.all():
            typed |= {f"{note.function}_minutes": note.minutes, f"{note.function}_text": note.text}
        self.does("supervision:session_edit", session.pk, **typed | changes)
        session.refresh_from_db()
        return session

    def opens_session_note(self, session: SupervisionSession, function: str) -> str:
        """Open the note of one function at its own address; returns the page's text."""
        return self.sees("supervision:session_note", session.pk, function)

    def adds_to_session(
        self, session: SupervisionSession, function: str, text: str
    ) -> SessionAddendum:
        """Supervisi › Tambahan catatan, after both have signed."""
        self.does("supervision:session_addendum_new", session.pk, function=function, text=text)
        return session.addenda.order_by("-at").first()

    def ticks_agreement(self, agreement: Agreement) -> Agreement:
        """Kesepakatan › Selesai."""
        self.does("supervision:agreement_finish", agreement.pk)
        agreement.refresh_from_db()
        assert agreement.done_by == self.person
        return agreement

    def sets_acting_supervisor(
        self,
        acting: Any,
        *,
        starts_on: dt.date,
        ends_on: dt.date,
        reason: str = "Cuti tahunan",
        supervisor: Any = None,
        supervisee: Any = None,
    ) -> list[SupervisoryLine]:
        """Supervisor dan pengganti › Atur pengganti. supervisor: whom it is for (oneself unless
        told); supervisee: one of the team, or everybody.
        """
        away, one = _person(supervisor or self), _person(supervisee)
        whom = f"{away.pk}:{one.pk if one is not None else 'semua'}"
        before = set(SupervisoryLine.objects.values_list("pk", flat=True))
        self.does(
            "agency:acting_new",
            whom=whom,
            acting=str(_person(acting).pk),
            starts_on=starts_on,
            ends_on=ends_on,
            reason=reason,
        )
        return list(SupervisoryLine.objects.exclude(pk__in=before).order_by("supervisee__name"))

    def ends_acting(self, line: SupervisoryLine) -> None:
        """Supervisor dan pengganti › Akhiri."""
        self.does("agency:acting_end", line.pk)


def _person(somebody: Any) -> Any:
    return getattr(somebody, "person", somebody)
