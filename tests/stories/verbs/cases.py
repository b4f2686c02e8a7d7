"""Kasus at intake: opening, handing on, closing, and the emergency path."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from cases.models import Case, Emergency, Report
from clients.models import Client
from core import clock
from tests.stories.actor import ActorBase, last_id, person_of


class CaseVerbs(ActorBase):
    """Pendekatan awal and the emergency path."""

    def opens_case(
        self,
        client: Client,
        *,
        presenting_problem: str = "Kata-kata klien tentang masalahnya.",
        source: str = "self",
        risk: str = "medium",
        urgency: str = "",
        ppks: Sequence[int] = (),
        flags: Sequence[str] = (),
        report: Report | None = None,
        at: dt.datetime | None = None,
        **facts: Any,
    ) -> Case:
        """Pendekatan awal › Buka kasus. `risk`, `urgency`: high, medium, low; `ppks`: numbers of
        the categories; `flags`: codes such as pregnant, toddler, separated_child; `report`: the
        report that becomes this case; also `source_note`.
        """
        address = self.does(
            "cases:open",
            client.pk,
            presenting_problem=presenting_problem,
            source=source,
            risk=risk,
            urgency=urgency,
            ppks=list(ppks),
            flags=list(flags),
            report=report.pk if report is not None else None,
            happened_at=at or clock.now(),
            **facts,
        )
        return Case.objects.get(pk=last_id(address))

    def assigns_case(self, case: Case, *, to: Any) -> Case:
        """Daftar kasus › Tugaskan, at intake (admin or supervisor). `to`: an actor."""
        self.does("cases:assign", case.pk, to=person_of(to).pk)
        case.refresh_from_db()
        return case

    def closes_case(
        self,
        case: Case,
        *,
        closing: str = "not_pursued",
        reason: str = "Klien tidak memerlukan layanan.",
        referred_to: str = "",
    ) -> Case:
        """Tutup kasus at intake. `closing`: not_pursued, out_of_mandate (with `referred_to`),
        duplicate.
        """
        told = {"closing": closing, "reason": reason, "referred_to": referred_to}
        self.does("cases:close", case.pk, **told)
        case.refresh_from_db()
        return case

    def starts_emergency(
        self,
        case: Case,
        *,
        reason: str = "Pertolongan tidak dapat menunggu.",
        kind: str = "assessment",
    ) -> Emergency:
        """Jalur darurat before consent. `kind`: assessment or help."""
        self.does("cases:emergency_start", case.pk, kind=kind, reason=reason)
        return Emergency.objects.filter(case=case).latest("started_at")
