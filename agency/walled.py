"""Which tables of the agency and of the core are walled, and which are left open, with reasons."""

from agency.walls import HoldsRole, Own, leave_open, wall

# What somebody typed and has not sent, and what was said to one person.
wall("core.Draft", Own("user"))
wall("core.Notice", Own("recipient"), purposes={"notices", "reminders"})

# The number of a client beside a breach: for those who report breaches.
wall("agency.BreachClient", HoldsRole("privacy"), HoldsRole("admin"))

leave_open(
    "Facts about staff and the house; no client.",
    "agency.Staff", "agency.Staff_groups", "agency.Staff_user_permissions", "agency.Unit",
    "agency.RoleAssignment", "agency.SupervisoryLine", "agency.AgencySetting",
    "agency.NumberSeries", "agency.Competence", "agency.Licence", "agency.Leave",
    "agency.Invitation", "agency.PledgeAcceptance", "agency.StaffImport", "agency.Breach",
    "agency.StaffSession", "agency.FactorReset",
)  # fmt: skip
leave_open(
    "Ids, acts and times only; append-only for the application.",
    "agency.AuditEntry", "agency.AccessEvent", "agency.Seal", "agency.SealedBatch",
)  # fmt: skip
leave_open(
    "Ids and times of mechanisms that run before anybody acts.",
    "core.Submission", "core.Reminder", "core.Delivery", "core.Heartbeat",
)  # fmt: skip
