"""Leave that a supervisor gives beside an assignment: to open a case, and R14's emergency."""

from typing import Any

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access, roles
from agency.scope import fetch
from cases.assignment_rules import lift_for
from cases.forms.leaves import EmergencyForm, OpenLeaveForm, codes_in
from cases.selectors.workers import lapsed_workers
from cases.services.exceptions import assign_in_emergency
from cases.services.opening_leaves import ask_leave_to_open
from cases.views.base import CaseDoor
from clients.models import Client
from core.doors import FormDoor


class OpenLeave(FormDoor):
    """Ask one's supervisor to let one open a case in spite of R13 or R25."""

    roles = frozenset({roles.WORKER})
    form_class = OpenLeaveForm
    template_name = "cases/open_leave.html"
    title = _("Minta izin supervisor")
    submit_label = _("Kirim permintaan")
    client: Client

    def fetch(self) -> None:
        clients = Client.objects.select_related("unit")
        right = access.CHANGE
        self.client = fetch(clients, self.kwargs["client_id"], request=self.request, right=right)

    def initial(self) -> dict[str, Any]:
        return {key: self.request.GET.get(key, "")[:200] for key in ("ppks", "flags")}

    def context(self, form: Any) -> dict[str, Any]:
        ppks, flags = codes_in(self.request.GET)
        lift = lift_for(self.request.user, ppks=ppks, flags=flags)
        return {"obstacles": lift.sentences()}

    def back_url(self) -> str:
        return reverse("cases:open", args=[self.client.pk])

    def act(self, form: Any) -> str:
        ppks, flags = codes_in(form.cleaned_data)
        ask_leave_to_open(
            client=self.client, by=self.request.user, ppks=ppks, flags=flags,
            why=form.cleaned_data["reason"],
        )  # fmt: skip
        messages.success(
            self.request,
            _now("Permintaan sudah sampai kepada supervisor. Anda diberi tahu jawabannya."),
        )
        return reverse("clients:detail", args=[self.client.pk])


class Emergency(CaseDoor, FormDoor):
    """For at most 14 days somebody whose STR has lapsed helps on the case."""

    right = access.DECIDE
    form_class = EmergencyForm
    template_name = "cases/case_form.html"
    title = _("Keadaan darurat: pekerja yang STR-nya berakhir")
    intro = _(
        "Hanya bila tidak ada pekerja lain. Paling lama 14 hari sejak darurat dimulai, lalu"
        " berakhir sendiri; tidak dapat diperpanjang sebelum STR diperbarui."
    )
    submit_label = _("Tugaskan selama darurat")
    danger = True

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"workers": lapsed_workers(self.case.worker)}

    def back_url(self) -> str:
        return reverse("cases:access", args=[self.case.pk])

    def act(self, form: Any) -> str:
        assign_in_emergency(case=self.case, by=self.request.user, **form.chosen())
        messages.success(self.request, _now("Penugasan darurat dicatat dan berakhir sendiri."))
        return self.back_url()
