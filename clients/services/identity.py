"""The NIK: given, corrected, missing with a reason, and shown in full to somebody."""

from typing import Any

from django.db import transaction
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from agency import audit
from clients import nik
from clients.birth import BirthPrecision
from clients.models import Client
from clients.registration import Registration
from clients.services.clients import keep_old_identity, require_nik_or_reason
from clients.services.duplicates import known_as_different, refuse_duplicates
from core import clock
from core.versions import save_version


class RevealReason(TextChoices):
    """Why somebody needs to read the whole NIK. Codes, since the audit holds no typed text."""

    CARD_CHECK = "card_check", _("Mencocokkan dengan kartu identitas")
    REFERRAL = "referral", _("Mengisi surat atau rujukan")
    AID = "aid", _("Mendaftarkan bantuan atau jaminan")
    CORRECTION = "correction", _("Memperbaiki data")
    CLIENT_ASKS = "client_asks", _("Diminta klien sendiri")


@transaction.atomic
def set_nik(
    *,
    client: Client,
    by: Any,
    number: str,
    version: int,
    missing: str = "",
    missing_note: str = "",
    take_birth_date: bool = False,
    reason: str = "",
) -> Client:
    """Write the NIK, or the reason why there is none; the old state stays in the history.

    `take_birth_date`: replace an unknown or estimated birth date by the one in the NIK. Raises
    R37, PossibleDuplicate (R24) where another client has this NIK, Stale.
    """
    require_nik_or_reason(client.kind, number, missing, act="client.set_nik")
    number = nik.normalise(number)
    if number:
        refuse_duplicates(
            identity_facts(client, number), by=by, act="client.set_nik",
            different_reason="-", exclude={client.pk, *known_as_different(client)},
        )  # fmt: skip
    changes: dict[str, Any] = {
        "nik": number,
        "nik_missing": "" if number else missing,
        "nik_missing_note": "" if number else missing_note,
        "provisional_identity": not number and client.kind == Client.Kind.PERSON,
    }
    if take_birth_date and number:
        changes |= _birth_date_from(client, number)
    before = {field: getattr(client, field) for field in changes}
    if not save_version(client, version=version, changes=changes, wording={"nik": nik.mask}):
        return client
    client.nik_index = nik.index(number)
    client.save(update_fields=["nik_index"])
    changed = {field: old for field, old in before.items() if getattr(client, field) != old}
    keep_old_identity(client, changed, by=by, reason=reason)
    audit.record("client.set_nik", by=by, obj=client, present=bool(number), missing=missing)
    return client


@transaction.atomic
def reveal_nik(*, client: Client, by: Any, reason: RevealReason) -> str:
    """The whole NIK, after an audit row that names who read it and why. May be empty."""
    audit.record("client.reveal_nik", by=by, obj=client, reason=RevealReason(reason).value)
    audit.opened("clients:nik_reveal", by=by, objs=[client])
    return client.nik


def identity_facts(client: Client, number: str) -> Registration:
    """What is known of a client with a NIK, to look for others who have the same one."""
    return Registration(
        kind=client.kind,
        name=client.name,
        sex=client.sex,
        birth_date=client.birth_date,
        birth_precision=client.birth_precision,
        nik=number,
    )


def _birth_date_from(client: Client, number: str) -> dict[str, Any]:
    today = clock.today(client.unit.time_zone)
    read = nik.check(number, today=today, birth_date=client.birth_date).facts
    if client.birth_precision == BirthPrecision.DAY or read is None or read.birth_date is None:
        return {}
    return {"birth_date": read.birth_date, "birth_precision": BirthPrecision.DAY}
