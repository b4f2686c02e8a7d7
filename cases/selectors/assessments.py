"""What the assessment page reads."""

from dataclasses import dataclass, field
from typing import Any

from cases.models import Assessment, Finding
from cases.models.assessments import Domain


@dataclass
class DomainRow:
    """One domain with its findings."""

    code: str
    label: Any
    findings: list[Finding] = field(default_factory=list)


def findings_by_domain(assessment: Assessment) -> list[DomainRow]:
    """All domains in their order, each with its findings; two queries."""
    rows = {code: DomainRow(code, label) for code, label in Domain.choices}
    for finding in assessment.findings.select_related("member", "created_by"):
        rows[finding.domain].findings.append(finding)
    return list(rows.values())
