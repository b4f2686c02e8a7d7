"""When one person may stand in for a supervisor: the rules of the acting line, as sentences."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from agency.models import RoleAssignment, Staff, SupervisoryLine
from agency.roles import ADMIN, SUPERVISOR, roles_of
from core import clock
from core.refusals import WayOut
from core.wording import local_time, zone

LONGEST = dt.timedelta(days=366)


def span_in_words(line: SupervisoryLine, tz_name: str | None = None) -> str:
    """ "27 November 2026 – 1 Desember 2026": whole days as days, anything else with its hour."""
    starts = line.starts_at.astimezone(zone(tz_name))
    words = [_day(starts.date()) if _is_midnight(starts) else local_time(starts, tz_name)]
    if line.ends_at is not None:
        ends = line.ends_at.astimezone(zone(tz_name))
        last = ends.date() - dt.timedelta(days=1)
        words.append(_day(last) if _is_midnight(ends) else local_time(ends, tz_name))
    return " – ".join(words)


def _is_midnight(moment: dt.datetime) -> bool:
    return moment.time() == dt.time()


def _day(day: dt.date) -> str:
    return formats.date_format(day, "DATE_FORMAT")


def ways_to_another(person: Any) -> list[WayOut]:
    """The way out of R16 for those who may set an acting supervisor; empty for the others."""
    if roles_of(person).isdisjoint({SUPERVISOR, ADMIN}):
        return []
    return [WayOut(_("Atur supervisor pengganti"), reverse("agency:acting_new"))]


def supervisees_of(supervisor: Any) -> list[Staff]:
    """Active staff whose own supervisor (no acting one) `supervisor` is now."""
    regular = SupervisoryLine.objects.active(clock.now()).regular().filter(supervisor=supervisor)
    people = Staff.objects.filter(pk__in=regular.values("supervisee_id"), is_active=True)
    return list(people.select_related("unit"))


def problems(
    *,
    supervisor: Any,
    acting: Any,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    supervisees: Sequence[Any],
) -> dict[str, str]:
    """What stands against it, as sentences by field ("acting", "ends_at", "whom", "starts_at").

    Empty if `acting` may stand in for `supervisor` over `supervisees` from `starts_at` until
    `ends_at` (aware).
    """
    wrong = _wrong_span(starts_at, ends_at)
    if not supervisees:
        wrong["whom"] = _("%(name)s tidak mensupervisi siapa pun saat ini.") % {"name": supervisor}
    if acting.pk == supervisor.pk:
        wrong["acting"] = _("Pilih orang lain: supervisor tidak menggantikan dirinya sendiri.")
    elif acting.pk in {person.pk for person in supervisees}:
        wrong["acting"] = _("%(name)s tidak dapat menjadi supervisor bagi dirinya sendiri.") % {
            "name": acting
        }
    elif not _is_supervisor(acting, starts_at, ends_at):
        wrong["acting"] = _("%(name)s tidak berperan supervisor selama masa itu.") % {
            "name": acting
        }
    elif not wrong and (below := _ring(acting, supervisees, starts_at, ends_at)):
        wrong["acting"] = _(
            "%(acting)s sendiri disupervisi %(name)s pada masa itu, jadi keduanya akan saling"
            " mensupervisi."
        ) % {"acting": acting, "name": below}
    if not wrong and (taken := _taken(supervisees, starts_at, ends_at)):
        wrong["whom"] = _taken_sentence(taken)
    return wrong


def _wrong_span(starts_at: dt.datetime, ends_at: dt.datetime) -> dict[str, str]:
    if ends_at <= starts_at:
        return {"ends_at": _("Masa pengganti berakhir sebelum dimulai.")}
    if ends_at <= clock.now():
        return {"ends_at": _("Masa ini sudah lewat.")}
    if ends_at - starts_at > LONGEST:
        return {"ends_at": _("Supervisor pengganti paling lama satu tahun.")}
    return {}


def _is_supervisor(staff: Any, starts_at: dt.datetime, ends_at: dt.datetime) -> bool:
    throughout = Q(ends_at__isnull=True) | Q(ends_at__gte=ends_at)
    held = RoleAssignment.objects.standing().filter(throughout, staff=staff, role=SUPERVISOR)
    return bool(staff.is_active and held.filter(starts_at__lte=starts_at).exists())


def _ring(
    acting: Any, supervisees: Iterable[Any], starts_at: dt.datetime, ends_at: dt.datetime
) -> Any:
    """The one of `supervisees` who stands above `acting` at any time of the span, or None."""
    below = {person.pk: person for person in supervisees}
    seen, level = set(), {acting.pk}
    while level:
        seen |= level
        lines = SupervisoryLine.objects.overlapping(starts_at, ends_at)
        level = set(lines.filter(supervisee__in=level).values_list("supervisor", flat=True)) - seen
        found = level & below.keys()
        if found:
            return below[found.pop()]
    return None


def _taken(
    supervisees: Iterable[Any], starts_at: dt.datetime, ends_at: dt.datetime
) -> SupervisoryLine | None:
    lines = SupervisoryLine.objects.overlapping(starts_at, ends_at).acting()
    wanted = lines.filter(supervisee__in=[person.pk for person in supervisees])
    return wanted.select_related("supervisee__unit", "supervisor").order_by("starts_at").first()


def _taken_sentence(line: SupervisoryLine) -> str:
    tz = line.supervisee.unit.time_zone
    return _(
        "%(name)s sudah mempunyai supervisor pengganti, %(acting)s (%(span)s). Akhiri itu lebih"
        " dulu."
    ) % {"name": line.supervisee, "acting": line.supervisor, "span": span_in_words(line, tz)}


def may_end(line: SupervisoryLine, staff: Any) -> bool:
    """Whether `staff` may end this acting line: the supervisee's own supervisor, or an admin."""
    regular = SupervisoryLine.objects.active(clock.now()).regular().over(line.supervisee)
    return bool(regular.filter(supervisor=staff).exists() or ADMIN in roles_of(staff))
