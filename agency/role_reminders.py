"""A role that runs out while its bearer has open duties is told in time, in numbers only."""

import datetime as dt
from typing import Any

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from agency import duties, house_rules, roles
from agency.lines import supervisors_of
from agency.models import RoleAssignment
from agency.role_rules import holds_it_otherwise
from core import clock, reminders

KIND = "staff.role_end"
DAYS_BEFORE = (14, 3, 0)


def remind(held: RoleAssignment) -> None:
    """Schedule what will be said 14, 3 and 0 days before the last day, and when the role is over.

    Set late, the latest of those that have passed is said at once. What was said of another end
    waits no longer; a role without an end is not told.
    """
    now = clock.now()
    if held.ends_at is None or held.ends_at <= now:
        stop_reminding(held)
        return
    moments = {days: _moment(held, days) for days in DAYS_BEFORE}
    stop_reminding(held)
    passed = [days for days in DAYS_BEFORE if moments[days] <= now]
    for days, moment in moments.items():
        if moment > now:
            _schedule(held, str(days), moment)
    if passed:
        _schedule(held, str(min(passed)), now)
    _schedule(held, "over", held.ends_at)


def stop_reminding(held: RoleAssignment) -> None:
    """Nothing more is said about this end."""
    reminders.cancel(subject_id=held.pk, kind=KIND)


def remind_of_all() -> int:
    """Schedule what nobody scheduled yet, such as for dates set by an older edition; how many."""
    running = RoleAssignment.objects.standing().filter(ends_at__gt=clock.now())
    known = reminders.subjects(kind=KIND)
    missing = list(running.exclude(pk__in=known).select_related("staff__unit"))
    for held in missing:
        remind(held)
    return len(missing)


def message_of(reminder: Any) -> reminders.Message | None:
    """What is said, to whom; None if nothing is open, or the role goes on."""
    held: Any = (
        RoleAssignment.objects.standing()
        .filter(pk=reminder.subject_id, ends_at__isnull=False, staff__is_active=True)
        .select_related("staff__unit")
        .first()
    )
    if held is None or holds_it_otherwise(held, held.ends_at):
        return None
    left = duties.open_duties(held.staff, held.role)
    if not left:
        return None
    person = held.staff
    over = held.ends_at <= clock.now()
    people = {one.pk: one for one in (*supervisors_of(person), *roles.holders(roles.ADMIN))}
    if not over:
        people[person.pk] = person
    said = {"role": held.get_role_display(), "name": person, "day": _last_day(held)}
    title = _("Peran %(role)s %(name)s berakhir %(day)s, kewajibannya belum dialihkan") % said
    body = _("Masih terbuka: %(duties)s. Alihkan sebelum tanggal itu.")
    if over:
        body = _("Masih terbuka: %(duties)s. Aksesnya sudah berakhir. Alihkan sekarang.")
    return reminders.Message(
        recipients=list(people.values()),
        title=title,
        body=body % {"duties": duties.in_numbers(left)},
        url=_page(held, over=over),
        urgent=True,
    )


def _page(held: Any, *, over: bool) -> str:
    if over and held.role == roles.WORKER:
        return reverse("cases:caseload")
    return reverse("agency:staff_detail", args=[held.staff_id])


def _last_day(held: Any) -> str:
    local = held.ends_at.astimezone(held.staff.unit.zone)
    return formats.date_format(_day_of(local), "DATE_FORMAT")


def _day_of(local: dt.datetime) -> dt.date:
    """The last day on which the role still holds for a while."""
    return (local - dt.timedelta(microseconds=1)).date()


def _moment(held: Any, days: int) -> dt.datetime:
    day = _day_of(held.ends_at.astimezone(held.staff.unit.zone)) - dt.timedelta(days=days)
    hour = int(house_rules.value("reminder_hour"))
    return dt.datetime.combine(day, dt.time(hour), tzinfo=held.staff.unit.zone)


def _schedule(held: Any, what: str, moment: dt.datetime) -> None:
    reminders.schedule(
        key=f"role:{held.pk}:{held.ends_at.timestamp():.0f}:{what}",
        kind=KIND,
        subject_id=held.pk,
        send_at=moment,
    )
