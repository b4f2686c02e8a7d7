"""What this room keeps of a client in clear, because lists search or sort by it."""

from cases import models
from clients.erasure import WORD, register_clear, register_path


def register() -> None:
    """Declare it for the erasure."""
    register_path("cases.case", "client")
    register_clear(models.Case, "client", closing_referred_to="")
    register_clear(models.Report, "case__client", closing_referred_to="")
    register_clear(models.ConsentTalk, "case__client", consenter_relation="", language="")
    register_clear(models.Consent, "case__client", recipient="")
    register_clear(models.Goal, "plan__case__client", title=WORD)
    register_clear(models.PlanStep, "plan__case__client", title=WORD, who=WORD)
    register_clear(models.StepProgress, "case__client", who="")
    register_clear(models.Resource, "case__client", name=WORD)
    register_clear(models.Task, "case__client", title=WORD)
    register_clear(models.Assignment, "case__client", reason="")
    register_clear(models.AssignmentOverride, "case__client", reason="", asked_why="")
    register_clear(models.Handover, "case__client", reason_note="")
    register_clear(models.CoverProcedure, "case__client", reason=WORD)
