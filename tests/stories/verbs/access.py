"""Who may read, for how long, and with what proof."""

from cases.models import BreakGlass, Case
from tests.stories.actor import ActorBase, last_id


class AccessVerbs(ActorBase):
    """Buka darurat, and the actor's own log-in."""

    def breaks_glass(
        self, case: Case, *, reason: str = "Klien terancam malam ini; pekerja tidak terhubung."
    ) -> BreakGlass | None:
        """Kasus › Buka berkas darurat: reads the case for 60 minutes. None for somebody who may
        read it anyway.
        """
        address = self.does("cases:break_glass_new", number=case.number, reason=reason)
        mine = BreakGlass.objects.filter(case_id=last_id(address), staff=self.person)
        return mine.order_by("-started_at").first()

    def ends_break_glass(self, opened: BreakGlass) -> BreakGlass:
        """Akhiri sekarang, on the banner."""
        self.does("cases:break_glass_end", opened.pk)
        opened.refresh_from_db()
        return opened

    def judges_break_glass(
        self, opened: BreakGlass, *, verdict: str = "justified", note: str = ""
    ) -> BreakGlass:
        """Perlu keputusan › Pembukaan darurat. `verdict`: justified, or not_justified with
        `note`.
        """
        route = "cases:break_glass_review"
        self.does(route, opened.case_id, opened.pk, verdict=verdict, note=note)
        opened.refresh_from_db()
        return opened

    def ends_other_sessions(self) -> None:
        """Di mana saya masuk › Akhiri semua sesi lain."""
        self.does("session_end_others")
