"""The inbox inside Pekso: one notice once, whatever is repeated."""

from typing import Any

from core import clock
from core.models import Notice


def notify(
    *,
    recipient: Any,
    kind: str,
    title: Any,
    body: Any = "",
    url: str = "",
    dedup: str,
    urgent: bool = False,
    must_acknowledge: bool = False,
) -> bool:
    """Put a notice into `recipient`'s inbox; return whether it is new.

    Texts carry codes and initials, never names or problems. The same `dedup` for the same person
    stands once, however often it is sent.
    """
    _notice, new = Notice.objects.get_or_create(
        dedup=f"{dedup}:{recipient.pk}"[:200],
        defaults={
            "recipient": recipient,
            "kind": kind,
            "title": str(title)[:200],
            "body": str(body)[:2000],
            "url": url,
            "urgent": urgent,
            "must_acknowledge": must_acknowledge,
            "created_at": clock.now(),
        },
    )
    return new
