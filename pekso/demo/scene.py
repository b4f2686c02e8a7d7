"""One course while it is played: who takes part, and the records that its acts have made."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from agency.models import Staff
from cases.models import Case, PlanVersion
from pekso.demo.acts import Course, Person
from pekso.demo.moments import Moments


@dataclass
class Scene:
    """`number` is the place of the course in the demonstration, for telephone numbers and NIK."""

    course: Course
    number: int
    people: dict[str, Staff]
    moments: Moments
    client: Any = None
    report: Any = None
    contact: Any = None
    case_id: Any = None
    sources: dict[str, Any] = field(default_factory=dict)

    @property
    def worker(self) -> Staff:
        """The worker of the course."""
        return self.people[self.course.worker]

    @property
    def person(self) -> Person:
        """Whom the course is about. Raises ValueError for a report without a client."""
        if self.course.person is None:
            raise ValueError("this course has no client")
        return self.course.person

    def at(self, text: str) -> dt.datetime:
        """When something happened in this course: not on the dot of the hour."""
        moment = self.moments.at(text)
        if text.startswith("now"):
            return moment
        return moment + dt.timedelta(minutes=(self.number * 7 + len(text) * 3 + moment.day) % 13)

    def supervisor(self) -> Staff:
        """Who decides on the worker's plans."""
        return self.people["lestari" if self.course.worker == "arif" else "bagus"]

    def case(self) -> Case:
        """The case as it stands now."""
        return Case.objects.select_related("client", "worker__unit", "unit").get(pk=self.case_id)

    def plan(self, *statuses: str) -> PlanVersion:
        """The latest plan version in one of these states."""
        found = PlanVersion.objects.select_related("case__client", "case__unit", "case__worker")
        return found.filter(case_id=self.case_id, status__in=statuses).latest("number")
