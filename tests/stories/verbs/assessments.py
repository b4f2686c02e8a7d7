import datetime as dt
from typing import Any

from cases.models import Assessment, Case, Finding, Resource, ServiceRecord
from core import clock
from tests.stories.actor import ActorBase


class AssessmentVerbs(ActorBase):
    """Asesmen, pemetaan sumber daya, pelayanan."""

    def starts_assessment(self, case: Case) -> Assessment:
        """Asesmen › Mulai."""
        self.does("cases:assessment_start", case.pk)
        return Assessment.objects.get(case=case)

    def finds(
        self,
        case: Case,
        *,
        fact: str,
        domain: str = "presenting_problem",
        reading: str = "",
        method: str = "interview",
        source: str = "",
        member: Any = None,
        on: dt.date | None = None,
    ) -> Finding:
        """Asesmen › Tambah temuan: fact and reading in separate fields."""
        self.does(
            "cases:finding_add",
            case.pk,
            fact=fact,
            domain=domain,
            reading=reading,
            method=method,
            source=source,
            member=member.pk if member is not None else None,
            found_on=on or clock.today(),
        )
        return Finding.objects.filter(assessment__case=case).latest("created_at")

    def finishes_assessment(
        self,
        case: Case,
        *,
        problem: str = "Rumusan masalah bersama klien.",
        needs: str = "Kebutuhan yang disebut klien.",
        strengths: str = "Kekuatan yang dimiliki klien.",
        risk: str = "medium",
        instruments: str = "",
    ) -> Assessment:
        """Asesmen › Rumusan, then Selesaikan."""
        assessment = Assessment.objects.get(case=case)
        self.does(
            "cases:assessment_summary",
            case.pk,
            version=assessment.version,
            problem=problem,
            needs=needs,
            strengths=strengths,
            risk=risk,
            instruments=instruments,
        )
        self.does("cases:assessment_finish", case.pk)
        assessment.refresh_from_db()
        return assessment

    def maps_resource(
        self,
        case: Case,
        *,
        name: str,
        kind: str = "informal",
        place: str = "around",
        offer: str = "emotional",
        note: str = "",
        tie: str = "",
        contact_answer: str = "not_asked",
        contact_limit: str = "",
    ) -> Resource:
        """Pemetaan sumber daya › Tambah."""
        self.does(
            "cases:resource_add",
            case.pk,
            name=name,
            kind=kind,
            place=place,
            offer=offer,
            offer_note=note,
            tie=tie,
            contact_answer=contact_answer,
            contact_limit=contact_limit,
        )
        return Resource.objects.filter(case=case).latest("created_at")

    def changes_resource(self, resource: Resource, **changes: Any) -> Resource:
        """Pemetaan sumber daya › Ubah, for instance contact_answer="agrees"."""
        names = ["name", "kind", "place", "offer", "offer_note", "tie"]
        names += ["contact_answer", "contact_limit", "contact", "version"]
        typed = {name: getattr(resource, name) for name in names} | changes
        self.does("cases:resource_edit", resource.case_id, resource.pk, **typed)
        resource.refresh_from_db()
        return resource

    def records_service(
        self,
        case: Case,
        *,
        note: str,
        kind: str = "counselling",
        immediate_reason: str = "",
        step: Any = "",
        at: dt.datetime | None = None,
    ) -> ServiceRecord:
        """Pelayanan › Catat; with `immediate_reason` a layanan segera."""
        self.does(
            "cases:service_new",
            case.pk,
            note=note,
            kind=kind,
            immediate_reason=immediate_reason,
            step=step,
            happened_at=at or clock.now(),
        )
        return ServiceRecord.objects.filter(case=case).latest("recorded_at")

    def adds_to_service(self, record: ServiceRecord, *, text: str) -> None:
        """Pelayanan › Tambahan catatan."""
        self.does("cases:service_addendum", record.case_id, record.pk, text=text)

    def edits_service(self, record: ServiceRecord) -> None:
        """Tries to change a signed note (R22)."""
        self.does("cases:service_edit", record.case_id, record.pk)

    def deletes_service(self, record: ServiceRecord) -> None:
        """Tries to delete a signed note (R30)."""
        self.does("cases:service_delete", record.case_id, record.pk)
