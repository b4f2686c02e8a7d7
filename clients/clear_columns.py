"""What this room keeps of a client in clear, because lists search, sort or count by it."""

from clients.birth import BirthPrecision
from clients.erasure import register_clear
from clients.models import Address, Client, DuplicateInquiry, FamilyMember
from clients.registration import Registration
from core.fields import ERASED


def register() -> None:
    """Declare it for the erasure. Sex and PPKS stay for the counts; they name nobody."""
    unborn = {"birth_date": None, "birth_precision": BirthPrecision.UNKNOWN}
    register_clear(
        Client, "pk", name=ERASED, nickname="", name_key="", nik_index="", language="", hamlet="",
        member_count=None, **unborn,
    )  # fmt: skip
    register_clear(FamilyMember, "client", name=ERASED, name_key="", nik_index="", **unborn)
    register_clear(Address, "client", hamlet="", region=None)
    # The asker's form is sealed for the lembaga, not for the client found.
    register_clear(DuplicateInquiry, "found", typed=Registration(name=ERASED).as_json())
