"""The letters of invitations go out, each once; lists that nobody carried out are forgotten."""

import datetime as dt
import logging
from typing import Any

from django.db import transaction

from agency.invitation_mail import letter_of
from agency.invitation_rules import unanswered
from agency.models import Invitation, StaffImport
from core import clock
from core.letters import Postman

log = logging.getLogger(__name__)
AT_MOST = 200
KEPT = dt.timedelta(hours=72)


def send_letters() -> int:
    """Send the letters that wait; returns how many were sent.

    A letter that the mail server refuses waits for the next round.
    """
    waiting = Invitation.objects.filter(unanswered(), sent_at__isnull=True)
    waiting = waiting.filter(expires_at__gt=clock.now()).order_by("created_at")
    ids = list(waiting.values_list("pk", flat=True)[:AT_MOST])
    with Postman() as postman:
        return sum(_send(pk, postman) for pk in ids)


def _send(pk: Any, postman: Postman) -> bool:
    with transaction.atomic():
        rows = Invitation.objects.filter(unanswered(), pk=pk, sent_at__isnull=True)
        rows = rows.select_for_update(skip_locked=True, of=("self",))
        invitation = rows.select_related("unit").first()
        if invitation is None:
            return False
        try:
            postman.post(letter_of(invitation))
        except OSError as problem:
            log.warning("invitation %s refused: %s", pk, type(problem).__name__)
            return False
        invitation.sent_at = clock.now()
        invitation.save(update_fields=["sent_at"])
        return True


def drop_old_imports() -> int:
    """Lists of staff that were read and not carried out lose their rows after 72 hours."""
    old = StaffImport.objects.filter(created_at__lt=clock.now() - KEPT)
    return old.exclude(rows=[]).update(rows=[])
