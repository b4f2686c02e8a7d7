"""Plays the demonstration: all acts of all courses in the order of time, and the mornings between.

Each act is done at its moment by the service that a form would call. The reminders of the past
mornings are said too, in the inboxes only, so that a new installation starts with the news of
today and not with letters about half a year.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from django.core.mail import EmailMessage
from django.db import transaction

from agency import house_rules
from agency.models import Staff, Unit
from core import clock, inbox
from core.acting import for_purpose
from core.letters import Postman
from core.models import Notice
from core.sweep import sweep
from pekso.demo.acts import Act, Course, Session
from pekso.demo.cast import hire
from pekso.demo.courses import COURSES
from pekso.demo.moments import Moments
from pekso.demo.office import office
from pekso.demo.perform import beginnings, perform, planning, understanding
from pekso.demo.perform.supervising import hold
from pekso.demo.scene import Scene
from pekso.demo.sessions import SESSIONS

PERFORMERS = (beginnings, planning, understanding)  # imported to make their acts known
BREATH = dt.timedelta(minutes=30)
NEWS = dt.timedelta(hours=36)
URGENT_NEWS = dt.timedelta(days=3)
UNTIL_DONE = {"plan.submitted", "session", "case.assigned", "report.assigned"}
ZONE = ZoneInfo(Unit.Zone.WIB)


@dataclass(frozen=True)
class Turn:
    """Something that is done at a moment."""

    at: dt.datetime
    do: Callable[[], Any]


@for_purpose("maintenance")
@transaction.atomic
def play(
    now: dt.datetime,
    *,
    courses: Sequence[Course] = COURSES,
    sessions: Sequence[Session] = SESSIONS,
) -> None:
    """Fill an empty database with the demonstration, as it stands at the aware moment `now`.

    One transaction: an interrupted run leaves nothing. `now` is the moment of loading; nothing
    happens after it.
    """
    moments = Moments(now, ZONE)
    people = hire(moments)
    turns = [*_turns_of(courses, people, moments), *_sittings(sessions, people, moments)]
    turns += [Turn(at, do) for at, do in office(people, moments)]
    turns.sort(key=lambda turn: turn.at)
    turns += _mornings(turns[0].at, moments, people)
    for turn in sorted(turns, key=lambda turn: turn.at):
        with clock.at(turn.at):
            turn.do()


def _turns_of(
    courses: Sequence[Course], people: dict[str, Staff], moments: Moments
) -> Iterator[Turn]:
    """The acts of each course, in their order: one breath apart where days off pushed them."""
    for number, course in enumerate(courses, start=1):
        scene = Scene(course=course, number=number, people=people, moments=moments)
        last: dt.datetime | None = None
        for act in course.acts:
            at = scene.at(act.done_at) + dt.timedelta(minutes=act.lasts)
            last = min(max(at, last + BREATH) if last else at, moments.now - BREATH)
            yield Turn(last, partial(_act, act, scene))


def _act(act: Act, scene: Scene) -> None:
    """Perform an act; an error says whose course it stopped (invented people only)."""
    try:
        perform(act, scene)
    except Exception as problem:
        whose = scene.course.person.name if scene.course.person else "a report"
        problem.add_note(f"demonstration: {whose}, {act}")
        raise


def _sittings(
    sessions: Sequence[Session], people: dict[str, Staff], moments: Moments
) -> Iterator[Turn]:
    """The supervision sessions, each written down when it ended."""
    for session in sessions:
        at = moments.at(session.at) + dt.timedelta(minutes=session.minutes)
        yield Turn(min(at, moments.now), partial(hold, session, people, moments))


def _mornings(first: dt.datetime, moments: Moments, people: dict[str, Staff]) -> Iterator[Turn]:
    """What was due is said, and what is no news any more is marked as read."""
    for morning in moments.mornings(first, house_rules.value("reminder_hour")):
        yield Turn(morning, partial(sweep, post=NoPostman))
    for person in people.values():
        yield Turn(moments.now, partial(_read_old_news, person, moments.now))


def _read_old_news(person: Staff, now: dt.datetime) -> None:
    for notice in Notice.objects.filter(recipient=person, read_at__isnull=True):
        stays = notice.urgent or notice.must_acknowledge or notice.kind in UNTIL_DONE
        if notice.created_at < now - (URGENT_NEWS if stays else NEWS):
            inbox.mark_read(notice=notice, by=person)


class NoPostman(Postman):
    """Carries no letters: those of the past would tell nobody anything."""

    def __init__(self) -> None:
        pass

    def __exit__(self, *problem: object) -> None:
        pass

    def post(self, letter: EmailMessage) -> None:
        """Take the letter and do nothing with it."""
