"""A second factor that was lost: taken away by an admin, confirmed by letter, set up anew.

The password alone never leads to another second factor: whoever logs in afterwards must open the
link that went to the known e-mail address.
"""

import datetime as dt
from typing import Any

from allauth.mfa.models import Authenticator
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import audit, mfa, roles
from agency.factor_reset_tokens import hash_of, token_of
from agency.lines import supervisors_of
from agency.models import AuditEntry, FactorReset, Staff
from agency.scope import Forbidden
from agency.sessions import end_sessions
from agency.staffing import one_at_a_time
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed

LINK_LASTS = dt.timedelta(hours=24)
# Whoever has just changed somebody's address does not also send the link there.
NEW_ADDRESS = dt.timedelta(days=7)


def why_not_reset(*, staff: Staff, by: Staff | None) -> str:
    """Why this second factor cannot be taken away now, as a sentence; "" if it can."""
    if not staff.is_active:
        return _("%(name)s sudah tidak aktif.") % {"name": staff}
    if staff.factor_reset_at is None and not mfa.has_second_factor(staff):
        return _("%(name)s belum memakai verifikasi dua langkah.") % {"name": staff}
    if by is not None and _changed_address(staff, by):
        return _(
            "Surel %(name)s baru saja Anda ganti. Mintalah admin lain, atau tunggu tujuh hari "
            "sejak surel diganti."
        ) % {"name": staff}
    return ""


@transaction.atomic
def reset_second_factor(*, staff: Staff, reason: str, by: Staff | None) -> FactorReset:
    """Take away app, passkeys and recovery codes of `staff`, and send the link for new ones.

    by: another person with the admin's role, or None on the server (management command).
    Every log-in of the person ends with the next request. The person, the supervisor and the other
    admins are told. Done again it makes a new link, and the old one is dead. Nobody does it for
    themselves: Forbidden. Raises Changed where `why_not_reset` finds something.
    """
    if by is not None and by.pk == staff.pk:
        raise Forbidden(staff)
    one_at_a_time()
    person = Staff.objects.select_for_update(of=("self",)).get(pk=staff.pk)
    if wrong := why_not_reset(staff=person, by=by):
        raise Changed(wrong)
    now = clock.now()
    _open(person).update(withdrawn_at=now)
    reset = FactorReset(
        staff=person, reason=reason, asked_by=by, asked_at=now, expires_at=now + LINK_LASTS
    )
    reset.token_hash = hash_of(token_of(reset))
    reset.save()
    person.factor_reset_at = now
    person.save(update_fields=["factor_reset_at"])
    Authenticator.objects.filter(user_id=person.pk).delete()
    end_sessions(person)
    audit.record("second_factor.reset", by=by, obj=person, reset=str(reset.pk))
    _tell(reset)
    return reset


def find_open(*, staff: Staff, token: str, lock: bool = False) -> FactorReset | None:
    """The reset of `staff` that this token opens now; None for a forged, used or old one."""
    rows = _open(staff).filter(token_hash=hash_of(token), used_at__isnull=True)
    rows = rows.filter(expires_at__gt=clock.now())
    return (rows.select_for_update() if lock else rows).first()


@transaction.atomic
def confirm_reset(*, staff: Staff, token: str) -> FactorReset | None:
    """Use the letter's link, once. None if it opens nothing."""
    reset = find_open(staff=staff, token=token, lock=True)
    if reset is None:
        return None
    reset.used_at = clock.now()
    reset.save(update_fields=["used_at"])
    audit.record("second_factor.reset_confirm", by=staff, obj=staff, reset=str(reset.pk))
    return reset


@transaction.atomic
def finish_reset(*, staff: Staff) -> None:
    """Another second factor is in place; nothing happens where none had been taken away."""
    if staff.factor_reset_at is None:
        return
    _open(staff).update(done_at=clock.now())
    staff.factor_reset_at = None
    staff.save(update_fields=["factor_reset_at"])
    audit.record("second_factor.reset_done", by=staff, obj=staff)


def _open(staff: Staff) -> Any:
    return FactorReset.objects.filter(staff=staff, done_at=None, withdrawn_at=None)


def _changed_address(staff: Staff, by: Staff) -> bool:
    changes = AuditEntry.objects.filter(
        act="staff.change", actor=by, object_id=str(staff.pk), facts__fields__contains="email"
    )
    return changes.filter(at__gt=clock.now() - NEW_ADDRESS).exists()


@house_language()
def _tell(reset: FactorReset) -> None:
    person, admin = reset.staff, reset.asked_by
    said = {"name": person, "admin": admin or _("pengelola server")}
    heard = {one.pk: one for one in supervisors_of(person)}
    heard |= {one.pk: one for one in roles.holders(roles.ADMIN)}
    if not heard.keys() - {person.pk, reset.asked_by_id}:
        heard |= {one.pk: one for one in roles.holders(roles.PRIVACY)}
    page = reverse("agency:staff_detail", args=[person.pk])
    for one in (person, *heard.values()):
        if one.pk == reset.asked_by_id:
            continue
        notify(
            recipient=one,
            kind="staff.factor_reset",
            title=_("Verifikasi dua langkah %(name)s diatur ulang oleh %(admin)s") % said,
            body=_("Bila ini tidak diminta, beri tahu admin lembaga segera."),
            url=page if one.pk != person.pk else reverse("mfa_index"),
            dedup=f"factor-reset:{reset.pk}",
            urgent=True,
        )
