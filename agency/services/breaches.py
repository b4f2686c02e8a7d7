"""The register of breaches: written down, affected clients found, everybody told, closed."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import affected, audit, breach_reminders
from agency.house_rules import value
from agency.models import Breach, BreachClient
from agency.numbering import next_number
from core import clock, reminders
from core.refusals import Changed, Refused
from core.states import move
from core.versions import save_version

NUMBER_LETTERS = "KD"
TEXTS = ("what", "how", "effects", "measures", "categories", "estimate", "started_at")


@transaction.atomic
def register_breach(*, by: Any, discovered_at: dt.datetime, **told: Any) -> Breach:
    """Write a breach down; the time of the notice runs from `discovered_at` (aware).

    told: what, categories, and perhaps how, effects, measures, estimate, started_at. Raises R23
    for a discovery in the future.
    """
    if discovered_at > clock.now():
        detail = _("Waktu diketahui belum tiba.")
        raise Refused("R23", act="breach.register", detail=detail, field="discovered_at")
    breach = Breach.objects.create(
        number=next_number(NUMBER_LETTERS),
        discovered_at=discovered_at,
        notice_due_at=discovered_at + dt.timedelta(hours=value("breach_notice_hours")),
        recorded_at=clock.now(),
        recorded_by=by,
        **told,
    )
    breach_reminders.await_notice(breach)
    audit.record("breach.register", by=by, obj=breach, categories=list(breach.categories))
    return breach


@transaction.atomic
def update_breach(*, breach: Breach, by: Any, version: int, **told: Any) -> Breach:
    """Change what is known of it. Raises Stale, TypeError for another field."""
    unknown = set(told) - set(TEXTS)
    if unknown:
        raise TypeError(f"update_breach does not change {', '.join(sorted(unknown))}")
    if save_version(breach, version=version, changes=told):
        audit.record("breach.update", by=by, obj=breach, fields=sorted(told))
    return breach


@transaction.atomic
def add_affected(
    *, breach: Breach, by: Any, person: Any, since: dt.datetime, until: dt.datetime
) -> int:
    """Put every client whose data `person` opened in [since, until) on the list; how many are new.

    since, until: aware. Only ids and numbers are kept.
    """
    _require_open(breach)
    found = affected.opened_by(person, since=since, until=until)
    known = set(breach.clients.values_list("client_id", flat=True))
    rows = [
        BreachClient(
            breach=breach, client_id=pk, client_number=number, opened_by=person,
            added_at=clock.now(),
        )
        for pk, number in found.items()
        if pk not in known
    ]  # fmt: skip
    BreachClient.objects.bulk_create(rows, ignore_conflicts=True)
    if rows:
        Breach.objects.filter(pk=breach.pk).update(clients_told_at=None)
    audit.record("breach.affected", by=by, obj=breach, found=len(found), new=len(rows))
    return len(rows)


@transaction.atomic
def tell_authority(*, breach: Breach, by: Any, at: dt.datetime, reference: str) -> Breach:
    """The authority has been told, by the letter `reference` (UU 27/2022 ps. 46). R23."""
    if at > clock.now() or at < breach.discovered_at:
        detail = _("Pemberitahuan tidak mungkin pada waktu itu.")
        raise Refused("R23", obj=breach, act="breach.tell_authority", detail=detail, field="at")
    rows = Breach.objects.filter(pk=breach.pk, authority_told_at__isnull=True)
    if not rows.update(authority_told_at=at, authority_reference=reference):
        raise Changed(_("Lembaga PDP sudah diberi tahu."))
    audit.record("breach.tell_authority", by=by, obj=breach)
    return _settled(breach)


@transaction.atomic
def tell_client(*, breach: Breach, by: Any, row: BreachClient) -> BreachClient:
    """One affected client was told. Twice changes nothing."""
    rows = BreachClient.objects.filter(pk=row.pk, breach=breach, told_at__isnull=True)
    if rows.update(told_at=clock.now(), told_by=by):
        audit.record("breach.tell_client", by=by, obj=breach, client=row.client_number)
        if not breach.clients.filter(told_at__isnull=True).exists():
            Breach.objects.filter(pk=breach.pk).update(clients_told_at=clock.now())
    row.refresh_from_db()
    _settled(breach)
    return row


@transaction.atomic
def declare_nobody_affected(*, breach: Breach, by: Any) -> Breach:
    """No client is affected, so nobody has to be told. Changed where the list is not empty."""
    if breach.clients.exists():
        raise Changed(_("Ada klien yang terdampak; beri tahu mereka."))
    Breach.objects.filter(pk=breach.pk).update(clients_told_at=clock.now())
    audit.record("breach.nobody_affected", by=by, obj=breach)
    return _settled(breach)


@transaction.atomic
def move_breach(*, breach: Breach, by: Any, to: str) -> Breach:
    """Contained, open again, or closed. Raises R17 with whoever is still to be told."""
    if to == Breach.Status.CLOSED:
        _require_all_told(breach)
    changes: dict[str, Any] = {"closed_at": clock.now()} if to == Breach.Status.CLOSED else {}
    move(breach, to, steps=Breach.STEPS, **changes)
    audit.record("breach.move", by=by, obj=breach, to=to)
    return breach


def _require_all_told(breach: Breach) -> None:
    missing = []
    if breach.authority_told_at is None:
        missing.append(_("pemberitahuan kepada lembaga PDP"))
    if breach.clients_told_at is None:
        missing.append(_("pemberitahuan kepada klien yang terdampak"))
    if not breach.measures:
        missing.append(_("upaya penanganan"))
    if missing:
        raise Refused("R17", obj=breach, act="breach.close", missing=missing)


def _require_open(breach: Breach) -> None:
    if breach.status == Breach.Status.CLOSED:
        raise Changed(_("Kejadian ini sudah selesai."))


def _settled(breach: Breach) -> Breach:
    breach.refresh_from_db()
    if breach_reminders.is_told(breach):
        reminders.cancel(subject_id=breach.pk)
    return breach
