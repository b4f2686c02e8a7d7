"""Words of the clients room: one filter each."""

from clients.querysets.clients import ClientQuerySet
from clients.querysets.contacts import AddressQuerySet, PhoneQuerySet
from clients.querysets.duplicates import DuplicateInquiryQuerySet
from clients.querysets.family import FamilyMemberQuerySet
from clients.querysets.requests import DataRequestQuerySet

__all__ = [
    "AddressQuerySet",
    "ClientQuerySet",
    "DataRequestQuerySet",
    "DuplicateInquiryQuerySet",
    "FamilyMemberQuerySet",
    "PhoneQuerySet",
]
