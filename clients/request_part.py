"""Requests about the client's data on the first page of the client's file."""

from collections.abc import Collection
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access
from clients.file_parts import Line, Part
from clients.models import Client
from clients.request_states import WAITING
from clients.selectors.requests import left_now

MOST = 5


def part_of(*, client: Client, user: Any, rights: Collection[str]) -> Part:
    """The latest requests; whoever may change the file may take one in."""
    rows = client.data_requests.select_related("client__unit").order_by("-received_at")[:MOST]
    open_to = access.CHANGE in rights and client.erased_at is None
    return Part(
        title=_("Permintaan tentang data"),
        lines=tuple(_line(item) for item in rows),
        empty=_("Belum ada. Klien berhak atas salinan, perbaikan, dan penghapusan datanya."),
        action_url=reverse("clients:request_new", args=[client.pk]) if open_to else "",
        action_label=_("Catat permintaan"),
    )


def _line(item: Any) -> Line:
    words = [item.number, item.get_status_display()]
    if item.status in WAITING:
        words.append(left_now(item).text)
    return Line(
        title=item.get_kind_display(),
        url=reverse("clients:request_detail", args=[item.client_id, item.pk]),
        text=" · ".join(str(word) for word in words),
    )
