"""How this room's tables are blanked when a client's data are erased (clients.erasing)."""

from clients import models
from clients.erasing import Manner

_BORN = {"birth_date": None, "birth_precision": "unknown", "sex": ""}

MANNERS = {
    models.Client: Manner(
        also={
            **_BORN,
            "nik_missing": "",
            "member_count": None,
            "restricted_since": None,
            "provisional_identity": False,
        }
    ),
    # Somebody may stand in another client's family: that row is the other client's.
    models.FamilyMember: Manner(
        also={**_BORN, "deceased": False, "separated": False, "suspected": False},
        through=frozenset({"client"}),
    ),
    models.Address: Manner(also={"region": None, "starts_on": None, "ends_on": None}),
    models.DifferentPerson: Manner(through=frozenset({"client"})),
    models.DataRequest: Manner(keep=frozenset({"client_number", "tz_name"})),
    models.ErasureReceipt: Manner(whole=True),
    # Destroyed by its own service, not blanked.
    models.ClientKey: Manner(whole=True),
}
