"""The copy for the client: prepared by the worker, approved by a second person."""

import datetime as dt
import json
from collections.abc import Collection
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from clients import extracts
from clients.extract_content import Copy, build_copy
from clients.models import DataExtract, DataRequest
from clients.request_states import REQUEST_STEPS
from clients.services.requests import require_second_person
from core import clock
from core.refusals import Changed, Refused
from core.states import move


def reader_of(item: DataRequest) -> extracts.Reader:
    """For whom the copy is."""
    return extracts.Reader(guardian=item.asker != DataRequest.Asker.CLIENT)


@transaction.atomic
def prepare_extract(
    *, item: DataRequest, by: Any, hide: Collection[str] = (), show: Collection[str] = ()
) -> DataExtract:
    """Make the copy as it stands now and lay it before the supervisor.

    hide: keys of passages that hold other people's secrets and that no mark names. show: keys of
    other people's words whose speaker agrees. Raises R12 for a key in `show` that is a secret, R08
    where a guardian who is the suspect asks.
    """
    _require_access(item)
    require_safe_reader(item, act="request.prepare")
    sections = extracts.sections_of(item.client, reader_of(item))
    secret = {p.key for part in sections for p in part.passages if p.hidden == extracts.CONFIDED}
    if secret & set(show):
        raise Refused("R12", obj=item, act="request.prepare", field="show")
    now = clock.now()
    move(
        item, "prepared", steps=REQUEST_STEPS, prepared_by=by, prepared_at=now
    )  # fmt: skip
    copy = build_copy(item, sections, hide=set(hide), show=set(show))
    DataExtract.objects.filter(request=item).delete()
    extract = DataExtract.objects.create(
        request=item, content=copy.as_json(), hidden_keys=sorted(hide),
        shown_keys=sorted(show), hidden_count=copy.hidden_count, made_at=now,
    )  # fmt: skip
    audit.record("request.prepare", by=by, obj=item, hidden=copy.hidden_count)
    return extract


@transaction.atomic
def approve_extract(*, item: DataRequest, by: Any, made_at: dt.datetime) -> DataRequest:
    """A second person has read the copy made at `made_at`: it may be handed over. R16 for oneself.

    Raises Changed where it was made anew since.
    """
    require_second_person(item, by=by, act="request.approve")
    require_safe_reader(item, act="request.approve")
    if not DataExtract.objects.filter(request=item, made_at=made_at).exists():
        raise Changed(_("Salinan sudah disusun ulang. Baca yang baru dulu."))
    move(
        item, "approved", steps=REQUEST_STEPS, decided_by=by, decided_at=clock.now()
    )  # fmt: skip
    audit.record("request.approve", by=by, obj=item)
    return item


@transaction.atomic
def return_extract(*, item: DataRequest, by: Any, note: str) -> DataRequest:
    """Give it back to the worker with a word; the marks stay for the next try."""
    require_second_person(item, by=by, act="request.return")
    move(item, "open", steps=REQUEST_STEPS, prepared_by=None, prepared_at=None)
    item.reason = note
    item.save(update_fields=["reason"])
    audit.record("request.return", by=by, obj=item)
    return item


def copy_of(extract: DataExtract) -> Copy:
    """The stored copy, opened."""
    return Copy.from_json(json.loads(extract.content))


def require_safe_reader(item: DataRequest, *, act: str) -> None:
    """R08: a guardian who is the suspect gets nothing of the child's file."""
    if item.suspect:
        raise Refused(
            "R08", obj=item, act=act,
            detail=_("Wali ini diduga pelaku; berkas anak tidak dibuka kepadanya."),
        )  # fmt: skip


def _require_access(item: DataRequest) -> None:
    if item.kind != DataRequest.Kind.ACCESS:
        raise Changed(_("Permintaan ini bukan untuk itu."))
