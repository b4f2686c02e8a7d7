"""Which tables of the supervision room are walled (agency.walls)."""

from agency import registers
from agency.roles import ADMIN
from agency.walls import Follows, Root, leave_open, wall

wall("supervision.PlanReview", Follows("case"), purposes={"assignment", "reminders"})
wall(
    "supervision.SupervisionSession",
    Root(),
    purposes={"access", "assignment", "reminders"},
    known={"supervisee"},
)
wall("supervision.SupervisionSession_cases", Follows("supervisionsession"))
for table in ("SessionNote", "SessionAddendum"):
    wall(f"supervision.{table}", Follows("session"))
wall(
    "supervision.Agreement", Follows("session"),
    purposes={"assignment", "reminders"}, known={"session"},
)  # fmt: skip

leave_open("Who may open which session: ids only.", "supervision.SessionGrant")
registers.declare(
    "supervision.SessionRegister", source="supervision.SupervisionSession", readers=(ADMIN,)
)
