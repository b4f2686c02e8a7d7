"""What this room adds to the rights of clients over their data."""

from agency import affected
from cases import erasing, extract_sources
from cases.services.consent_ends import consents_in_force, end_consents
from clients import consent_ends, extracts
from clients import erasing as client_erasing


def register() -> None:
    """Join the copy, the withdrawal of consents and the erasure (AppConfig.ready)."""
    extracts.register(extract_sources.sections, *extract_sources.READS)
    extracts.register_cases(extract_sources.case_ids)
    affected.register_cases(extract_sources.clients_of)
    consent_ends.register(consents_in_force, end_consents)
    client_erasing.register(erasing.MANNERS)
    client_erasing.register_obstacle(erasing.obstacles)
    erasing.count()
