"""The answers that take one step: correction, restriction and its end, withdrawal of consent."""

from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from clients import consent_ends
from clients.models import Client, DataRequest
from clients.services.requests import finish
from core import clock
from core.refusals import Changed

Kind = DataRequest.Kind


@transaction.atomic
def answer_correction(*, item: DataRequest, by: Any, outcome: str) -> DataRequest:
    """The record was put right by the usual edit pages; `outcome` says what (UU 27/2022 ps. 6)."""
    _require(item, Kind.CORRECTION)
    finish(item, by=by, outcome=outcome)
    return item


@transaction.atomic
def restrict_processing(*, item: DataRequest, by: Any, outcome: str = "") -> DataRequest:
    """From now on the client's data leave the lembaga no more (clients.restrictions)."""
    _require(item, Kind.RESTRICTION)
    finish(item, by=by, outcome=outcome)
    rows = Client.objects.filter(pk=item.client_id, restricted_since__isnull=True)
    rows.update(restricted_since=clock.now())
    item.client.refresh_from_db(fields=["restricted_since"])
    audit.record("client.restrict", by=by, obj=item.client)
    return item


@transaction.atomic
def lift_restriction(*, client: Client, by: Any, note: str) -> Client:
    """The client asks for it, or agrees to it: processing goes on. `note` is not audited.

    Raises Changed where nothing is restricted.
    """
    rows = Client.objects.filter(pk=client.pk, restricted_since__isnull=False)
    if not rows.update(restricted_since=None):
        raise Changed(_("Pemrosesan data klien ini tidak sedang dibatasi."))
    client.restricted_since = None
    latest = DataRequest.objects.filter(client=client, kind=Kind.RESTRICTION, status="answered")
    item = latest.order_by("-finished_at").first()
    if item is not None:
        item.outcome = f"{item.outcome}\n{note}".strip()[:5_000]
        item.save(update_fields=["outcome"])
    audit.record("client.unrestrict", by=by, obj=client)
    return client


@transaction.atomic
def withdraw_consents(*, item: DataRequest, by: Any, ids: Collection[str]) -> DataRequest:
    """Take back the named consents by their own service; at least one (UU 27/2022 ps. 9)."""
    _require(item, Kind.WITHDRAWAL)
    finish(item, by=by, consents=len(ids))
    if not consent_ends.withdraw(client=item.client, ids=ids, by=by, note=item.number):
        raise Changed(_("Persetujuan itu sudah tidak berlaku."))
    return item


def _require(item: DataRequest, kind: str) -> None:
    if item.kind != kind:
        raise Changed(_("Permintaan ini bukan untuk itu."))
