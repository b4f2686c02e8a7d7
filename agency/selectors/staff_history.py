"""Riwayat perubahan of a person: data, roles and supervisory lines."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from agency.models import RoleAssignment, Staff, SupervisoryLine
from core.changes import Entry, Reading, entries_of
from core.history import events_of

PERSON = Reading(
    Staff,
    _("Data petugas"),
    labels={"username": _("Nama pengguna"), "is_active": _("Aktif")},
    hidden=frozenset({"id", "is_staff", "is_superuser", "date_joined"}),
)
ROLE = Reading(RoleAssignment, _("Peran"), note=lambda event: event.get_role_display())
LINE = Reading(SupervisoryLine, _("Garis supervisi"), note=lambda event: event.get_kind_display())


def entries_of_person(person: Staff) -> list[Entry]:
    """All changes of the person's data, roles and lines upwards."""
    zone = person.unit.time_zone
    own: Any = events_of(Staff).filter(pgh_obj_id=person.pk)
    roles: Any = events_of(RoleAssignment).filter(staff_id=person.pk)
    lines: Any = events_of(SupervisoryLine).filter(supervisee_id=person.pk)
    return [
        *entries_of(PERSON, own, tz_name=zone),
        *entries_of(ROLE, roles, tz_name=zone),
        *entries_of(LINE, lines, tz_name=zone),
    ]
