"""People and households: identity, relations, addresses."""

from clients.models.clients import Client, ClientGrant, IdentityChange
from clients.models.contacts import Address, Phone, SafeContact
from clients.models.duplicates import DifferentPerson, DuplicateInquiry
from clients.models.family import FamilyMember
from clients.models.regions import Region

__all__ = [
    "Address",
    "Client",
    "ClientGrant",
    "DifferentPerson",
    "DuplicateInquiry",
    "FamilyMember",
    "IdentityChange",
    "Phone",
    "Region",
    "SafeContact",
]
