from typing import Any

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, audit, roles
from agency.scope import fetch
from cases.forms.intake import ClosingForm, IntakeForm
from cases.forms.reports import AssignForm
from cases.models import Case, Report
from cases.selectors.workers import workers_beside
from cases.services.assignments import assign_case
from cases.services.intake import accept_report, close_case, open_case
from cases.views.base import CaseDoor
from clients.models import Client
from core import clock
from core.doors import FormDoor


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
        audit.opened("cases:open", by=self.request.user, objs=[self.client])

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.client.unit.time_zone, "reports": self._reports()}

    def initial(self) -> dict[str, Any]:
        first: dict[str, Any] = {"happened_at": clock.now(), "ppks": self.client.ppks}
        wanted = self.request.GET.get("laporan", "")
        report = next((one for one in self._reports() if str(one.pk) == wanted), None)
        if report is not None:
            first |= {"report": report, "risk": report.risk, "source": report.source}
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


class CaseAssign(FormDoor):
    """Give a case at intake to another worker. Shows number, worker, stage and dates only."""

    form_class = AssignForm
    template_name = "cases/assign_form.html"
    title = _("Tugaskan pekerja lain")
    submit_label = _("Tugaskan")
    case: Case

    def fetch(self) -> None:
        cases = Case.objects.select_related("client", "worker", "unit")
        if roles.ADMIN in self.request.staff_roles:  # type: ignore[attr-defined]
            self.case = get_object_or_404(cases, pk=self.kwargs["case_id"])
        else:
            self.case = fetch(
                cases, self.kwargs["case_id"], request=self.request, right=access.DECIDE
            )

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"workers": workers_beside(self.case.worker)}

    def context(self, form: Any) -> dict[str, Any]:
        return {"thing": self.case, "state": self.case.get_stage_display()}

    def back_url(self) -> str:
        admin = roles.ADMIN in self.request.staff_roles  # type: ignore[attr-defined]
        return reverse("cases:admin_list" if admin else "cases:list")

    def act(self, form: Any) -> str:
        assign_case(case=self.case, to=form.cleaned_data["to"], by=self.request.user)
        return self.back_url()
