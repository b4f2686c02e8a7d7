"""The rules on giving a case or a report to a worker, in their order: R14, R15, R13, R25.

R14 and R15 stand against everybody; R13 and R25 may be lifted by a supervisor with a reason.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from agency import licences, roles
from agency.lines import supervisors_of
from cases import competence_needs
from cases.models import Assignment, Case, ConflictOfInterest, Report
from cases.selectors.caseloads import load_of
from core import clock
from core.refusals import Refused, WayOut

MAIN = Assignment.Kind.MAIN.value
Thing = Case | Report


@dataclass(frozen=True)
class Lift:
    """What a supervisor would have to lift: ids of rules, missing needs, the load now."""

    rules: tuple[str, ...] = ()
    needs: tuple[competence_needs.Need, ...] = ()
    load: int | None = None
    limit: int = 0

    def without(self, lifted: Collection[str]) -> "Lift":
        """What is left of it where a supervisor lifted some rules."""
        rules = tuple(rule for rule in self.rules if rule not in lifted)
        needs = self.needs if "R13" in rules else ()
        return Lift(rules, needs, self.load if "R25" in rules else None, self.limit)

    @property
    def competences(self) -> list[str]:
        """Codes of the competences that are missing."""
        return sorted({code for need in self.needs for code in need})

    def sentences(self) -> list[str]:
        """Each reason in words, without case content."""
        said = []
        if self.needs:
            said.append(
                _("Kompetensi yang belum tercatat: %(needs)s.")
                % {"needs": competence_needs.in_words(self.needs)}
            )
        if self.load is not None:
            said.append(load_in_words(self.load, self.limit))
        return said


def load_in_words(load: int, limit: int) -> str:
    """ "Memegang 20 kasus; batasnya 20."."""
    return _("Memegang %(load)d kasus; batasnya %(limit)d.") % {"load": load, "limit": limit}


def require_registered(staff: Any, *, obj: Any = None, ways: Sequence[WayOut] = ()) -> None:
    """R14 unless `staff` may practise now (UU 14/2019 ps. 28).

    It binds whoever was registered as Pekerja Sosial; other helpers work under a named supervisor.
    """
    today = clock.today(staff.unit.time_zone)
    last = licences.str_until(staff)
    if last is None and supervisors_of(staff):
        return
    if not licences.str_valid(staff, today):
        raise Refused("R14", obj=obj, ways_out=ways)


def require_no_conflict(staff: Any, client_id: Any, *, obj: Any) -> None:
    """R15 where `staff` has a declared tie to this client that nobody accepted."""
    ties = ConflictOfInterest.objects.filter(case__client=client_id, staff=staff)
    if ties.filter(ended_at__isnull=True, accepted_at__isnull=True).exists():
        raise Refused("R15", obj=obj)


def require_eligible(
    thing: Thing, to: Any, *, by: Any = None, lifted: Collection[str] = ()
) -> None:
    """R14, then R15: what nobody can lift. Only in an emergency R14 waits for some days
    (cases.services.exceptions), then it stands in `lifted`.
    """
    if "R14" not in lifted:
        require_registered(to, obj=thing, ways=_in_emergency(thing, by))
    if isinstance(thing, Case):
        require_no_conflict(to, thing.client_id, obj=thing)


def _in_emergency(thing: Thing, by: Any) -> list[WayOut]:
    """For a supervisor: where an emergency lets a worker without a valid STR help for a while."""
    if by is None or isinstance(thing, Report) or roles.SUPERVISOR not in roles.roles_of(by):
        return []
    return [WayOut(_("Keadaan darurat"), reverse("cases:emergency_worker", args=[thing.pk]))]


def to_lift(thing: Thing, to: Any, *, kind: str = MAIN, held_already: int = 0) -> Lift:
    """What of R13 and R25 stands against `to` on this case or report now."""
    flags = thing.flags if isinstance(thing, Case) else ()
    return lift_for(to, ppks=thing.ppks, flags=flags, kind=kind, held_already=held_already)


def lift_for(
    to: Any, *, ppks: Iterable[int], flags: Iterable[str], kind: str = MAIN, held_already: int = 0
) -> Lift:
    """The same for what a case would ask for. held_already: of what `to` holds, so much is this
    case itself, such as the report that becomes it.
    """
    today = clock.today(to.unit.time_zone)
    needs = competence_needs.gaps_of(to, ppks=ppks, flags=flags, on=today)
    rules = ["R13"] if needs else []
    load, limit = None, 0
    if kind != Assignment.Kind.SECOND:
        held = load_of(to)
        others = held.number - held_already
        if others >= held.limit:
            rules.append("R25")
            load, limit = others, held.limit
    return Lift(tuple(rules), tuple(needs), load, limit)


def require_fit(
    thing: Thing, to: Any, *, by: Any, kind: str = MAIN, lifted: Collection[str] = ()
) -> None:
    """R13, then R25, unless a supervisor lifted them; the way out leads to that supervisor."""
    found = to_lift(thing, to, kind=kind)
    ways = [way_to_lift(thing, to, by=by, kind=kind)]
    refuse_unless_lifted(found, lifted, obj=thing, ways=ways)


def refuse_unless_lifted(
    found: Lift, lifted: Collection[str], *, obj: Any, ways: Sequence[WayOut], field: str = ""
) -> None:
    """R13, then R25, for what was found and not lifted."""
    left = [rule for rule in found.rules if rule not in lifted]
    if "R13" in left:
        needs = competence_needs.in_words(found.needs)
        raise Refused("R13", obj=obj, detail=needs, ways_out=ways, field=field)
    if "R25" in left:
        load = load_in_words(found.load or 0, found.limit)
        raise Refused("R25", obj=obj, detail=load, ways_out=ways, field=field)


def way_to_lift(thing: Thing, to: Any, *, by: Any, kind: str) -> WayOut:
    """Where a supervisor lifts the rules at once, and anybody else asks for it."""
    name = "override_new" if isinstance(thing, Case) else "report_override_new"
    url = reverse(f"cases:{name}", args=[thing.pk])
    may = roles.SUPERVISOR in roles.roles_of(by)
    label = _("Izinkan dengan alasan") if may else _("Minta izin supervisor")
    return WayOut(label, f"{url}?{urlencode({'to': to.pk, 'kind': kind})}")
