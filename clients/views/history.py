"""Riwayat perubahan of a client's file."""

from typing import Any

from agency.selectors.changes import page_of_changes
from clients.selectors.history import PARTS, entries_of_client
from clients.views.base import ClientDoor
from core.doors import Page


class ClientHistory(ClientDoor, Page):
    """Who changed which field, when, from what to what; one part of the file at a time."""

    template_name = "clients/client_history.html"

    def context(self) -> dict[str, Any]:
        asked = self.request.GET.get("bagian", "")
        part = asked if asked in PARTS else next(iter(PARTS))
        entries = entries_of_client(self.client, part)
        page, rows = page_of_changes(entries, self.request.GET.get("page"))
        return {
            **super().context(),
            "parts": PARTS.items(),
            "part": part,
            "page_obj": page,
            "changes": rows,
            "tz": self.client.unit.time_zone,
        }
