"""When a role may be given or ended: the rules as sentences."""

import datetime as dt
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from agency import duties, roles
from agency.models import RoleAssignment, Staff
from core import clock


def why_not_grant(
    *, staff: Staff, role: str, starts_at: dt.datetime, ends_at: dt.datetime | None
) -> dict[str, str]:
    """What stands against it, by field ("role", "starts_on", "ends_on"); empty if nothing."""
    if not staff.is_active:
        return {"role": _("%(name)s sudah tidak aktif.") % {"name": staff}}
    if ends_at is not None and ends_at <= starts_at:
        return {"ends_on": _("Peran berakhir sebelum dimulai.")}
    held = RoleAssignment.objects.standing().filter(staff=staff, role=role)
    held = held.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=starts_at))
    if ends_at is not None:
        held = held.filter(starts_at__lt=ends_at)
    if held.exists():
        return {"role": _("%(name)s sudah memegang peran ini pada masa itu.") % {"name": staff}}
    return {}


def why_not_end(held: RoleAssignment, ends_at: dt.datetime, *, seen: bool = False) -> str:
    """Why this role cannot end at `ends_at`, as a sentence; "" if it can.

    The lembaga keeps an admin whose role has no end; a role with open duties is not put down now.
    With a date to come it may be (`seen`: by somebody who saw what is still open), and those
    concerned are reminded until it is handed over (agency.role_reminders).
    """
    if held.role == roles.ADMIN and not other_admins(held.staff, ends_at).exists():
        return _(
            "%(name)s adalah admin terakhir. Beri peran admin kepada orang lain lebih dulu."
        ) % {"name": held.staff}
    if seen and ends_at > clock.now():
        return ""
    left = duties_left_by(held, ends_at)
    if left:
        return _(
            "%(name)s masih memegang %(n)d kewajiban: %(duties)s. Alihkan atau akhiri lebih dulu."
        ) % {"name": held.staff, "n": len(left), "duties": duties.in_words(left)}
    return ""


def duties_left_by(held: RoleAssignment, ends_at: dt.datetime) -> list[duties.Duty]:
    """The duties open now that nobody would bear in this role after `ends_at`."""
    if holds_it_otherwise(held, ends_at):
        return []
    return duties.open_duties(held.staff, held.role)


def other_admins(staff: Staff, at: dt.datetime) -> Any:
    """Active admins other than `staff` whose role holds at `at` and has no end."""
    lasting = RoleAssignment.objects.standing().filter(
        role=roles.ADMIN, ends_at__isnull=True, starts_at__lte=max(at, clock.now())
    )
    people = Staff.objects.filter(pk__in=lasting.values("staff_id"), is_active=True)
    return people.exclude(pk=staff.pk)


def holds_it_otherwise(held: RoleAssignment, ends_at: dt.datetime) -> bool:
    """Whether the person goes on in this role at `ends_at` by another assignment."""
    rest = RoleAssignment.objects.active(ends_at).filter(staff=held.staff, role=held.role)
    return bool(rest.exclude(pk=held.pk).exists())


def over(held: RoleAssignment, now: dt.datetime) -> str:
    """That this role has ended already, as a sentence; "" while it holds or is to come."""
    if held.taken_at is None and (held.ends_at is None or held.ends_at > now):
        return ""
    return _("Peran ini sudah berakhir.")
