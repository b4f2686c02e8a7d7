"""Asesmen and pemetaan sumber daya."""

import datetime as dt
from typing import Any

from cases.models import Assessment, Case, Finding, Resource
from clients.models import FamilyMember
from core import clock
from tests.stories.actor import ActorBase


class AssessmentVerbs(ActorBase):
    """Asesmen: findings by domain, fact and reading apart; the map of resources."""

    def starts_assessment(self, case: Case) -> Assessment:
        """Asesmen › Mulai; a finished one is opened again."""
        self.does("cases:assessment_start", case.pk)
        return Assessment.objects.filter(case=case).latest("started_at")

    def adds_finding(
        self,
        case: Case,
        *,
        fact: str = "Yang dilihat dan didengar.",
        reading: str = "",
        domain: str = "presenting_problem",
        method: str = "interview",
        source: str = "",
        member: FamilyMember | None = None,
        on: dt.date | None = None,
    ) -> Finding:
        """Asesmen › Tambah temuan: fact and reading in separate fields. `domain`: identity,
        presenting_problem, biological, psychological, social_family, social_environment,
        economic, education_skill, cultural, spiritual, legal, risk_safety, strength_resource;
        `method`: interview, observation, document; `member`: about this family member.
        """
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

    def changes_finding(self, finding: Finding, **changes: Any) -> Finding:
        """Asesmen › Ubah temuan: everything as it stands, with these changes; `on`: the date."""
        finding.refresh_from_db()
        names = ["domain", "fact", "method", "source", "found_on", "reading", "version"]
        typed = {name: getattr(finding, name) for name in names}
        typed["member"] = finding.member_id
        if "on" in changes:
            changes["found_on"] = changes.pop("on")
        case_id = finding.assessment.case_id
        self.does("cases:finding_edit", case_id, finding.pk, **{**typed, **changes})
        finding.refresh_from_db()
        return finding

    def summarises_assessment(
        self,
        case: Case,
        *,
        problem: str = "Rumusan masalah bersama klien.",
        needs: str = "Kebutuhan yang disebut klien.",
        strengths: str = "Kekuatan yang dimiliki klien.",
        risk: str = "medium",
        risk_reading: str = "",
        instruments: str = "",
    ) -> Assessment:
        """Asesmen › Rumusan; `instruments`: names and results, such as ASI."""
        assessment = Assessment.objects.filter(case=case).latest("started_at")
        self.does(
            "cases:assessment_summary",
            case.pk,
            version=assessment.version,
            problem=problem,
            needs=needs,
            strengths=strengths,
            risk=risk,
            risk_reading=risk_reading,
            instruments=instruments,
        )
        assessment.refresh_from_db()
        return assessment

    def finishes_assessment(self, case: Case) -> Assessment:
        """Asesmen › Selesaikan; it needs a summary and one finding (R17)."""
        self.does("cases:assessment_finish", case.pk)
        return Assessment.objects.filter(case=case).latest("started_at")

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
        contact: str = "",
        contact_answer: str = "not_asked",
        contact_limit: str = "",
    ) -> Resource:
        """Pemetaan sumber daya › Tambah. `kind`: informal, formal, community; `place`: inside,
        around; `offer`: knowledge, skill, network, emotional, material; `tie`: strong, weak,
        tense, broken; `contact_answer`: not_asked, agrees, refuses.
        """
        self.does(
            "cases:resource_add",
            case.pk,
            name=name,
            kind=kind,
            place=place,
            offer=offer,
            offer_note=note,
            tie=tie,
            contact=contact,
            contact_answer=contact_answer,
            contact_limit=contact_limit,
        )
        rows = Resource.objects.filter(case=case).order_by("created_at")
        return [row for row in rows if row.name == name][-1]

    def changes_resource(self, resource: Resource, **changes: Any) -> Resource:
        """Pemetaan sumber daya › Ubah, for instance contact_answer="agrees"."""
        resource.refresh_from_db()
        names = ["name", "kind", "place", "offer", "offer_note", "tie"]
        names += ["contact_answer", "contact_limit", "contact", "version"]
        if "note" in changes:
            changes["offer_note"] = changes.pop("note")
        typed = {name: getattr(resource, name) for name in names} | changes
        self.does("cases:resource_edit", resource.case_id, resource.pk, **typed)
        resource.refresh_from_db()
        return resource

    def ends_resource(self, resource: Resource) -> Resource:
        """Pemetaan sumber daya › Tidak ada lagi."""
        self.does("cases:resource_end", resource.case_id, resource.pk)
        resource.refresh_from_db()
        return resource
