"""The letter that follows the reset of a second factor goes to the known address, once."""

import logging
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency.factor_reset_tokens import token_of
from agency.models import FactorReset
from core import clock
from core.language import house_language
from core.letters import Postman
from core.wording import local_time

log = logging.getLogger(__name__)
AT_MOST = 200


def send_letters() -> int:
    """Send the letters that wait; returns how many were sent. One refused waits for the next."""
    ids = list(_waiting().order_by("asked_at").values_list("pk", flat=True)[:AT_MOST])
    if not ids:
        return 0
    with Postman() as postman:
        return sum(_send(pk, postman) for pk in ids)


def _waiting() -> Any:
    rows = FactorReset.objects.filter(sent_at=None, used_at=None, done_at=None, withdrawn_at=None)
    return rows.filter(expires_at__gt=clock.now())


def _send(pk: Any, postman: Postman) -> bool:
    with transaction.atomic():
        rows = _waiting().select_for_update(skip_locked=True, of=("self",))
        reset = rows.select_related("staff__unit").filter(pk=pk).first()
        if reset is None:
            return False
        try:
            postman.post(letter_of(reset))
        except OSError as problem:
            log.warning("factor reset %s refused: %s", pk, type(problem).__name__)
            return False
        reset.sent_at = clock.now()
        reset.save(update_fields=["sent_at"])
        return True


@house_language()
def letter_of(reset: FactorReset) -> EmailMessage:
    """What happened, and the link; its Message-ID is that of the reset, so that it exists once."""
    person = reset.staff
    path = reverse("factor_reset_open", args=[token_of(reset)])
    parts = [
        _("Yth. %(name)s,") % {"name": person},
        _("Verifikasi dua langkah Anda diatur ulang oleh lembaga, dan semua sesi Anda diakhiri."),
        _("Buka tautan ini, lalu masuk dengan kata sandi Anda, untuk memasang yang baru:")
        + f"\n{settings.PEKSO_BASE_URL.rstrip('/')}{path}",
        _("Tautan berlaku satu kali, sampai %(until)s. Jangan teruskan surel ini.")
        % {"until": local_time(reset.expires_at, person.unit.time_zone)},
        _("Bila Anda tidak memintanya, beri tahu admin lembaga atau supervisor Anda segera."),
    ]
    return EmailMessage(
        subject=_("Pekso: verifikasi dua langkah Anda diatur ulang"),
        body="\n\n".join(parts) + "\n",
        to=[person.email],
        headers={
            "Message-ID": f"<{reset.pk}@{settings.PEKSO_MAIL_DOMAIN}>",
            "Auto-Submitted": "auto-generated",
        },
    )
