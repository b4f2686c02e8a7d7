"""People and households: identity, relations, addresses."""

from clients.models.clients import Client, ClientGrant, IdentityChange
from clients.models.contacts import Address, Phone, SafeContact
from clients.models.duplicates import DifferentPerson, DuplicateInquiry
from clients.models.family import FamilyMember
from clients.models.keys import ClientKey
from clients.models.regions import Region
from clients.models.registers import ClientRegister
from clients.models.requests import ClientStatement, DataExtract, DataRequest, ErasureReceipt

__all__ = [
    "Address",
    "Client",
    "ClientGrant",
    "ClientKey",
    "ClientRegister",
    "ClientStatement",
    "DataExtract",
    "DataRequest",
    "DifferentPerson",
    "DuplicateInquiry",
    "ErasureReceipt",
    "FamilyMember",
    "IdentityChange",
    "Phone",
    "Region",
    "SafeContact",
]
