"""Which competence a case asks for (R13): a table from PPKS and flags.

Only categories that call for special training stand here; the others any social worker serves
(practice.md §4). The house rule `competence_needs` holds what the lembaga set differently: number
of the category -> codes, of which one is enough; no codes: nothing is asked for.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from agency import house_rules
from agency.competence import competences_of
from agency.models import Competence
from clients.ppks import BY_CODE

Need = frozenset[str]

BY_CATEGORY: Mapping[str, tuple[str, ...]] = {
    "neglected_toddler": ("anak",),
    "neglected_child": ("anak",),
    "child_facing_law": ("abh",),
    "street_child": ("anak",),
    "child_with_disability": ("anak", "disabilitas"),
    "abused_child": ("anak", "kdrt"),
    "child_special_protection": ("anak",),
    "neglected_elderly": ("lansia",),
    "person_with_disability": ("disabilitas",),
    "substance_abuse_victim": ("napza",),
    "trafficking_victim": ("tppo",),
    "violence_victim": ("kdrt", "anak"),
    "natural_disaster_victim": ("bencana",),
    "social_disaster_victim": ("bencana",),
    "troubled_family": ("keluarga",),
}
BY_FLAG: Mapping[str, tuple[str, ...]] = {"violence": ("kdrt", "anak")}


def needs_of(ppks: Iterable[int], flags: Iterable[str] = ()) -> list[Need]:
    """What a case with these categories and flags asks for: of each need one code is enough."""
    table = {BY_CODE[code].number: codes for code, codes in BY_CATEGORY.items()}
    changed = house_rules.value("competence_needs")
    table |= {int(number): tuple(codes) for number, codes in changed.items()}
    asked = [table.get(number, ()) for number in sorted(ppks)]
    asked += [BY_FLAG.get(flag, ()) for flag in flags]
    return list(dict.fromkeys(frozenset(codes) for codes in asked if codes))


def gaps(needs: Collection[Need], held: Collection[str]) -> list[Need]:
    """The needs that these competences do not meet."""
    return [need for need in needs if need.isdisjoint(held)]


def gaps_of(staff: Any, *, ppks: Iterable[int], flags: Iterable[str], on: Any) -> list[Need]:
    """The needs that `staff` does not meet on the date `on`."""
    needs = needs_of(ppks, flags)
    return gaps(needs, competences_of(staff, on)) if needs else []


def in_words(needs: Iterable[Need]) -> str:
    """ "Napza; Anak atau Kekerasan dalam rumah tangga"."""
    order = list(Competence.Code)
    named = [
        _(" atau ").join(str(code.label) for code in order if code.value in need) for need in needs
    ]
    return "; ".join(named)
