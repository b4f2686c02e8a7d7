"""Acknowledging the code of ethics."""

from django.db import transaction

from agency import audit
from agency.models import Staff
from core import clock
from ethics.kodepeksos import EDITION
from ethics.models import Acknowledgement


@transaction.atomic
def acknowledge_code(*, by: Staff, edition: str) -> Acknowledgement:
    """Record that `by` knows this edition of Kodepeksos and will keep it (16.1, 16.3).

    Said twice, or on two devices at once, it stays the first record with its first time. Raises
    ValueError for an edition that is not the current one: nobody can have read it here.
    """
    if edition != EDITION:
        raise ValueError(f"not the current edition: {edition!r}")
    given, first_time = Acknowledgement.objects.get_or_create(
        staff=by, edition=edition, defaults={"acknowledged_at": clock.now()}
    )
    if first_time:
        audit.record("code.acknowledge", by=by, obj=given, edition=edition)
    return given
