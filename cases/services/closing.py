"""On which grounds a report or a case may end at intake, and on which never (6.10)."""

from typing import Any

from cases.models.cases import IntakeClosing
from core.refusals import Refused

# Kodepeksos 6.10 names them; none of them is offered, and none is taken.
DISCRIMINATORY = frozenset(
    {
        *("ras", "golongan", "warna_kulit", "kelamin", "orientasi_seksual", "usia", "agama"),
        *("kebangsaan", "status_perkawinan", "keyakinan_politik", "kapasitas"),
        *("race", "group", "colour", "sex", "sexual_orientation", "age", "religion"),
        *("nationality", "marital_status", "political_belief", "capacity"),
    }
)


def require_closing(*, closing: str, reason: str, referred_to: str, obj: Any) -> None:
    """Raise R21 for a discriminatory ground; ValueError where a reason or the place referred to
    is missing, which the form asks for.
    """
    if closing.lower() in DISCRIMINATORY:
        raise Refused("R21", obj=obj, field="closing")
    elsewhere = closing == IntakeClosing.OUT_OF_MANDATE
    if closing not in IntakeClosing.values or not reason or (elsewhere and not referred_to):
        raise ValueError("A report is closed with a known kind, a reason, and where referred to.")
