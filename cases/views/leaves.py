"""R14's emergency: a worker whose STR has lapsed helps for some days."""

from typing import Any

from django.contrib import messages
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from agency import access
from cases.forms.leaves import EmergencyForm
from cases.selectors.workers import lapsed_workers
from cases.services.exceptions import assign_in_emergency
from cases.views.base import CaseDoor
from core.doors import FormDoor


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
