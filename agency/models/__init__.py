"""The lembaga: units, staff, roles, who supervises whom, what was done and seen."""

from agency.models.audit import AccessEvent, AuditEntry
from agency.models.breaches import Breach, BreachClient
from agency.models.competences import Competence
from agency.models.factor_resets import FactorReset
from agency.models.invitations import Invitation, PledgeAcceptance, StaffImport
from agency.models.leave import Leave
from agency.models.licences import Licence
from agency.models.lines import SupervisoryLine
from agency.models.numbering import NumberSeries
from agency.models.seals import Seal, SealedBatch
from agency.models.sessions import StaffSession
from agency.models.settings import AgencySetting
from agency.models.staff import RoleAssignment, Staff
from agency.models.units import Unit

__all__ = [
    "AccessEvent",
    "AgencySetting",
    "AuditEntry",
    "Breach",
    "BreachClient",
    "Competence",
    "FactorReset",
    "Invitation",
    "Leave",
    "Licence",
    "NumberSeries",
    "PledgeAcceptance",
    "RoleAssignment",
    "Seal",
    "SealedBatch",
    "Staff",
    "StaffImport",
    "StaffSession",
    "SupervisoryLine",
    "Unit",
]
