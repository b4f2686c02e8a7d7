"""A case from the first report to monev: one file per noun."""

from cases.models.access_reviews import AccessReview, AccessReviewTick
from cases.models.assessments import Assessment, Finding
from cases.models.assignments import Assignment, AssignmentOverride
from cases.models.break_glass import BreakGlass
from cases.models.cases import Case, CaseGrant, Emergency, StageChange
from cases.models.conflicts import ConflictOfInterest
from cases.models.consents import Consent, ConsentTalk
from cases.models.handovers import CoverProcedure, Handover
from cases.models.monev import MonevAddendum, MonevDue, MonevFinding, MonevRecord, MonevSchedule
from cases.models.plans import ClientAnswer, Goal, PlanStep, PlanVersion, StepProgress
from cases.models.registers import CaseRegister, ReportRegister
from cases.models.reports import Report, ReportGrant
from cases.models.resources import Resource
from cases.models.service_records import ServiceAddendum, ServiceRecord
from cases.models.tasks import Task
from cases.models.visits import Contact, ContactAddendum, ContactPhoto, ContactVersion, Statement

__all__ = [
    "AccessReview",
    "AccessReviewTick",
    "Assessment",
    "Assignment",
    "AssignmentOverride",
    "BreakGlass",
    "Case",
    "CaseGrant",
    "CaseRegister",
    "ClientAnswer",
    "ConflictOfInterest",
    "Consent",
    "ConsentTalk",
    "Contact",
    "ContactAddendum",
    "ContactPhoto",
    "ContactVersion",
    "CoverProcedure",
    "Emergency",
    "Finding",
    "Goal",
    "Handover",
    "MonevAddendum",
    "MonevDue",
    "MonevFinding",
    "MonevRecord",
    "MonevSchedule",
    "PlanStep",
    "PlanVersion",
    "Report",
    "ReportGrant",
    "ReportRegister",
    "Resource",
    "ServiceAddendum",
    "ServiceRecord",
    "StageChange",
    "Statement",
    "StepProgress",
    "Task",
]
