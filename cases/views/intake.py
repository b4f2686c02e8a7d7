from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, audit, roles
from agency.scope import fetch
from cases.forms.intake import ClosingForm, IntakeForm
from cases.models import Case, Report
from cases.services.intake import accept_report, close_case, open_case
from cases.views.base import CaseDoor
from clients.models import Client
from core import clock
from core.doors import FormDoor
from core.refusals import Changed


class CaseOpen(FormDoor):
    """Pendekatan awal of a client; `?laporan=` fills in what a report told."""

    roles = frozenset({roles.WORKER})
    form_class = IntakeForm
    template_name = "cases/intake_form.html"
    title = _("Pendekatan awal")
    submit_label = _("Buka kasus")
    client: Client

    def fetch(self) -> None:
        clients = Client.objects.select_related("unit")
        client_id = self.kwargs["client_id"]
        self.client = fetch(clients, client_id, request=self.request, right=access.CHANGE)
        if self.client.erased_at is not None:
            raise Changed(_("Data klien ini sudah dihapus atas permintaannya."))
        audit.opened("cases:open", by=self.request.user, objs=[self.client])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.client.unit.time_zone, "reports": self._reports()}

    def initial(self) -> dict[str, Any]:
        first: dict[str, Any] = {"happened_at": clock.now(), "ppks": self.client.ppks}
        wanted = self.request.GET.get("laporan", "")
        report = next((one for one in self._reports() if str(one.pk) == wanted), None)
        if report is not None:
            first |= {"report": report, "risk": report.risk, "source": report.source}
            first["ppks"] = sorted({*self.client.ppks, *report.ppks})
            first |= {"source_note": report.reporter_name, "happened_at": report.received_at}
        return first

    def context(self, form: Any) -> dict[str, Any]:
        others = Case.objects.visible_to(self.request.user).filter(client=self.client)
        return {"client": self.client, "open_cases": others.open()}

    def back_url(self) -> str:
        return reverse("clients:detail", args=[self.client.pk])

    def act(self, form: Any) -> str:
        who: dict[str, Any] = {"client": self.client, "by": self.request.user}
        report = form.cleaned_data.get("report")
        if report is not None:
            case = accept_report(report=report, intake=form.intake(), **who)
        else:
            case = open_case(intake=form.intake(), **who)
        return reverse("cases:detail", args=[case.pk])

    def _reports(self) -> Any:
        user = self.request.user
        return Report.objects.visible_to(user).open().filter(worker_id=user.pk)


class CaseClose(CaseDoor, FormDoor):
    """End the case at intake: tidak lanjut, di luar mandat, ganda."""

    right = access.CHANGE
    form_class = ClosingForm
    template_name = "cases/case_form.html"
    title = _("Tutup kasus")
    intro = _("Hanya selama pendekatan awal. Berkasnya tetap tersimpan.")
    submit_label = _("Tutup kasus")
    danger = True

    def back_url(self) -> str:
        return reverse("cases:detail", args=[self.case.pk])

    def act(self, form: Any) -> str:
        told = form.cleaned_data
        close_case(
            case=self.case,
            by=self.request.user,
            closing=told["closing"],
            reason=told["reason"],
            referred_to=told["referred_to"],
        )
        return self.back_url()
