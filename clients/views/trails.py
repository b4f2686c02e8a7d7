"""Jejak akses of a client: who saw this file, when and why; and the same as a table to hand out."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from agency import audit, trails
from agency.exports import csv_answer
from agency.forms.trails import TrailFilter
from agency.second_factor import FreshSecondFactor
from clients.views.base import ClientDoor
from core.doors import Door, Page
from core.wording import local_time


class ClientTrail(ClientDoor, Page):
    """Who saw this file, also in lists; what was denied stands among it."""

    template_name = "clients/client_trail.html"

    def context(self) -> dict[str, Any]:
        zone = self.client.unit.time_zone
        form = TrailFilter(self.request.GET, tz_name=zone)
        rows = trails.of_client(self.client.pk, form.asked())
        page = trails.page_of(rows, self.request.GET.get("page"))
        return {
            **super().context(),
            "form": form,
            "page_obj": page,
            "traces": trails.traces(page.object_list, root=self.client),
            "tz": zone,
        }


class ClientTrailExport(FreshSecondFactor, ClientDoor, Door):
    """Siapa melihat data saya: all of it as CSV, for the client; needs a fresh second factor."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        zone = self.client.unit.time_zone
        rows = list(trails.of_client(self.client.pk, trails.Asked()))
        lines = trails.traces(rows, root=self.client)
        audit.record("client.export_trail", by=request.user, obj=self.client, rows=len(lines))
        head = (_("Waktu"), _("Nama petugas"), _("Dasar"), _("Keperluan"), _("Hasil"))
        table = (
            (
                local_time(line.at, zone),
                line.who,
                line.why,
                line.page,
                _("Ditolak") if line.denied else _("Dibuka"),
            )
            for line in lines
        )
        return csv_answer(f"jejak-akses-{self.client.number}", head, table)
