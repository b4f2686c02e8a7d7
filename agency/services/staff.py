"""People of the lembaga: who works here, in which roles, supervised by whom."""

import datetime as dt
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext as _

from agency import access, audit
from agency.line_rules import why_not_supervise
from agency.lines import people_under, supervisors_of
from agency.models import RoleAssignment, Staff, SupervisoryLine, Unit
from agency.sessions import end_sessions
from agency.staffing import one_at_a_time
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed


@transaction.atomic
def add_staff(
    *, by: Any, username: str, name: str, email: str, unit: Unit, password: str | None = None
) -> Staff:
    """A new person, without any role. password: None means no log-in until one is set.

    by: None for the first person of an installation. Raises ValidationError for a password that
    the settings do not allow, IntegrityError for a user name or e-mail that is taken.
    """
    if password is not None:
        validate_password(password, Staff(username=username, name=name, email=email))
    person = Staff.objects.create_user(
        username, email, password, name=name, unit=unit, date_joined=clock.now()
    )
    audit.record("staff.add", by=by, obj=person)
    return person


@transaction.atomic
def change_staff(*, staff: Staff, name: str, email: str, unit: Unit, by: Any) -> Staff:
    """Another name, e-mail or unit. Raises Changed for an e-mail that somebody else has.

    A new e-mail ends the person's log-ins and is told to the person and the supervisor.
    """
    one_at_a_time()
    if Staff.objects.filter(email__iexact=email).exclude(pk=staff.pk).exists():
        raise Changed(_("Surel ini sudah dipakai orang lain."))
    told = {"name": name, "email": email, "unit": unit}
    fields = [key for key, value in told.items() if getattr(staff, key) != value]
    for key in fields:
        setattr(staff, key, told[key])
    if fields:
        staff.save(update_fields=fields)
        audit.record("staff.change", by=by, obj=staff, fields=fields)
    if "email" in fields:
        end_sessions(staff)
        _tell_new_address(staff, by)
    return staff


@house_language()
def _tell_new_address(staff: Staff, by: Any) -> None:
    """Whoever reads a person's mail can take over the account: person and supervisor hear of it."""
    for person in (staff, *supervisors_of(staff)):
        notify(
            recipient=person,
            kind="staff.email",
            title=_("Surel %(name)s diganti oleh %(admin)s") % {"name": staff, "admin": by},
            body=_("Bila ini tidak diminta, beri tahu admin lembaga segera."),
            dedup=f"staff-email:{staff.pk}:{clock.now().isoformat()}",
            urgent=True,
        )


@transaction.atomic
def give_role(*, staff: Staff, role: str, by: Any) -> RoleAssignment:
    """Let `staff` hold `role` (RoleAssignment.Role) from now on; the one held stays as it is.

    Used where a person begins (first start, accepted invitation); an admin grants by
    agency.services.roles.grant_role, which knows who may.
    """
    held, new = RoleAssignment.objects.get_or_create(
        staff=staff,
        role=role,
        ends_at=None,
        defaults={"starts_at": clock.now(), "given_by": by},
    )
    if new:
        access.sync_staff(staff, *people_under(staff))
        end_sessions(staff)
        audit.record("staff.role", by=by, obj=staff, role=role)
    return held


@transaction.atomic
def set_supervisor(*, supervisee: Staff, supervisor: Staff, by: Any) -> SupervisoryLine:
    """Put `supervisee` under `supervisor` from now on; the regular line before ends now.

    The grants on every file that depends on the line follow. Raises Changed with a sentence where
    agency.line_rules finds something (herself, a ring, no supervisor); two who set lines at once
    come one after the other, so that together they make no ring.
    """
    one_at_a_time()
    regular = SupervisoryLine.Kind.REGULAR
    old = SupervisoryLine.objects.filter(supervisee=supervisee, kind=regular, ends_at=None).first()
    if old is not None and old.supervisor_id == supervisor.pk:
        return old
    if wrong := why_not_supervise(supervisee=supervisee, supervisor=supervisor):
        raise Changed(wrong)
    now = clock.now()
    if old is not None:
        end_line(old, now)
    line = SupervisoryLine.objects.create(
        supervisee=supervisee, supervisor=supervisor, kind=regular, starts_at=now, set_by=by
    )
    access.sync_staff(supervisee)
    audit.record("staff.supervisor", by=by, obj=supervisee, supervisor=str(supervisor.pk))
    return line


def end_line(line: SupervisoryLine, now: dt.datetime) -> None:
    """End a line at `now`; one that would begin and end in the same moment never held."""
    if line.starts_at >= now:
        line.delete()
        return
    line.ends_at = now
    line.save(update_fields=["ends_at"])
