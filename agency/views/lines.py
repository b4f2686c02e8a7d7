"""Who supervises whom, and who stands in: one small screen for supervisors and the admin."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import BaseForm
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from agency import acting, roles
from agency.forms.lines import ActingForm
from agency.models import SupervisoryLine
from agency.selectors.lines import endable, teams_for, workers_with_lines
from agency.services.lines import end_acting, set_acting_supervisor
from core import clock
from core.doors import FormDoor, Page, Verb
from core.refusals import Refused

PER_PAGE = 25
SETTERS = frozenset({roles.SUPERVISOR, roles.ADMIN})


class StaffLines(Page):
    """Supervisor dan pengganti: each person with the supervisor and whoever stands in."""

    roles = SETTERS
    template_name = "agency/line_list.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        everybody = roles.ADMIN in self.request.staff_roles  # type: ignore[attr-defined]
        people = workers_with_lines(user, everybody=everybody).order_by("name")
        page = Paginator(people, PER_PAGE).get_page(self.request.GET.get("page"))
        return {
            "page_obj": page,
            "may_end": endable(page.object_list, user, everybody=everybody),
            "now": clock.now(),
            "may_set": bool(teams_for(user, everybody=everybody)),
        }


class ActingNew(FormDoor):
    """Let somebody stand in for a supervisor."""

    roles = SETTERS
    form_class = ActingForm
    title = gettext_lazy("Atur supervisor pengganti")
    intro = gettext_lazy(
        "Pengganti melihat kasus dan memutuskan selama masa itu. Catatan sesi supervisi yang lama"
        " tetap tertutup baginya."
    )
    submit_label = gettext_lazy("Tetapkan pengganti")

    def get_form_kwargs(self) -> dict[str, Any]:
        user = self.request.user
        everybody = roles.ADMIN in self.request.staff_roles  # type: ignore[attr-defined]
        teams = teams_for(user, everybody=everybody)
        return {"supervisors": teams, "tz_name": user.unit.time_zone}  # type: ignore[union-attr]

    def initial(self) -> dict[str, Any]:
        asked = {name: self.request.GET.get(name, "") for name in ("whom", "starts_on", "ends_on")}
        today = clock.today(self.request.user.unit.time_zone)  # type: ignore[union-attr]
        return {"starts_on": today} | {name: said for name, said in asked.items() if said}

    def back_url(self) -> str:
        return reverse("agency:staff_line")

    def act(self, form: BaseForm) -> str:
        facts = form.facts()  # type: ignore[attr-defined]
        reason = form.cleaned_data["reason"]
        lines = set_acting_supervisor(by=self.request.user, reason=reason, **facts)
        said = {"name": facts["acting"], "n": len(lines)}
        messages.success(
            self.request, _("%(name)s menjadi supervisor pengganti bagi %(n)d orang.") % said
        )
        return self.back_url()


class ActingEnd(Verb):
    """End an acting line before its time."""

    roles = SETTERS
    line: SupervisoryLine

    def fetch(self) -> None:
        rows = SupervisoryLine.objects.acting().select_related("supervisee", "supervisor")
        line = rows.filter(pk=self.kwargs["line_id"]).first()
        if line is None:
            raise Http404
        if not acting.may_end(line, self.request.user):
            raise Refused("R10", obj=line)
        self.line = line

    def act(self) -> str:
        end_acting(line=self.line, by=self.request.user)
        messages.success(self.request, _("Masa pengganti sudah diakhiri."))
        return reverse("agency:staff_line")
