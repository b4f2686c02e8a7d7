"""When somebody leaves: every duty is handed over first, then the account is closed for good.

People are never deleted: their name stays on what they did.
"""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import access, audit, duties, roles
from agency.models import Leave, RoleAssignment, Staff, SupervisoryLine
from agency.role_rules import other_admins
from agency.scope import Forbidden
from agency.services.staff import end_line
from agency.sessions import end_sessions
from agency.staffing import one_at_a_time
from core import clock
from core.refusals import Changed


def why_not_deactivate(staff: Staff) -> str:
    """Why this person cannot leave now, as a sentence; "" if nothing stands against it."""
    if not staff.is_active:
        return _("%(name)s sudah tidak aktif.") % {"name": staff}
    if roles.ADMIN in roles.roles_of(staff) and not other_admins(staff, clock.now()).exists():
        return _(
            "%(name)s adalah admin terakhir. Beri peran admin kepada orang lain lebih dulu."
        ) % {"name": staff}
    left = duties.open_duties(staff)
    if left:
        return _(
            "%(name)s masih memegang %(n)d kewajiban: %(duties)s. Alihkan atau akhiri lebih dulu."
        ) % {"name": staff, "n": len(left), "duties": duties.in_words(left)}
    return ""


@transaction.atomic
def deactivate(*, staff: Staff, by: Staff) -> None:
    """Close the account of `staff`: roles, lines and leave end, log-ins and grants end at once.

    Nobody deactivates themselves: Forbidden. Raises Changed with a sentence where
    `why_not_deactivate` finds something. The password is gone: a return begins with a new
    invitation (agency.services.invitations).
    """
    if by.pk == staff.pk:
        raise Forbidden(staff)
    one_at_a_time()
    person = Staff.objects.select_for_update().get(pk=staff.pk)
    if wrong := why_not_deactivate(person):
        raise Changed(wrong)
    person.is_active = False
    person.set_unusable_password()
    person.save(update_fields=["is_active", "password"])
    _end_roles(person, by)
    _end_lines(person)
    Leave.objects.filter(staff=person, cancelled_at__isnull=True).update(cancelled_at=clock.now())
    access.sync_staff(person)
    end_sessions(person)
    audit.record("staff.deactivate", by=by, obj=person)


def _end_roles(person: Staff, by: Any) -> None:
    now = clock.now()
    held = RoleAssignment.objects.standing().filter(staff=person)
    held.filter(starts_at__gte=now).delete()
    still = [role for role in held if role.ends_at is None or role.ends_at > now]
    for role in still:
        role.ends_at = role.taken_at = now
        role.ended_by = by
        role.save(update_fields=["ends_at", "taken_at", "ended_by"])


def _end_lines(person: Staff) -> None:
    now = clock.now()
    for line in SupervisoryLine.objects.not_over(now).filter(supervisee=person):
        end_line(line, now)
    for line in SupervisoryLine.objects.not_over(now).filter(supervisor=person):
        end_line(line, now)
