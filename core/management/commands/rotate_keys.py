from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core import crypto, keyring
from core.rotation import left_in_clear, left_under, rotate


class Command(BaseCommand):
    help = (
        "Wrap the data keys by the newest master key, and seal again what stands in clear or under "
        "an older key. May be ended at any time; the next run goes on."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        if not keyring.store().may_wrap_again():
            raise CommandError(
                "Jalankan sebagai pemilik tabel (DATABASE_OWNER_URL): peran aplikasi tidak boleh "
                "mengganti kunci. (Run as the owner of the tables.)"
            )
        talk = self.stdout.write if options["verbosity"] else _hush
        written = rotate(say=talk)
        talk(f"{written} rows, photos and keys written.")
        left = left_under(master=crypto.newest_master())
        if left:
            talk(f"{left} rows of history need an older master key: keep it.")
        clear = left_in_clear()
        if clear:
            talk(f"{clear} rows of history are older than the sealing of a column.")


def _hush(line: str) -> None:
    """Say nothing."""
