"""Roles and supervisors of a person, changed by an admin other than that person."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import duties
from agency.duties import Duty
from agency.forms.staff import RoleEndForm, RoleForm, SupervisorForm
from agency.models import RoleAssignment
from agency.role_rules import duties_left_by
from agency.scope import Forbidden
from agency.services.roles import end_role, grant_role
from agency.services.staff import set_supervisor
from agency.views.base import AdminDoor, PersonFormDoor, one_or_404, page_of
from core import clock
from core.doors import FormDoor


class RoleGrant(PersonFormDoor, FormDoor):
    """Beri peran. Nobody gives one to themselves."""

    form_class = RoleForm
    template_name = "agency/role_form.html"
    title = gettext_lazy("Beri peran")
    submit_label = gettext_lazy("Beri peran")

    def fetch(self) -> None:
        super().fetch()
        if self.person.pk == self.request.user.pk:
            raise Forbidden(self.person)
        self.intro = self.person.name

    def initial(self) -> dict[str, Any]:
        return {"starts_on": clock.today(self.person.unit.time_zone)}

    def context(self, form: BaseForm) -> dict[str, Any]:
        found = duties.open_duties(self.person)
        return {"duties": found, "summary": duties.in_numbers(found)}

    def act(self, form: BaseForm) -> str:
        grant_role(staff=self.person, by=self.request.user, **form.facts())  # type: ignore[attr-defined,arg-type]
        messages.success(self.request, _("Peran sudah diberikan."))
        return self.back_url()


class RoleEnd(AdminDoor, FormDoor):
    """Akhiri peran, now or with the end of a day."""

    form_class = RoleEndForm
    title = gettext_lazy("Akhiri peran")
    submit_label = gettext_lazy("Akhiri peran")
    template_name = "agency/role_form.html"
    danger = True
    held: RoleAssignment
    duties: list[Duty]

    def fetch(self) -> None:
        rows = RoleAssignment.objects.select_related("staff__unit")
        self.held = one_or_404(rows, self.kwargs["role_id"])
        self.intro = f"{self.held.staff} · {self.held.get_role_display()}"
        self.duties = duties_left_by(self.held, clock.now())

    def get_form_kwargs(self) -> dict[str, Any]:
        zone = self.held.staff.unit.time_zone
        return {"held": self.held, "tz_name": zone, "open_duties": len(self.duties)}

    def context(self, form: BaseForm) -> dict[str, Any]:
        return {"duties": self.duties, "summary": duties.in_numbers(self.duties)}

    def back_url(self) -> str:
        return page_of(self.held.staff)

    def act(self, form: BaseForm) -> str:
        end_role(
            held=self.held,
            by=self.request.user,  # type: ignore[arg-type]
            ends_at=form.ends_at(),  # type: ignore[attr-defined]
            seen=bool(form.cleaned_data.get("seen")),
        )
        messages.success(self.request, _("Akhir peran sudah dicatat."))
        return self.back_url()


class LineSet(PersonFormDoor, FormDoor):
    """Tetapkan supervisor: from now on, the line before ends."""

    form_class = SupervisorForm
    title = gettext_lazy("Tetapkan supervisor")
    submit_label = gettext_lazy("Tetapkan")

    def fetch(self) -> None:
        super().fetch()
        self.intro = _(
            "Berlaku sekarang bagi %(name)s. Supervisor lama tidak lagi melihat kasusnya."
        ) % {"name": self.person}

    def act(self, form: BaseForm) -> str:
        chosen = form.cleaned_data["supervisor"]
        set_supervisor(supervisee=self.person, supervisor=chosen, by=self.request.user)
        messages.success(self.request, _("Supervisor sudah ditetapkan."))
        return self.back_url()
