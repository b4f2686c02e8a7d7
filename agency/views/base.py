"""What the doors of staff administration share: the role, and the person the address names."""

from typing import Any

from django.db import models
from django.http import Http404
from django.urls import reverse

from agency import roles
from agency.models import Staff
from core.doors import Door


class AdminDoor(Door):
    """Only for admins."""

    roles = frozenset({roles.ADMIN})


class PersonDoor(AdminDoor):
    """About one person: `self.person` from `staff_id`, 404 for a missing id."""

    person: Staff

    def fetch(self) -> None:
        self.person = one_or_404(Staff.objects.select_related("unit"), self.kwargs["staff_id"])

    def back_url(self) -> str:
        return page_of(self.person)


class PersonFormDoor(PersonDoor):
    """A form about one person, in the time zone of that person's unit."""

    def get_form_kwargs(self) -> dict[str, Any]:
        return {"person": self.person, "tz_name": self.person.unit.time_zone}


def one_or_404(rows: Any, pk: Any) -> Any:
    """The row with this id. Raises Http404 if there is none."""
    found: models.Model | None = rows.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def page_of(person: Staff) -> str:
    """The address of a person's page."""
    return reverse("agency:staff_detail", args=[person.pk])
