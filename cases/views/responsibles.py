"""Clients without an open case are handed over by the admin, who sees their number only (A6)."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency.views.base import PersonDoor
from cases.duties import clients_without_case
from cases.forms.responsibles import ClientsHandOverForm
from cases.services.responsibles import hand_over_clients
from core.doors import FormDoor


class ClientsHandOver(PersonDoor, FormDoor):
    """Serahkan klien tanpa kasus terbuka."""

    purpose = "assignment"
    form_class = ClientsHandOverForm
    title = gettext_lazy("Serahkan klien")
    submit_label = gettext_lazy("Serahkan")

    def fetch(self) -> None:
        super().fetch()
        self.intro = _("%(n)d klien tanpa kasus terbuka dari %(name)s.") % {
            "n": clients_without_case(self.person).count(),
            "name": self.person,
        }

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"person": self.person}

    def back_url(self) -> str:
        return reverse("agency:offboarding", args=[self.person.pk])

    def act(self, form: BaseForm) -> str:
        number = hand_over_clients(
            staff=self.person, to=form.cleaned_data["to"], by=self.request.user
        )
        messages.success(self.request, _("%(n)d klien sudah diserahkan.") % {"n": number})
        return self.back_url()
