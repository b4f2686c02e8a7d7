"""The first page of everybody: what is to be done now."""

from typing import Any

from django.utils.translation import gettext as _

from agency import audit, roles
from cases.models import Case
from clients.selectors.duplicates import inquiries_waiting
from core import clock, health
from core.doors import Page
from core.paging import NarrowPaginator
from core.wording import zone
from pekso.selectors import today as day
from pekso.selectors.admin_day import admin_day
from pekso.selectors.privacy_day import privacy_day
from supervision.queue import waiting_for
from supervision.selectors.sessions import desk_of

SHOWN = 5
PER_PAGE = 25


class Home(Page):
    """Hari ini: one part for each role that the person holds."""

    template_name = "home.html"

    def context(self) -> dict[str, Any]:
        user: Any = self.request.user
        held = self.request.staff_roles  # type: ignore[attr-defined]
        tz_name = user.unit.time_zone
        shown: dict[str, Any] = {
            "tz": tz_name,
            "today": clock.today(tz_name),
            "greeting": greeting(clock.now().astimezone(zone(tz_name)).hour),
            "urgent": day.urgent_notices(user),
            "desk": desk_of(user, tz_name=tz_name),
        }
        seen: list[Case] = []
        if roles.WORKER in held:
            shown["day"] = day.day_of(user, tz_name=tz_name)
            seen += shown["day"].cases()
        if roles.SUPERVISOR in held:
            waiting = waiting_for(user)
            shown |= {"number_waiting": len(waiting), "waiting": waiting[:SHOWN]}
            shown["inquiries"] = inquiries_waiting(user)
            shown["late"] = day.late_in_team(user, tz_name=tz_name)
            seen += [item.case for item in waiting[:SHOWN]]
        if roles.ADMIN in held:
            shown["admin"] = admin_day()
            shown["beat_is_silent"] = health.beat_is_silent()
        if roles.PRIVACY in held:
            shown["privacy"] = privacy_day(tz_name=tz_name)
        audit.opened("home", by=user, objs={case.pk: case for case in seen}.values())
        return shown


class ChooseCase(Page):
    """Catat kunjungan: in which of one's cases?"""

    roles = frozenset({roles.WORKER})
    template_name = "choose_case.html"

    def context(self) -> dict[str, Any]:
        user = self.request.user
        mine = Case.objects.visible_to(user).held_by(user).open()
        cases = mine.select_related("client__unit", "unit")
        page = NarrowPaginator(cases, PER_PAGE).get_page(self.request.GET.get("page"))
        audit.opened("choose_case", by=user, objs=page.object_list)
        return {"page_obj": page}


def greeting(hour: int) -> str:
    """The greeting of an hour of the day (0–23)."""
    for until, words in (
        (11, _("Selamat pagi")),
        (15, _("Selamat siang")),
        (18, _("Selamat sore")),
    ):
        if hour < until:
            return words
    return _("Selamat malam")
