"""People of the lembaga: who works here, in which roles, supervised by whom."""

import datetime as dt
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from agency import access, audit
from agency.models import RoleAssignment, Staff, SupervisoryLine, Unit
from core import clock


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
def give_role(*, staff: Staff, role: str, by: Any) -> RoleAssignment:
    """Let `staff` hold `role` (RoleAssignment.Role) from now on; the one held stays as it is."""
    held, new = RoleAssignment.objects.get_or_create(
        staff=staff, role=role, ends_at=None, defaults={"starts_at": clock.now()}
    )
    if new:
        access.sync_staff(staff)
        audit.record("staff.role", by=by, obj=staff, role=role)
    return held


@transaction.atomic
def set_supervisor(*, supervisee: Staff, supervisor: Staff, by: Any) -> SupervisoryLine:
    """Put `supervisee` under `supervisor` from now on; the regular line before ends now.

    The grants on every file that depends on the line follow. Raises IntegrityError for a person
    as own supervisor.
    """
    now = clock.now()
    regular = SupervisoryLine.Kind.REGULAR
    old = SupervisoryLine.objects.filter(supervisee=supervisee, kind=regular, ends_at=None).first()
    if old is not None and old.supervisor_id == supervisor.pk:
        return old
    if old is not None:
        _end(old, now)
    line = SupervisoryLine.objects.create(
        supervisee=supervisee, supervisor=supervisor, kind=regular, starts_at=now, set_by=by
    )
    access.sync_staff(supervisee)
    audit.record("staff.supervisor", by=by, obj=supervisee, supervisor=str(supervisor.pk))
    return line


def _end(line: SupervisoryLine, now: dt.datetime) -> None:
    """End a line at `now`; one that would begin and end in the same moment never held."""
    if line.starts_at >= now:
        line.delete()
        return
    line.ends_at = now
    line.save(update_fields=["ends_at"])
