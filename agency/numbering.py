"""Running numbers: K-2026-0001 for cases, L-2026-0001 for reports."""

from django.db.models import F

from agency.models import NumberSeries
from core import clock


def next_number(letter: str, *, tz_name: str | None = None) -> str:
    """The next number of the letter's series in the year of today; gapless per transaction."""
    series = f"{letter}-{clock.today(tz_name).year}"
    if not NumberSeries.objects.filter(series=series).update(last=F("last") + 1):
        NumberSeries.objects.get_or_create(series=series)
        NumberSeries.objects.filter(series=series).update(last=F("last") + 1)
    return f"{series}-{NumberSeries.objects.get(series=series).last:04d}"
