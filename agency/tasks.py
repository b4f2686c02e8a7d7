"""Tasks of the agency that beat wakes. Each may be run twice, or killed half-way and run again."""

from celery import shared_task

from agency.seals import seal_books


@shared_task(name="agency.seal_books")
def seal_all_books() -> None:
    """Seal whatever is complete."""
    while seal_books() is not None:
        continue
