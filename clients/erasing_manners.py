"""How this room's tables are blanked when a client's data are erased (clients.erasing)."""

from django.utils.translation import gettext_lazy as _

from clients import models
from clients.erasing import Manner, register_counted

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


def count() -> None:
    """What is counted for whoever decides on an erasure."""
    register_counted(_("Alamat"), models.Address, "client")
    register_counted(_("Nomor telepon"), models.Phone, "client")
    register_counted(_("Anggota keluarga"), models.FamilyMember, "client")
