"""Joins the rights of clients over their data to the rest of the house."""

from agency import affected
from clients import (
    erasing,
    erasing_manners,
    extract_sources,
    extracts,
    file_parts,
    request_part,
    request_reminders,
)
from clients.selectors.numbers import numbers_of
from core import reminders


def register() -> None:
    """The copy, the card of the file, the erasure, the reminders (AppConfig.ready)."""
    affected.register_numbers(numbers_of)
    extracts.register(extract_sources.sections, *extract_sources.READS)
    file_parts.register_part(request_part.part_of)
    erasing.register(erasing_manners.MANNERS)
    erasing_manners.count()
    for kind, resolver in request_reminders.RESOLVERS.items():
        reminders.register(kind, resolver)
