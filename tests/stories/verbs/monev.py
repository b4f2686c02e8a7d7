import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.core import mail

from cases.models import Case, MonevAddendum, MonevRecord, MonevSchedule, PlanVersion
from core import clock
from core.models import Notice
from tests.stories.actor import ActorBase, last_id


class MonevVerbs(ActorBase):
    """Monev: jadwal, catatan, pengingat."""

    def sets_monev_schedule(
        self, case: Case, *, every: int = 30, unit: str = "days", starts_on: dt.date | None = None
    ) -> MonevSchedule:
        """Monev › Jadwal; without a date the first monev is due after one span of 30 days."""
        self.sees("cases:monev_schedule", case.pk)
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
        effective: str = "",
        decision: str = "",
        reason: str = "",
        on: dt.date | None = None,
        next_on: dt.date | None = None,
    ) -> MonevRecord:
        """Monev › Catat. levels and findings in the order of the plan's goals."""
        plan = PlanVersion.objects.in_force().get(case=case)
        address = self.does(
            "cases:monev_new",
            case.pk,
            plan=plan.pk,
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
        """Monev › Ubah, which exists only to be refused (R22)."""
        self.does("cases:monev_edit", record.case_id, record.pk)

    def deletes_monev(self, record: MonevRecord) -> None:
        """Monev › Hapus, which exists only to be refused (R30)."""
        self.does("cases:monev_delete", record.case_id, record.pk)

    def gets_reminder(self, *words: str, times: int = 1) -> Notice | None:
        """Inbox and mailbox of this person hold `times` reminders with all these words."""
        found = [
            notice
            for notice in Notice.objects.filter(recipient=self.person)
            if all(word in f"{notice.title} {notice.body}" for word in words)
        ]
        letters = [
            letter
            for letter in mail.outbox
            if self.person.email in letter.to and all(word in letter.body for word in words)
        ]
        assert (len(found), len(letters)) == (times, times), (words, len(found), len(letters))
        return found[0] if found else None


def _rows(
    plan: PlanVersion, levels: Sequence[int | None], findings: Sequence[str] | None
) -> dict[str, Any]:
    """The fields of each goal; what the lists do not reach is left out."""
    texts = [f"Temuan {n}" for n in range(len(levels))] if findings is None else findings
    rows: dict[str, Any] = {}
    for place, goal in enumerate(plan.goals.all()):
        rows[f"finding_{goal.pk}"] = texts[place] if place < len(texts) else None
        level = levels[place] if place < len(levels) else None
        rows[f"level_{goal.pk}"] = str(level) if level is not None else None
    return rows
