"""Jejak akses of people: for whoever supervises them, and for the data-protection officer.

No client's name and nothing of a file stands here: numbers, pages and times only.
"""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404

from agency import patterns, roles, trails
from agency.forms.trails import TrailFilter
from agency.models import Staff
from agency.selectors.trails import figures_of, readable_people
from core.doors import Page
from core.refusals import Refused

PER_PAGE = 25
MOST_PATTERNS = 10
READERS = frozenset({roles.SUPERVISOR, roles.PRIVACY})


class TrailPeople(Page):
    """Jejak akses: what strikes the eye, then each person with figures."""

    roles = READERS
    template_name = "agency/trail_people.html"

    def context(self) -> dict[str, Any]:
        user: Any = self.request.user
        everybody = readable_people(user, self.request.staff_roles)  # type: ignore[attr-defined]
        text = self.request.GET.get("q", "").replace("\x00", "").strip()[:100]
        people = everybody.filter(name__icontains=text) if text else everybody
        page = Paginator(people.order_by("name", "pk"), PER_PAGE).get_page(
            self.request.GET.get("page")
        )
        figures = figures_of(list(page.object_list))
        found = patterns.patterns(everybody.values("pk"), tz_name=user.unit.time_zone)
        return {
            "page_obj": page,
            "rows": [(person, figures[person.pk]) for person in page.object_list],
            "found": found[:MOST_PATTERNS],
            "text": text,
            "days": patterns.DAYS,
        }


class TrailPerson(Page):
    """What one person opened and tried."""

    roles = READERS
    template_name = "agency/trail_person.html"
    person: Staff

    def fetch(self) -> None:
        person = Staff.objects.filter(pk=self.kwargs["staff_id"]).first()
        if person is None:
            raise Http404
        mine = readable_people(self.request.user, self.request.staff_roles)  # type: ignore[attr-defined]
        if not mine.filter(pk=person.pk).exists():
            raise Refused("R10", obj=person)
        self.person = person

    def context(self) -> dict[str, Any]:
        zone = self.request.user.unit.time_zone  # type: ignore[union-attr]
        form = TrailFilter(self.request.GET, tz_name=zone, of_one_person=True)
        rows = trails.of_person(self.person, form.asked())
        page = trails.page_of(rows, self.request.GET.get("page"))
        alone = Staff.objects.filter(pk=self.person.pk).values("pk")
        return {
            "person": self.person,
            "form": form,
            "page_obj": page,
            "traces": trails.traces(page.object_list, numbers=True),
            "found": patterns.patterns(alone, tz_name=zone)[:MOST_PATTERNS],
            "tz": zone,
        }
