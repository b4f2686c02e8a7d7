"""Erasing a client's data: asked for by one person, done by another, with a receipt."""

from typing import Any

from django.db import transaction

from agency import audit
from clients import erasing, request_reminders
from clients.models import Client, DataRequest, ErasureReceipt
from clients.request_states import REQUEST_STEPS
from clients.services.keys import destroy_key
from clients.services.requests import require_second_person
from core import clock
from core.acting import for_purpose
from core.refusals import Refused
from core.states import move

ERASURE = DataRequest.Kind.ERASURE


@transaction.atomic
def propose_erasure(*, item: DataRequest, by: Any) -> DataRequest:
    """The worker has checked that nothing stands against it; a second person decides.

    Raises R30 with what stands against it: an open case, or the time for which a file is kept.
    """
    require_erasable(item, act="request.propose_erasure")
    move(
        item, "prepared", steps=REQUEST_STEPS, prepared_by=by, prepared_at=clock.now()
    )  # fmt: skip
    audit.record("request.propose_erasure", by=by, obj=item)
    return item


@for_purpose("whole_file")
@transaction.atomic
def erase_client(*, item: DataRequest, by: Any) -> ErasureReceipt:
    """Destroy the client's key, blank what stands in clear, and write the receipt.

    Numbers, dates, stages, the two books and the receipt stay. Raises R16 where `by` took the
    request in or proposed it, R30, core.states.WrongState for whoever comes second.
    """
    require_second_person(item, by=by, act="request.erase")
    require_erasable(item, act="request.erase")
    now = clock.now()
    asked_by: Any = item.prepared_by
    move(
        item, "answered", steps=REQUEST_STEPS, come_from={"prepared"},
        decided_by=by, decided_at=now, finished_by=by, finished_at=now,
    )  # fmt: skip
    client = Client.objects.select_for_update(of=("self",)).get(pk=item.client_id)
    _end_other_requests(client, by=by)
    destroy_key(client=client, by=by)
    counts = erasing.blank(client)
    Client.objects.filter(pk=client.pk).update(erased_at=now)
    receipt = ErasureReceipt.objects.create(
        request=item, client_number=client.number, erased_at=now, asked_by=asked_by,
        erased_by=by, erased=counts, key_destroyed=True,
    )  # fmt: skip
    request_reminders.settle(item)
    audit.record("client.erase", by=by, obj=client, rows=counts)
    return receipt


def require_erasable(item: DataRequest, *, act: str) -> None:
    """Raise R30 with everything that stands against the erasure now."""
    found = erasing.obstacles_of(item.client)
    if item.kind != ERASURE or found:
        raise Refused("R30", obj=item, act=act, missing=found)


def _end_other_requests(client: Client, *, by: Any) -> None:
    """Whatever else still waits has nothing left to be about."""
    for other in DataRequest.objects.waiting().filter(client=client):
        move(
            other, "taken_back", steps=REQUEST_STEPS, finished_by=by, finished_at=clock.now()
        )  # fmt: skip
        request_reminders.settle(other)
        audit.record("request.take_back", by=by, obj=other, kind=other.kind)
