"""Who may agree alone: an adult; a child gives assent beside the guardian's consent."""

from typing import Any

from agency.house_rules import value
from clients.birth import BirthPrecision, age_on
from clients.models import Client
from core import clock


def is_child_now(subject: Any, *, tz_name: str) -> bool | None:
    """Whether a client or family member is a child today; None where the age is unknown.

    Without the exact day, whoever may still be under the adult age counts as a child. Families,
    groups and communities are no children.
    """
    if getattr(subject, "kind", Client.Kind.PERSON) != Client.Kind.PERSON:
        return False
    age = age_on(subject.birth_date, subject.birth_precision, clock.today(tz_name))
    if age is None:
        return None
    adult = value("adult_age")
    return bool(age < adult if subject.birth_precision == BirthPrecision.DAY else age <= adult)


def old_enough_to_assent(subject: Any, *, tz_name: str) -> bool:
    """Whether a child of this age is asked for its own word (house rule)."""
    age = age_on(subject.birth_date, subject.birth_precision, clock.today(tz_name))
    return age is not None and age >= value("assent_from_age")
