"""Tasks that beat wakes for this room. Each may be run twice."""

from celery import shared_task

from cases.services.access_reviews import open_reviews


@shared_task(name="cases.open_access_reviews")
def open_access_reviews() -> None:
    """Open the reviews of this quarter that are not there yet."""
    open_reviews()
