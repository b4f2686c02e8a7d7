"""Which invitations are open, and who may be invited: as queries and sentences."""

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from agency.invitation_tokens import hash_of
from agency.models import Invitation, Staff
from core import clock


def unanswered() -> Q:
    """The condition "neither used nor withdrawn", whatever its age."""
    return Q(used_at__isnull=True, withdrawn_at__isnull=True)


def find_open(token: str, *, lock: bool = False) -> Invitation | None:
    """The invitation that this token opens now; None for a forged, used, withdrawn or old one."""
    rows = Invitation.objects.filter(unanswered(), token_hash=hash_of(token))
    rows = rows.filter(expires_at__gt=clock.now())
    if lock:
        return rows.select_for_update(of=("self",)).first()
    return rows.select_related("unit").first()


def why_not_invite(*, by: Any, email: str, returning: Staff | None = None) -> str:
    """Why nobody can be invited to this e-mail address, as a sentence; "" if possible."""
    known = Staff.objects.filter(email__iexact=email).first()
    if known is not None and known.pk == by.pk:
        return _("Anda tidak dapat mengundang diri sendiri.")
    if known is not None and known.is_active:
        return _("%(name)s sudah bekerja di Pekso dengan surel ini.") % {"name": known}
    if known is not None and (returning is None or returning.pk != known.pk):
        return _(
            "Surel ini milik %(name)s yang sudah tidak aktif. Aktifkan kembali dari halamannya."
        ) % {"name": known}
    if Invitation.objects.filter(unanswered(), email__iexact=email).exists():
        return _("Sudah ada undangan untuk surel ini. Kirim ulang atau tarik undangan itu.")
    return ""
