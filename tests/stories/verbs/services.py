"""Pelayanan: acts of service with their notes."""

import datetime as dt

from cases.models import Case, PlanStep, ServiceAddendum, ServiceRecord
from core import clock
from tests.stories.actor import ActorBase


class ServiceVerbs(ActorBase):
    """Pelayanan and catatan perkembangan."""

    def records_service(
        self,
        case: Case,
        *,
        note: str = "Catatan perkembangan pertemuan ini.",
        kind: str = "counselling",
        immediate_reason: str = "",
        step: PlanStep | None = None,
        attended_by: str = "",
        interpretation: str = "",
        at: dt.datetime | None = None,
    ) -> ServiceRecord:
        """Pelayanan › Catat. `kind`: accompaniment, counselling, aid, advocacy, mediation, group,
        training, other; with `immediate_reason` (food, medicine, …) a layanan segera; `step`: a
        step of the plan.
        """
        self.does(
            "cases:service_new",
            case.pk,
            note=note,
            kind=kind,
            immediate_reason=immediate_reason,
            step=str(step.lineage) if step is not None else "",
            attended_by=attended_by,
            interpretation=interpretation,
            happened_at=at or clock.now(),
        )
        return ServiceRecord.objects.filter(case=case).latest("recorded_at")

    def adds_to_service(self, record: ServiceRecord, *, text: str) -> ServiceAddendum:
        """Pelayanan › Tambahan catatan."""
        self.does("cases:service_addendum", record.case_id, record.pk, text=text)
        return ServiceAddendum.objects.filter(record=record).latest("at")

    def changes_service(self, record: ServiceRecord) -> None:
        """Pelayanan › Ubah, which is always refused (R22)."""
        self.does("cases:service_edit", record.case_id, record.pk)

    def deletes_service(self, record: ServiceRecord) -> None:
        """Pelayanan › Hapus, which is always refused (R30)."""
        self.does("cases:service_delete", record.case_id, record.pk)
