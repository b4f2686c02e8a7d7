"""When somebody leaves, and when somebody returns."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import duties, roles
from agency.forms.invitations import PlaceForm
from agency.scope import Forbidden
from agency.services.invitations import invite
from agency.services.offboarding import deactivate, why_not_deactivate
from agency.views.base import PersonDoor
from core.doors import FormDoor
from core.forms import PeksoForm
from core.refusals import Changed


class Offboarding(PersonDoor, FormDoor):
    """Akhiri masa kerja: every open duty first, then the account."""

    form_class = PeksoForm
    template_name = "agency/offboarding.html"
    title = gettext_lazy("Akhiri masa kerja")
    submit_label = gettext_lazy("Nonaktifkan akun")
    danger = True

    def fetch(self) -> None:
        super().fetch()
        if self.person.pk == self.request.user.pk:
            raise Forbidden(self.person)
        self.intro = self.person.name

    def context(self, form: BaseForm) -> dict[str, Any]:
        found = duties.open_duties(self.person)
        return {
            "person": self.person,
            "duties": found,
            "wrong": "" if found else why_not_deactivate(self.person),
        }

    def act(self, form: BaseForm) -> str:
        deactivate(staff=self.person, by=self.request.user)  # type: ignore[arg-type]
        messages.success(self.request, _("Akun %(name)s sudah nonaktif.") % {"name": self.person})
        return self.back_url()


class Reinvite(PersonDoor, FormDoor):
    """Aktifkan kembali: a person who left gets a new invitation link."""

    form_class = PlaceForm
    title = gettext_lazy("Aktifkan kembali")
    submit_label = gettext_lazy("Kirim undangan")

    def fetch(self) -> None:
        super().fetch()
        self.intro = _("Undangan dikirim ke %(email)s.") % {"email": self.person.email}

    def initial(self) -> dict[str, Any]:
        return {"unit": self.person.unit_id, "roles": [roles.WORKER]}

    def act(self, form: BaseForm) -> str:
        if self.person.is_active:
            raise Changed(_("%(name)s sudah aktif.") % {"name": self.person}, self.back_url())
        said = {key: form.cleaned_data[key] for key in ("unit", "roles", "supervisor")}
        invite(
            by=self.request.user,  # type: ignore[arg-type]
            staff=self.person,
            name=self.person.name,
            email=self.person.email,
            **said,
        )
        messages.success(self.request, _("Undangan dibuat. Surelnya dikirim dalam satu menit."))
        return reverse("agency:invitation_list")
