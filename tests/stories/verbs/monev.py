"""Monev: jadwal, catatan, tambahan."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from cases.models import Case, MonevAddendum, MonevRecord, MonevSchedule, PlanVersion
from core import clock
from tests.stories.actor import ActorBase, last_id


class MonevVerbs(ActorBase):
    """Monev: how often it is due, and what was found."""

    def sets_monev_schedule(
        self, case: Case, *, every: int = 30, unit: str = "days", starts_on: dt.date | None = None
    ) -> MonevSchedule:
        """Monev › Jadwal. `unit`: days, weeks, months; `starts_on`: the first date, 30 days from
        today unless told.
        """
        self.does(
            "cases:monev_schedule",
            case.pk,
            every=every,
            unit=unit,
            starts_on=starts_on or clock.today() + dt.timedelta(days=30),
        )
        return MonevSchedule.objects.get(case=case, ended_at=None)

    def records_monev(
        self,
        case: Case,
        *,
        levels: Sequence[int | None] = (),
        findings: Sequence[str] | None = None,
        observation: str = "",
        interview: str = "",
        data_collection: str = "",
        data_source: str = "",
        effective: str = "partly",
        decision: str = "",
        reason: str = "",
        on: dt.date | None = None,
        next_on: dt.date | None = None,
    ) -> MonevRecord:
        """Monev › Catat, on today unless told. `levels` (-2…+2) and `findings` in the order of the
        plan's goals; at least one of observation, interview, data_collection (with
        `data_source`); `effective`: yes, partly, no; `decision`: continue, alter_strategy,
        terminate (the last two with `reason`). Whatever is missing is R26.
        """
        plan = PlanVersion.objects.in_force().filter(case=case).first()
        address = self.does(
            "cases:monev_new",
            case.pk,
            plan=plan and plan.pk,
            held_on=on or clock.today(),
            observation=observation,
            interview=interview,
            data_collection=data_collection,
            data_source=data_source,
            effective=effective,
            decision=decision,
            decision_reason=reason,
            next_on=next_on,
            **_rows(plan, levels, findings),
        )
        return MonevRecord.objects.get(pk=last_id(address))

    def adds_to_monev(self, record: MonevRecord, *, text: str) -> MonevAddendum:
        """Monev › Tambahan catatan."""
        self.does("cases:monev_addendum", record.case_id, record.pk, text=text)
        return MonevAddendum.objects.filter(record=record).latest("at")

    def changes_monev(self, record: MonevRecord) -> None:
        """Monev › Ubah, which is always refused (R22)."""
        self.does("cases:monev_edit", record.case_id, record.pk)

    def deletes_monev(self, record: MonevRecord) -> None:
        """Monev › Hapus, which is always refused (R30)."""
        self.does("cases:monev_delete", record.case_id, record.pk)


def _rows(
    plan: PlanVersion | None, levels: Sequence[int | None], findings: Sequence[str] | None
) -> dict[str, Any]:
    """The fields of each goal; what the lists do not reach is left out."""
    texts = [f"Temuan {n}" for n in range(len(levels))] if findings is None else findings
    rows: dict[str, Any] = {}
    for place, goal in enumerate(plan.goals.all() if plan is not None else []):
        rows[f"finding_{goal.pk}"] = texts[place] if place < len(texts) else None
        level = levels[place] if place < len(levels) else None
        rows[f"level_{goal.pk}"] = str(level) if level is not None else None
    return rows
