"""Requests about data as the pages show them."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agency import access
from clients.models import Client, DataRequest
from clients.request_states import WAITING
from core import clock
from core.wording import local_time

Kind, Status = DataRequest.Kind, DataRequest.Status
HOUR = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Countdown:
    """How much of the time is left, in words, and a tone of core.badges."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class Action:
    """A button of a request. `main`: the usual next step."""

    label: Any
    url: str
    main: bool = False


def countdown(due_at: dt.datetime, now: dt.datetime) -> Countdown:
    """ "sisa 2 hari 5 jam", "sisa 40 menit", "terlambat 3 jam"; whole hours, rounded down."""
    late = now >= due_at
    span = now - due_at if late else due_at - now
    words = _span(span)
    if late:
        return Countdown(_("terlambat %(span)s") % {"span": words}, "danger")
    tone = "warning" if span <= 24 * HOUR else "quiet"
    return Countdown(_("sisa %(span)s") % {"span": words}, tone)


def _span(span: dt.timedelta) -> str:
    hours = span // HOUR
    if hours < 1:
        minutes = span // dt.timedelta(minutes=1)
        return ngettext("%(n)d menit", "%(n)d menit", minutes) % {"n": minutes}
    days, rest = divmod(hours, 24)
    words = [ngettext("%(n)d hari", "%(n)d hari", days) % {"n": days}] if days else []
    if rest or not days:
        words.append(ngettext("%(n)d jam", "%(n)d jam", rest) % {"n": rest})
    return " ".join(words)


def requests_in_scope(user: Any, *, done: bool) -> Any:
    """Requests about the clients of `user`: those that wait by due time, or the finished ones."""
    rows = DataRequest.objects.visible_to(user).select_related("client__unit")
    if done:
        return rows.exclude(status__in=WAITING).order_by("-finished_at", "number")
    return rows.waiting()


def register(*, done: bool) -> Any:
    """All requests for the data-protection officer, without what somebody said."""
    rows = DataRequest.objects.defer("asked", "asker_name", "reason", "outcome")
    return rows.exclude(status__in=WAITING).order_by("-finished_at") if done else rows.waiting()


def facts_of(item: DataRequest, *, with_words: bool = True) -> list[tuple[Any, Any]]:
    """The pairs (label, value) of a request; without words: nothing that somebody said."""
    tz = item.tz_name
    rows: list[tuple[Any, Any]] = [
        (_("Diterima"), local_time(item.received_at, tz)),
        (_("Batas waktu"), local_time(item.due_at, tz)),
        (_("Pemohon"), item.get_asker_display()),
        (_("Identitas diperiksa dengan"), item.get_identity_check_display()),
        (_("Dicatat oleh"), item.recorded_by),
        (_("Disiapkan oleh"), item.prepared_by),
        (_("Diputuskan oleh"), item.decided_by),
        (_("Dasar penolakan"), item.get_ground_display() if item.ground else ""),
        (_("Diserahkan"), item.get_way_display() if item.way else ""),
        (_("Selesai"), local_time(item.finished_at, tz) if item.finished_at else ""),
    ]
    if with_words:
        named = item.member.name if item.member else item.asker_name
        rows[3:3] = [(_("Nama pemohon"), named)]
        rows += [
            (_("Yang diminta"), item.asked),
            (_("Alasan"), item.reason),
            (_("Yang dilakukan"), item.outcome),
        ]
    return [(label, text) for label, text in rows if text]


def actions_of(item: DataRequest, rights: Collection[str], user: Any) -> list[Action]:
    """What this person may do about it now, the usual next step first."""
    found: list[Action] = []
    if item.status not in WAITING:
        return found
    if access.CHANGE in rights:
        found += _steps_of_worker(item)
    second = user.pk not in {item.recorded_by_id, item.prepared_by_id}
    if access.DECIDE in rights and second:
        found += _steps_of_supervisor(item)
    return found


def _steps_of_worker(item: DataRequest) -> list[Action]:
    labels = {
        Kind.CORRECTION: _("Catat perbaikan"),
        Kind.RESTRICTION: _("Batasi pemrosesan"),
        Kind.WITHDRAWAL: _("Cabut persetujuan"),
    }
    found = []
    if item.status == Status.OPEN and item.kind == Kind.ACCESS:
        found.append(Action(_("Susun salinan"), _url("extract_prepare", item), main=True))
    elif item.status == Status.OPEN and item.kind == Kind.ERASURE:
        found.append(Action(_("Ajukan penghapusan"), _url("erasure_propose", item), main=True))
    elif item.status == Status.OPEN:
        found.append(Action(labels[Kind(item.kind)], _url("request_answer", item), main=True))
    if item.status == Status.APPROVED:
        found.append(Action(_("Unduh salinan"), _url("extract_pdf", item), main=True))
        found.append(Action(_("Catat penyerahan"), _url("extract_hand_over", item)))
    found.append(Action(_("Ditarik pemohon"), _url("request_take_back", item)))
    return found


def _steps_of_supervisor(item: DataRequest) -> list[Action]:
    found = []
    if item.status == Status.PREPARED and item.kind == Kind.ACCESS:
        found.append(Action(_("Baca dan sahkan salinan"), _url("extract_read", item), main=True))
    if item.status == Status.PREPARED and item.kind == Kind.ERASURE:
        found.append(Action(_("Hapus data klien"), _url("erasure_decide", item), main=True))
    if item.status in {Status.OPEN, Status.PREPARED}:
        found.append(Action(_("Tolak permintaan"), _url("request_refuse", item)))
    return found


def _url(name: str, item: DataRequest) -> str:
    return reverse(f"clients:{name}", args=[item.client_id, item.pk])


def receipt_of(client: Client) -> DataRequest | None:
    """The erasure that was carried out on this client, if any."""
    rows = client.data_requests.filter(kind=Kind.ERASURE, status=Status.ANSWERED)
    return rows.order_by("-finished_at").first()


def left_now(item: DataRequest) -> Countdown:
    """The countdown at this moment."""
    return countdown(item.due_at, clock.now())
