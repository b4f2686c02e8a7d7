"""The lembaga: units, staff, roles, who supervises whom, what was done and seen."""

from agency.models.audit import AccessEvent, AuditEntry
from agency.models.lines import SupervisoryLine
from agency.models.numbering import NumberSeries
from agency.models.settings import AgencySetting
from agency.models.staff import RoleAssignment, Staff
from agency.models.units import Unit

__all__ = [
    "AccessEvent",
    "AgencySetting",
    "AuditEntry",
    "NumberSeries",
    "RoleAssignment",
    "Staff",
    "SupervisoryLine",
    "Unit",
]
