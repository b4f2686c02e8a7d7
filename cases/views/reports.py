from typing import Any

from django import forms
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access, audit, roles
from agency.scope import fetch
from cases.forms.intake import ClosingForm
from cases.forms.reports import ReportFilter, ReportForm
from cases.models import Report, ReportRegister
from cases.selectors.report_facts import facts_of
from cases.services.reports import close_report, take_report
from clients.models import Client
from core import clock
from core.doors import Door, FormDoor, Page
from core.paging import NarrowPaginator
from core.search_terms import SearchedByPost

PER_PAGE = 25


class ReportDoor(Door):
    """Mixin before Page, FormDoor: loads `self.report` within scope."""

    right = access.VIEW
    report: Report

    def fetch(self) -> None:
        rows = Report.objects.select_related("unit", "worker", "taken_by", "case")
        report_id = self.kwargs["report_id"]
        self.report = fetch(rows, report_id, request=self.request, right=self.right)
        name = self.request.resolver_match.view_name  # type: ignore[union-attr]
        audit.opened(name, by=self.request.user, objs=[self.report])


class ReportList(Page):
    """Laporan masuk: the reports one holds or supervises; of those one took, only the state."""

    roles = frozenset({roles.WORKER, roles.SUPERVISOR})
    template_name = "cases/report_list.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        form = ReportFilter(self.request.GET or {"status": "open"})
        reports = Report.objects.visible_to(user).select_related("unit", "worker", "case")
        if form.chosen():
            reports = reports.filter(status=form.chosen())
        page = NarrowPaginator(reports, PER_PAGE).get_page(self.request.GET.get("page"))
        audit.opened("cases:report_list", by=user, objs=page.object_list)
        passed_on = ReportRegister.objects.filter(taken_by_id=user.pk).exclude(worker_id=user.pk)
        passed_on = passed_on.select_related("worker", "unit")[:10]
        return {"form": form, "page_obj": page, "passed_on": passed_on}


class ReportAdminList(Page):
    """Number, who took it, who holds it, state and dates; no content."""

    roles = frozenset({roles.ADMIN})
    template_name = "cases/report_admin_list.html"

    def context(self) -> dict[str, Any]:
        form = ReportFilter(self.request.GET)
        reports = ReportRegister.objects.select_related("unit", "worker", "taken_by")
        if form.chosen():
            reports = reports.filter(status=form.chosen())
        page = NarrowPaginator(reports, PER_PAGE).get_page(self.request.GET.get("page"))
        return {"form": form, "page_obj": page}


class ReportNew(FormDoor):
    """Write down a report."""

    roles = frozenset({roles.WORKER, roles.SUPERVISOR})
    form_class = ReportForm
    title = _("Laporan masuk")
    intro = _("Catat sekarang, klien didaftarkan kemudian.")
    submit_label = _("Simpan laporan")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"tz_name": self.request.user.unit.time_zone}  # type: ignore[union-attr]

    def initial(self) -> dict[str, Any]:
        return {"received_at": clock.now()}

    def back_url(self) -> str:
        return reverse("cases:report_list")

    def act(self, form: Any) -> str:
        report = take_report(by=self.request.user, **form.told_facts())
        return reverse("cases:report_detail", args=[report.pk])


class ReportDetail(ReportDoor, Page):
    """One report with what can be done with it."""

    template_name = "cases/report_detail.html"

    def context(self) -> dict[str, Any]:
        rights = self.request.rights  # type: ignore[attr-defined]
        return {"report": self.report, "rights": rights, "facts": facts_of(self.report)}


class ReportAccept(SearchedByPost, ReportDoor, Page):
    """Which of one's clients the report is about; the case is opened on the next page."""

    right = access.CHANGE
    template_name = "cases/report_accept.html"

    def context(self) -> dict[str, Any]:
        user, text = self.request.user, self.terms.get("q", "").replace("\x00", "").strip()
        clients = access.visible(Client.objects.select_related("unit"), user, access.CHANGE)
        if text:
            clients = clients.filter(name__icontains=text)
        page = NarrowPaginator(clients.order_by("-registered_at"), PER_PAGE).get_page(
            self.request.GET.get("page")
        )
        audit.opened("cases:report_accept", by=user, objs=page.object_list)
        return {"report": self.report, "page_obj": page, "text": text}


class ReportClose(ReportDoor, FormDoor):
    """End a report that becomes no case."""

    right = access.CHANGE
    form_class = ClosingForm
    title = _("Tutup laporan")
    submit_label = _("Tutup laporan")
    danger = True

    def back_url(self) -> str:
        return reverse("cases:report_detail", args=[self.report.pk])

    def act(self, form: forms.Form) -> str:
        told = form.cleaned_data
        close_report(
            report=self.report,
            by=self.request.user,
            closing=told["closing"],
            reason=told["reason"],
            referred_to=told["referred_to"],
        )
        return self.back_url()
