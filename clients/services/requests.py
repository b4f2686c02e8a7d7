"""Permintaan subjek data: taken in, refused on a ground, taken back, handed over."""

import datetime as dt
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from agency.house_rules import value
from agency.numbering import next_number
from clients import request_reminders
from clients.models import Client, ClientStatement, DataRequest, FamilyMember
from clients.request_states import REQUEST_STEPS, WAITING
from core import clock
from core.refusals import Changed, Refused
from core.states import move

NUMBER_LETTERS = "PSD"
Kind, Asker, Ground = DataRequest.Kind, DataRequest.Asker, DataRequest.Ground


@transaction.atomic
def take_request(
    *,
    client: Client,
    by: Any,
    kind: str,
    asker: str,
    identity_check: str,
    received_at: dt.datetime,
    asked: str = "",
    asker_name: str = "",
    member: FamilyMember | None = None,
    suspect: bool = False,
) -> DataRequest:
    """Take in what somebody asks about a client's data; the countdown runs from `received_at`.

    received_at: aware. member: the guardian in the family. suspect: the guardian is the suspect,
    also where the file says so. Raises R23 for a moment that cannot be, Changed where one waits.
    """
    _require_plausible(client, received_at)
    _require_none_waiting(client, kind)
    item = DataRequest.objects.create(
        number=next_number(NUMBER_LETTERS, tz_name=client.unit.time_zone),
        client=client,
        client_number=client.number,
        tz_name=client.unit.time_zone,
        kind=kind,
        asker=asker,
        asker_name="" if asker == Asker.CLIENT else asker_name,
        member=member if asker == Asker.GUARDIAN else None,
        suspect=asker == Asker.GUARDIAN and (suspect or _known_suspect(member)),
        identity_check=identity_check,
        asked=asked,
        received_at=received_at,
        due_at=received_at + dt.timedelta(hours=value("data_request_hours")),
        recorded_at=clock.now(),
        recorded_by=by,
    )
    request_reminders.await_answer(item)
    audit.record("request.take", by=by, obj=item, kind=kind, asker=asker)
    return item


def _require_none_waiting(client: Client, kind: str) -> None:
    if DataRequest.objects.waiting().filter(client=client, kind=kind).exists():
        raise Changed(_("Permintaan seperti ini masih dikerjakan. Selesaikan yang itu dulu."))


@transaction.atomic
def refuse_request(
    *, item: DataRequest, by: Any, ground: str, reason: str, statement: str = ""
) -> DataRequest:
    """Refuse on one of the listed grounds, with a reason (UU 27/2022 ps. 15, 33, 44-45).

    statement: what the client says to it; it is added to the file. Raises R16 where `by` took the
    request in or prepared it, core.states.WrongState where it is already answered.
    """
    require_second_person(item, by=by, act="request.refuse")
    if ground == Ground.CONTENT_TRUE and item.kind != Kind.CORRECTION:
        raise Changed(_("Dasar ini hanya berlaku bagi permintaan perbaikan."))
    now = clock.now()
    move(
        item, "refused", steps=REQUEST_STEPS, ground=ground,
        decided_by=by, decided_at=now, finished_by=by, finished_at=now,
    )  # fmt: skip
    write_sealed(item, reason=reason)
    if statement:
        add_statement(item=item, by=by, text=statement)
    request_reminders.settle(item)
    audit.record("request.refuse", by=by, obj=item, ground=ground, kind=item.kind)
    return item


@transaction.atomic
def take_back(*, item: DataRequest, by: Any) -> DataRequest:
    """The asker does not want it any more. Raises core.states.WrongState once it is answered."""
    move(
        item, "taken_back", steps=REQUEST_STEPS, finished_by=by, finished_at=clock.now()
    )  # fmt: skip
    request_reminders.settle(item)
    audit.record("request.take_back", by=by, obj=item, kind=item.kind)
    return item


@transaction.atomic
def hand_over(*, item: DataRequest, by: Any, way: str) -> DataRequest:
    """The approved copy was given to whoever asked: the request is answered."""
    move(
        item, "answered", steps=REQUEST_STEPS, come_from={"approved"}, way=way,
        finished_by=by, finished_at=clock.now(),
    )  # fmt: skip
    request_reminders.settle(item)
    audit.record("request.hand_over", by=by, obj=item, way=way)
    return item


@transaction.atomic
def add_statement(*, item: DataRequest, by: Any, text: str) -> ClientStatement:
    """The client's own words about the record, kept beside it."""
    statement = ClientStatement.objects.create(
        client=item.client, request=item, text=text, at=clock.now(), by=by
    )
    audit.record("client.statement", by=by, obj=statement)
    return statement


def finish(item: DataRequest, *, by: Any, outcome: str = "", **facts: Any) -> None:
    """Answer a request of one step: correction, restriction, withdrawal."""
    move(
        item, "answered", steps=REQUEST_STEPS, come_from={"open"},
        finished_by=by, finished_at=clock.now(),
    )  # fmt: skip
    write_sealed(item, outcome=outcome)
    request_reminders.settle(item)
    audit.record("request.answer", by=by, obj=item, kind=item.kind, **facts)


def write_sealed(item: DataRequest, **texts: str) -> None:
    """Write sealed texts, which only an instance can."""
    for name, text in texts.items():
        setattr(item, name, text)
    item.save(update_fields=list(texts))


def require_second_person(item: DataRequest, *, by: Any, act: str) -> None:
    """R16: nobody decides what they took in or prepared themselves."""
    if by.pk in {item.recorded_by_id, item.prepared_by_id}:
        raise Refused("R16", obj=item, act=act)


def require_waiting(item: DataRequest) -> None:
    """Changed where it was answered, refused or taken back in the meantime."""
    if item.status not in WAITING:
        label = item.get_status_display()
        raise Changed(_("Permintaan ini sudah selesai: %(state)s.") % {"state": label})


def _known_suspect(member: FamilyMember | None) -> bool:
    return member is not None and member.suspected


def _require_plausible(client: Client, received_at: dt.datetime) -> None:
    detail = ""
    if received_at > clock.now():
        detail = _("Waktu diterima belum tiba.")
    elif received_at < client.registered_at - dt.timedelta(days=366):
        detail = _("Waktu diterima jauh sebelum klien terdaftar.")
    if detail:
        raise Refused("R23", obj=client, act="request.take", detail=detail, field="received_at")
