"""Who works on a case: leave in spite of a rule, handovers, covers, ties, and ended access."""

import datetime as dt
from typing import Any

from cases.models import (
    Assignment,
    AssignmentOverride,
    Case,
    ConflictOfInterest,
    CoverProcedure,
    Handover,
    Report,
)
from core import clock
from tests.stories.actor import ActorBase, last_id, person_of


class AssignmentVerbs(ActorBase):
    """Penugasan, pengalihan, tata cara etis, benturan kepentingan, akses."""

    def adds_second_worker(self, case: Case, *, to: Any) -> Assignment:
        """Daftar kasus › Tugaskan as pekerja kedua, at any stage (admin or supervisor)."""
        self.does("cases:assign", case.pk, to=person_of(to).pk, kind="second")
        return Assignment.objects.filter(case=case, staff=person_of(to)).latest("starts_at")

    def asks_leave(
        self,
        thing: Any,
        *,
        to: Any,
        why: str = "Tidak ada pekerja lain.",
        kind: str = "main",
    ) -> AssignmentOverride:
        """Minta izin supervisor, as admin, where R13 or R25 stands against an assignment. `thing`:
        a case or report; `kind`: main or second.
        """
        self.does(_leave_route(thing), thing.pk, to=person_of(to).pk, kind=kind, reason=why)
        return AssignmentOverride.objects.filter(staff=person_of(to)).latest("asked_at")

    def answers_leave(
        self,
        override: AssignmentOverride,
        *,
        answer: str = "grant",
        reason: str = "Keadaan memerlukannya.",
        days: int | None = None,
    ) -> AssignmentOverride:
        """Izin penugasan › Simpan, as supervisor. `answer`: grant or refuse; `days`: it ends by
        itself then.
        """
        told = {"answer": answer, "reason": reason, "days": days}
        self.does("cases:override_decide", override.pk, **told)
        override.refresh_from_db()
        return override

    def assigns_despite(
        self,
        thing: Any,
        *,
        to: Any,
        reason: str = "Keadaan memerlukannya.",
        kind: str = "main",
        days: int | None = None,
    ) -> AssignmentOverride:
        """Izinkan dengan alasan, as supervisor at once, in spite of R13 or R25."""
        told = {"to": person_of(to).pk, "kind": kind, "reason": reason, "days": days}
        self.does(_leave_route(thing), thing.pk, **told)
        return AssignmentOverride.objects.filter(staff=person_of(to)).latest("asked_at")

    def assigns_in_emergency(
        self,
        case: Case,
        *,
        to: Any,
        reason: str = "Banjir; tidak ada pekerja lain.",
        days: int = 14,
    ) -> AssignmentOverride:
        """Keadaan darurat, as supervisor: a worker whose STR has lapsed helps for 14 days at most
        (R14).
        """
        told = {"to": person_of(to).pk, "reason": reason, "days": days}
        self.does("cases:emergency_worker", case.pk, **told)
        return AssignmentOverride.objects.filter(case=case).latest("asked_at")

    def asks_to_take_over(self, number: str) -> None:
        """Ambil alih by case number, which is always refused (R07)."""
        self.does("cases:take_over", number=number)

    def proposes_handover(
        self,
        case: Case,
        *,
        to: Any,
        starts_on: dt.date,
        reason: str = "leave",
        summary: str = "Rencana berjalan; pertemuan berikut pekan depan.",
        **facts: Any,
    ) -> Handover:
        """Pengalihan › Usulkan. `reason`: leave, leaving, workload, competence, client_wish,
        conflict, other; also `reason_note`, and `despite`: why this receiver in spite of R13 or
        R25.
        """
        address = self.does(
            "cases:handover_new",
            case.pk,
            receiver=person_of(to).pk,
            starts_on=starts_on,
            reason=reason,
            summary=summary,
            **facts,
        )
        return Handover.objects.get(pk=last_id(address))

    def answers_handover(self, handover: Handover, *, agrees: bool = True) -> Handover:
        """Pengalihan › Saya bersedia (or not), as the receiver."""
        answer = "agrees" if agrees else "refuses"
        return self._with_handover(handover, "receive", answer=answer)

    def records_client_on_handover(
        self,
        handover: Handover,
        *,
        answer: str = "agrees",
        words: str = "Saya setuju.",
        way: str = "meeting",
        at: dt.datetime | None = None,
    ) -> Handover:
        """Pengalihan › Catat jawaban klien. `answer`: agrees, refuses; `way`: meeting, phone,
        letter, guardian.
        """
        told = {"client_answer": answer, "client_words": words, "client_way": way}
        return self._with_handover(handover, "client", **told, client_at=at or clock.now())

    def approves_handover(self, handover: Handover) -> Handover:
        """Pengalihan › Sahkan, as supervisor."""
        return self._with_handover(handover, "approve")

    def lifts_for_handover(
        self,
        handover: Handover,
        *,
        reason: str = "Keadaan memerlukannya.",
        days: int | None = None,
    ) -> Handover:
        """Pengalihan › Izinkan dengan alasan, which also approves it; `days` from its beginning."""
        return self._with_handover(handover, "lift", reason=reason, days=days)

    def activates_handover(self, handover: Handover) -> Handover:
        """Pengalihan › Aktifkan, which is refused while anybody's yes is missing (R07)."""
        return self._with_handover(handover, "activate")

    def withdraws_handover(self, handover: Handover) -> Handover:
        """Pengalihan › Batalkan."""
        return self._with_handover(handover, "withdraw")

    def reads_handover(self, handover: Handover) -> str:
        """Open a handover; returns what the page says."""
        return self.reads("cases:handover_detail", handover.pk)

    def starts_cover(
        self,
        case: Case,
        *,
        to: Any,
        ground: str = "ill",
        reason: str = "Pekerja berhalangan mendadak.",
    ) -> CoverProcedure:
        """Tata cara etis › Tetapkan pengganti, as supervisor. `ground`: ill, dead, gone,
        accused.
        """
        self.does("cases:cover_new", case.pk, to=person_of(to).pk, ground=ground, reason=reason)
        return CoverProcedure.objects.filter(case=case).latest("started_at")

    def tells_of_cover(
        self,
        cover: CoverProcedure,
        *,
        words: str = "Baik, terima kasih.",
        way: str = "phone",
        at: dt.datetime | None = None,
    ) -> CoverProcedure:
        """Pengganti sementara › Catat pemberitahuan: the client was told who covers."""
        told = {"told_words": words, "told_way": way, "told_at": at or clock.now()}
        self.does("cases:cover_told", cover.case_id, cover.pk, **told)
        cover.refresh_from_db()
        return cover

    def ends_cover(self, cover: CoverProcedure) -> CoverProcedure:
        """Pengganti sementara › Akhiri: the worker is back."""
        self.does("cases:cover_end", cover.case_id, cover.pk)
        cover.refresh_from_db()
        return cover

    def declares_conflict(
        self, number: str, *, kind: str = "acquaintance", note: str = "", staff: Any = None
    ) -> ConflictOfInterest:
        """Benturan kepentingan › Nyatakan, by case number. `kind`: acquaintance, family, opponent,
        gain; `staff`: one of the team, as supervisor.
        """
        about = person_of(staff)
        self.does(
            "cases:conflict_new",
            number=number,
            kind=kind,
            note=note,
            staff=about.pk if about is not None else None,
        )
        return ConflictOfInterest.objects.latest("declared_at")

    def accepts_acquaintance(
        self, conflict: ConflictOfInterest, *, client_said: str = "Tidak apa-apa."
    ) -> ConflictOfInterest:
        """Benturan kepentingan › Terima sebagai kenalan, as supervisor."""
        self.does("cases:conflict_accept", conflict.pk, client_said=client_said)
        conflict.refresh_from_db()
        return conflict

    def ends_access(
        self,
        case: Case,
        *,
        of: Any,
        why: str = "works.second",
        reason: str = "Tidak lagi diperlukan.",
    ) -> None:
        """Siapa yang dapat membuka › Akhiri (admin or supervisor). `why`: works.second,
        works.cover, works.main, reads.
        """
        self.does("cases:access_end", case.pk, person_of(of).pk, why, reason=reason)

    def _with_handover(self, handover: Handover, verb: str, **told: Any) -> Handover:
        self.does(f"cases:handover_{verb}", handover.pk, **told)
        handover.refresh_from_db()
        return handover


def _leave_route(thing: Any) -> str:
    return f"cases:{'report_' if isinstance(thing, Report) else ''}override_new"
