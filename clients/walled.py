"""Which tables of the clients room are walled (agency.walls)."""

from agency import registers
from agency.roles import PRIVACY, SUPERVISOR
from agency.walls import Follows, HoldsRole, Own, Root, leave_open, wall

wall(
    "clients.Client", Root(),
    purposes={"access", "assignment", "break_glass", "duplicates", "reminders", "requests"},
)  # fmt: skip
for table in ("IdentityChange", "Phone", "SafeContact"):
    wall(f"clients.{table}", Follows("client"))
for table in ("Address", "FamilyMember"):
    wall(f"clients.{table}", Follows("client"), purposes={"duplicates"})

# Asked about a client whose file is closed to the asker, answered by who decides there.
wall(
    "clients.DuplicateInquiry",
    Own("asked_by"), Follows("found"), Follows("registered"),
    purposes={"assignment", "duplicates"}, known={"found"},
)  # fmt: skip
wall("clients.DifferentPerson", Follows("client"), Follows("other"), purposes={"duplicates"})

# Whoever answers data-subject requests does so for clients of others too.
wall("clients.DataRequest", Follows("client"), HoldsRole("privacy"), purposes={"reminders"})
wall("clients.ClientStatement", Follows("client"), HoldsRole("privacy"))
for table in ("DataExtract", "ErasureReceipt"):
    wall(f"clients.{table}", Follows("request"))

leave_open("Public list of regions.", "clients.Region")
leave_open("Wrapped: no use without the master key, which is not here.", "clients.ClientKey")
leave_open("Who may see which client, from when to when: ids only.", "clients.ClientGrant")
# Whoever reads Jejak akses reads numbers, not files.
registers.declare("clients.ClientRegister", source="clients.Client", readers=(SUPERVISOR, PRIVACY))
