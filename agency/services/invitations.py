"""Invitations: an e-mail link by which somebody sets a password and begins to work."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit, house_rules
from agency.invitation_rules import find_open, why_not_invite
from agency.invitation_tokens import hash_of, token_of
from agency.line_rules import why_not_supervise
from agency.models import Invitation, PledgeAcceptance, Staff, Unit
from agency.pledge import PLEDGE_EDITION
from agency.services.staff import add_staff, give_role, set_supervisor
from agency.staffing import one_at_a_time
from core import clock
from core.refusals import Changed


@transaction.atomic
def invite(
    *,
    by: Staff,
    name: str,
    email: str,
    unit: Unit,
    roles: Sequence[str],
    supervisor: Staff | None = None,
    staff: Staff | None = None,
) -> Invitation:
    """Invite somebody; the letter goes out with the next round of mail (agency.tasks).

    roles: codes that begin when the invitation is accepted. staff: a deactivated person who
    returns. Raises Changed with a sentence where agency.invitation_rules finds something.
    """
    one_at_a_time()
    if wrong := why_not_invite(by=by, email=email, returning=staff):
        raise Changed(wrong)
    invitation = Invitation(
        name=name, email=email, unit=unit, roles=sorted(set(roles)), supervisor=supervisor,
        staff=staff, invited_by=by, created_at=clock.now(),
    )  # fmt: skip
    _begin_round(invitation)
    invitation.save()
    audit.record("staff.invite", by=by, obj=invitation, roles=invitation.roles)
    return invitation


@transaction.atomic
def resend(*, invitation: Invitation, by: Staff) -> Invitation:
    """Send it again under a new link; the old link is dead. Raises Changed if it is not open."""
    invitation = _locked(invitation)
    invitation.round += 1
    _begin_round(invitation)
    invitation.sent_at = None
    invitation.save(update_fields=["round", "token_hash", "expires_at", "sent_at"])
    audit.record("staff.invite_again", by=by, obj=invitation)
    return invitation


@transaction.atomic
def withdraw(*, invitation: Invitation, by: Staff) -> None:
    """The link is dead from now on. Raises Changed if it is not open."""
    invitation = _locked(invitation)
    invitation.withdrawn_at = clock.now()
    invitation.save(update_fields=["withdrawn_at"])
    audit.record("staff.invite_withdraw", by=by, obj=invitation)


@transaction.atomic
def accept(*, token: str, password: str) -> Staff | None:
    """Begin to work: the person, the password, the roles, the pledge of confidentiality.

    Returns None for a link that is not open (forged, used, withdrawn, too old): of two who use it
    at once exactly one begins. Raises ValidationError for a password that is not allowed.
    """
    one_at_a_time()
    invitation = find_open(token, lock=True)
    if invitation is None:
        return None
    person = _returns(invitation, password) if invitation.staff else _joins(invitation, password)
    for role in invitation.roles:
        give_role(staff=person, role=role, by=invitation.invited_by)
    _place_under(person, invitation)
    invitation.staff, invitation.used_at = person, clock.now()
    invitation.save(update_fields=["staff", "used_at"])
    accept_pledge(by=person)
    audit.record("staff.invite_accept", by=person, obj=invitation)
    return person


@transaction.atomic
def accept_pledge(*, by: Staff, edition: str = PLEDGE_EDITION) -> PledgeAcceptance:
    """Record that `by` promises to keep what clients entrust; said twice it stays the first.

    Raises ValueError for an edition that is not the current one.
    """
    if edition != PLEDGE_EDITION:
        raise ValueError(f"not the current edition: {edition!r}")
    given, first_time = PledgeAcceptance.objects.get_or_create(
        staff=by, edition=edition, defaults={"accepted_at": clock.now()}
    )
    if first_time:
        audit.record("pledge.accept", by=by, obj=given, edition=edition)
    return given


def _begin_round(invitation: Invitation) -> None:
    days = int(house_rules.value("invitation_days"))
    invitation.expires_at = clock.now() + dt.timedelta(days=days)
    invitation.token_hash = hash_of(token_of(invitation))


def _locked(invitation: Invitation) -> Invitation:
    one_at_a_time()
    found = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if found.used_at is not None:
        raise Changed(_("Undangan ini sudah dipakai."))
    if found.withdrawn_at is not None:
        raise Changed(_("Undangan ini sudah ditarik."))
    return found


def _joins(invitation: Invitation, password: str) -> Staff:
    return add_staff(
        by=invitation.invited_by,
        username=_free_username(invitation.email),
        name=invitation.name,
        email=invitation.email,
        unit=invitation.unit,
        password=password,
    )


def _returns(invitation: Invitation, password: str) -> Staff:
    staff_id: Any = invitation.staff_id
    person = Staff.objects.select_for_update().get(pk=staff_id)
    validate_password(password, person)
    person.set_password(password)
    person.name, person.unit, person.is_active = invitation.name, invitation.unit, True
    person.save(update_fields=["password", "name", "unit", "is_active"])
    audit.record("staff.reactivate", by=invitation.invited_by, obj=person)
    return person


def _place_under(person: Staff, invitation: Invitation) -> None:
    """Set the line that the invitation names, unless it has become impossible meanwhile."""
    chosen = invitation.supervisor
    if chosen is not None and not why_not_supervise(supervisee=person, supervisor=chosen):
        set_supervisor(supervisee=person, supervisor=chosen, by=invitation.invited_by)


def _free_username(email: str) -> str:
    stem = re.sub(r"[^a-z0-9_.-]", "", email.partition("@")[0].lower())[:120] or "staf"
    taken = set(Staff.objects.filter(username__istartswith=stem).values_list("username", flat=True))
    taken = {name.lower() for name in taken}
    number = 1
    while (name := stem if number == 1 else f"{stem}{number}") in taken:
        number += 1
    return name
