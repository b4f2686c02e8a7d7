"""Laporan masuk: before there is a client."""

import datetime as dt
from typing import Any

from cases.models import Report
from core import clock
from tests.stories.actor import ActorBase, last_id, person_of


class ReportVerbs(ActorBase):
    """Laporan masuk."""

    def takes_report(
        self,
        *,
        about: str = "Seseorang di lingkungan ini",
        told: str = "Orang ini memerlukan bantuan.",
        source: str = "citizen",
        risk: str = "medium",
        at: dt.datetime | None = None,
        **facts: Any,
    ) -> Report:
        """Laporan masuk › Catat. Also `place`, `reporter_name`, `reporter_phone`. It becomes a
        case by `opens_case(client, report=...)`.
        """
        address = self.does(
            "cases:report_new",
            about=about,
            told=told,
            source=source,
            risk=risk,
            received_at=at or clock.now(),
            **facts,
        )
        return Report.objects.get(pk=last_id(address))

    def assigns_report(self, report: Report, *, to: Any) -> Report:
        """Daftar laporan › Tugaskan (admin or supervisor). `to`: an actor."""
        self.does("cases:report_assign", report.pk, to=person_of(to).pk)
        report.refresh_from_db()
        return report

    def closes_report(
        self,
        report: Report,
        *,
        closing: str = "not_pursued",
        reason: str = "Tidak ada yang memerlukan layanan.",
        referred_to: str = "",
    ) -> Report:
        """Tutup laporan. `closing`: not_pursued, out_of_mandate (with `referred_to`), duplicate."""
        told = {"closing": closing, "reason": reason, "referred_to": referred_to}
        self.does("cases:report_close", report.pk, **told)
        report.refresh_from_db()
        return report
