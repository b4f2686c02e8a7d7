"""The actor of the stories: all verbs together, one mixin per noun (tests/stories/verbs/)."""

from tests.stories.verbs.access import AccessVerbs
from tests.stories.verbs.assessments import AssessmentVerbs
from tests.stories.verbs.assignments import AssignmentVerbs
from tests.stories.verbs.audit import AuditVerbs
from tests.stories.verbs.cases import CaseVerbs
from tests.stories.verbs.clients import ClientVerbs
from tests.stories.verbs.consents import ConsentVerbs
from tests.stories.verbs.desk import DeskVerbs
from tests.stories.verbs.monev import MonevVerbs
from tests.stories.verbs.plans import PlanVerbs
from tests.stories.verbs.reports import ReportVerbs
from tests.stories.verbs.rights import RightsVerbs
from tests.stories.verbs.services import ServiceVerbs
from tests.stories.verbs.staff import StaffVerbs
from tests.stories.verbs.supervision import SupervisionVerbs
from tests.stories.verbs.visits import VisitVerbs


class Actor(
    ClientVerbs,
    ReportVerbs,
    CaseVerbs,
    AssignmentVerbs,
    ConsentVerbs,
    AssessmentVerbs,
    VisitVerbs,
    PlanVerbs,
    ServiceVerbs,
    MonevVerbs,
    SupervisionVerbs,
    StaffVerbs,
    DeskVerbs,
    RightsVerbs,
    AuditVerbs,
    AccessVerbs,
):
    """One of the cast, acting."""
