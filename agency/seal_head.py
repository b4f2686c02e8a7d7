"""The last seal, noted outside the database: without it a cut end could not be told from a
quiet night.
"""

import json
import logging
import os
from pathlib import Path

from django.conf import settings

logger = logging.getLogger(__name__)


def note(number: int, digest: str) -> None:
    """Write down the last seal (0600, replaced as a whole); a later one stays."""
    known = read()
    if known is not None and known[0] >= number:
        return
    place = Path(settings.PEKSO_SEAL_HEAD)
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh = place.with_suffix(f".{os.getpid()}")
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps({"number": number, "digest": digest}))
        fresh.replace(place)
    except OSError:
        logger.exception("the last seal could not be noted outside the database")


def read() -> tuple[int, str] | None:
    """Number and digest of the last seal that was noted; None where there is no note.

    A note that cannot be read raises ValueError.
    """
    try:
        known = json.loads(Path(settings.PEKSO_SEAL_HEAD).read_text())
    except FileNotFoundError:
        return None
    return int(known["number"]), str(known["digest"])
