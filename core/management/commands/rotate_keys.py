from typing import Any

from django.core.management.base import BaseCommand

from core import crypto
from core.acting import for_purpose
from core.rotation import left_under, rotate


class Command(BaseCommand):
    help = (
        "Wrap the data keys by the newest master key, and seal again what stands in clear or under "
        "an older key. May be ended at any time; the next run goes on."
    )

    @for_purpose("maintenance")
    def handle(self, *args: Any, **options: Any) -> None:
        talk = self.stdout.write if options["verbosity"] else _hush
        written = rotate(say=talk)
        talk(f"{written} rows and keys written.")
        left = left_under(master=crypto.newest_master())
        if left:
            talk(f"{left} rows of history need an older master key: keep it.")


def _hush(line: str) -> None:
    """Say nothing."""
