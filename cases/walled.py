"""Which tables of the cases room are walled (agency.walls)."""

from agency import registers
from agency.roles import ADMIN, PRIVACY, SUPERVISOR
from agency.walls import Follows, Own, Root, leave_open, wall

wall(
    "cases.Case", Root(), purposes={"access", "assignment", "break_glass", "register", "reminders"}
)
wall("cases.BreakGlass", Follows("case"), Own("staff"), purposes={"access", "reminders"})
wall("cases.Report", Root(), purposes={"access", "assignment", "register", "reminders"})
# By the report while there is no case; afterwards only the case counts.
wall(
    "cases.Contact",
    Follows("case"), Follows("report", only_without="case"),
    purposes={"assignment", "reminders"},
)  # fmt: skip

for table in ("Statement", "ContactVersion", "ContactAddendum", "ContactPhoto"):
    wall(f"cases.{table}", Follows("contact"))
for table in ("StageChange", "Resource", "StepProgress", "ServiceRecord"):
    wall(f"cases.{table}", Follows("case"))
for table in ("MonevSchedule", "MonevRecord", "Assessment", "Consent"):
    wall(f"cases.{table}", Follows("case"))
for table in ("ConsentTalk", "Emergency", "MonevDue", "PlanVersion"):
    wall(f"cases.{table}", Follows("case"), purposes={"reminders"})
wall("cases.Task", Follows("case"), purposes={"assignment", "reminders"})
# Asked, answered and declared by people who do not open the case yet, or no more.
wall(
    "cases.Handover",
    Follows("case"), Own("giver"), Own("receiver"),
    purposes={"assignment", "reminders"},
)  # fmt: skip
wall("cases.ConflictOfInterest", Follows("case"), Own("staff"), purposes={"assignment"})
wall("cases.CoverProcedure", Follows("case"), purposes={"assignment", "reminders"})
wall(
    "cases.AssignmentOverride",
    Follows("case"), Follows("report", only_without="case"),
    purposes={"assignment", "reminders"},
)  # fmt: skip
wall("cases.Finding", Follows("assessment"))
for table in ("Goal", "PlanStep", "ClientAnswer"):
    wall(f"cases.{table}", Follows("plan"))
for table in ("MonevFinding", "MonevAddendum", "ServiceAddendum"):
    wall(f"cases.{table}", Follows("record"))

leave_open(
    "Who works on or may see which case or report, from when to when: ids only.",
    "cases.Assignment", "cases.CaseGrant", "cases.ReportGrant", "cases.AccessReview",
    "cases.AccessReviewTick",
)  # fmt: skip
registers.declare("cases.CaseRegister", source="cases.Case", readers=(ADMIN, SUPERVISOR, PRIVACY))
registers.declare(
    "cases.ReportRegister", source="cases.Report", readers=(ADMIN, SUPERVISOR), own=("taken_by",)
)
