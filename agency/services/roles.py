"""Roles with dates: granted and ended by an admin, never by oneself for oneself."""

import datetime as dt

from django.db import transaction

from agency import access, audit
from agency.lines import people_under
from agency.models import RoleAssignment, Staff
from agency.role_reminders import remind, stop_reminding
from agency.role_rules import over, why_not_end, why_not_grant
from agency.scope import Forbidden
from agency.sessions import end_sessions
from agency.staffing import one_at_a_time
from core import clock
from core.refusals import Changed


@transaction.atomic
def grant_role(
    *,
    staff: Staff,
    role: str,
    by: Staff,
    starts_at: dt.datetime | None = None,
    ends_at: dt.datetime | None = None,
) -> RoleAssignment:
    """Let `staff` hold `role` from `starts_at` (now unless told) until `ends_at` (aware; or open).

    Nobody grants to themselves: Forbidden. Raises Changed with a sentence where
    agency.role_rules.why_not_grant finds something. Log-ins of the person end, so that the new
    role begins with a log-in of its own strength.
    """
    if by.pk == staff.pk:
        raise Forbidden(staff)
    one_at_a_time()
    begin = max(starts_at or clock.now(), clock.now())
    if wrong := why_not_grant(staff=staff, role=role, starts_at=begin, ends_at=ends_at):
        raise Changed(" ".join(wrong.values()))
    held = RoleAssignment.objects.create(
        staff=staff, role=role, starts_at=begin, ends_at=ends_at, given_by=by
    )
    _follow(staff, by)
    remind(held)
    audit.record("staff.role", by=by, obj=staff, role=role)
    return held


@transaction.atomic
def end_role(
    *, held: RoleAssignment, by: Staff, ends_at: dt.datetime | None = None, seen: bool = False
) -> None:
    """End a role at `ends_at` (aware; now unless told). Effective on the next request.

    seen: whoever ends it at a later date saw which duties are still open; they are reminded.

    Raises Changed with a sentence where agency.role_rules.why_not_end finds something, or when the
    role is over already.
    """
    one_at_a_time()
    now = clock.now()
    end = ends_at if ends_at is not None and ends_at > now else now
    held = RoleAssignment.objects.select_related("staff__unit").get(pk=held.pk)
    if wrong := over(held, now) or why_not_end(held, end, seen=seen):
        raise Changed(wrong)
    audit.record("staff.role_end", by=by, obj=held.staff, role=held.role)
    stop_reminding(held)
    if held.starts_at >= end:
        held.delete()
    else:
        held.ends_at, held.ended_by = end, by
        held.taken_at = now if end == now else None
        held.save(update_fields=["ends_at", "ended_by", "taken_at"])
        remind(held)
    _follow(held.staff, by)


def _follow(staff: Staff, by: Staff) -> None:
    access.sync_staff(staff, *people_under(staff))
    if staff.pk != by.pk:
        end_sessions(staff)
