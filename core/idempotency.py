"""The same submission posted twice makes one record and gets the same answer."""

import hashlib
import json
import uuid
from collections.abc import Callable
from typing import Any

from django.db import IntegrityError, transaction
from django.http import QueryDict

from core import clock
from core.models import Submission

# What may differ between two honest sendings of the same form.
_IGNORED = frozenset({"csrfmiddlewaretoken", "submission_id"})


class SubmissionConflict(Exception):
    """A different body came under a submission id that is already used. Both are kept.

    `first_url` is where the first one stands, or "" when it belongs to somebody else.
    """

    def __init__(self, first_url: str) -> None:
        super().__init__("submission id used for another body")
        self.first_url = first_url


def digest_of(data: QueryDict, files: Any = None) -> str:
    """SHA-256 over the typed fields and the names and sizes of files."""
    typed = {key: data.getlist(key) for key in sorted(data) if key not in _IGNORED}
    sent = [(key, f.name, f.size) for key in sorted(files or {}) for f in files.getlist(key)]
    return hashlib.sha256(json.dumps([typed, sent], ensure_ascii=False).encode()).hexdigest()


def answered(*, submission_id: str, actor_id: Any, digest: str) -> str:
    """The address that this very sending by this person led to before, "" for a first one.

    Asked before anything else: what the first sending has changed (a choice that is gone, a record
    handed on) is no reason to refuse its echo.
    """
    try:
        found = Submission.objects.filter(pk=uuid.UUID(submission_id)).first()
    except ValueError:
        return ""
    if found is None or (found.actor_id, found.digest) != (actor_id, digest):
        return ""
    return found.result_url


def once(*, submission_id: uuid.UUID, actor_id: Any, digest: str, act: Callable[[], str]) -> str:
    """Run `act` for the first sending of `submission_id`; return its address for every sending.

    A second sending that arrives while the first is still running waits for it. `act` returns the
    address to redirect to. Raises SubmissionConflict for another body or another person; whatever
    `act` raises leaves no trace, so that a corrected form can be sent under the same id.
    """
    try:
        with transaction.atomic():
            row = Submission.objects.create(
                id=submission_id, actor_id=actor_id, digest=digest, created_at=clock.now()
            )
    except IntegrityError:
        first = Submission.objects.get(pk=submission_id)
        if first.actor_id != actor_id:
            raise SubmissionConflict("") from None
        if first.digest != digest:
            raise SubmissionConflict(first.result_url) from None
        return first.result_url
    row.result_url = act()
    row.save(update_fields=["result_url"])
    return row.result_url
