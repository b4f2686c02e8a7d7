"""Kasus at intake: opening, handing on, closing, and the emergency path."""

import datetime as dt
from typing import Any

from cases.models import Case, Emergency
from clients.models import Client
from core import clock
from tests.stories.actor import ActorBase, last_id


class CaseVerbs(ActorBase):
    """Pendekatan awal and the case file."""

    def opens_case(
        self,
        client: Client,
        *,
        presenting_problem: str = "Kata-kata klien tentang masalahnya.",
        source: str = "self",
        risk: str = "medium",
        ppks: list[int] | None = None,
        flags: list[str] | None = None,
        report: Any = None,
        at: dt.datetime | None = None,
        **facts: Any,
    ) -> Case:
        """Pendekatan awal › Buka kasus. `ppks`: numbers; `flags`: codes; `report`: a Report."""
        address = self.does(
            "cases:open",
            client.pk,
            presenting_problem=presenting_problem,
            source=source,
            risk=risk,
            ppks=ppks or [],
            flags=flags or [],
            report=report.pk if report is not None else None,
            happened_at=at or clock.now(),
            **facts,
        )
        return Case.objects.get(pk=last_id(address))

    def assigns_case(self, case: Case, to: Any) -> Case:
        """Daftar kasus › Tugaskan (admin or supervisor). `to`: an actor."""
        self.does("cases:assign", case.pk, to=to.person.pk)
        case.refresh_from_db()
        return case

    def closes_case(
        self, case: Case, *, closing: str = "not_pursued", reason: str, referred_to: str = ""
    ) -> Case:
        """Tutup kasus at intake."""
        told = {"closing": closing, "reason": reason, "referred_to": referred_to}
        self.does("cases:close", case.pk, **told)
        case.refresh_from_db()
        return case

    def starts_emergency(self, case: Case, *, reason: str, kind: str = "assessment") -> Emergency:
        """Jalur darurat: assessment or help before consent."""
        self.does("cases:emergency_start", case.pk, kind=kind, reason=reason)
        return Emergency.objects.filter(case=case).latest("started_at")

    def opens(self, case: Case, page: str = "cases:detail") -> str:
        """Open a page of the case file; returns its text."""
        return self.sees(page, case.pk)
