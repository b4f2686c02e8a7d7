"""STR and SIPPS that end are told in time: to the person, the supervisor and the admins."""

import datetime as dt
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _

from agency import house_rules, roles
from agency.lines import supervisors_of
from agency.models import Licence
from core import clock, reminders

KIND = "staff.licence"
DAYS_BEFORE = (90, 30, 0)


def remind(licence: Licence) -> None:
    """Schedule what will be said 90, 30 and 0 days before the last day, at the lembaga's hour.

    Recorded late, the latest of those that have passed is said at once; one that has ended long
    ago is not told.
    """
    now, moments = clock.now(), {days: _moment(licence, days) for days in DAYS_BEFORE}
    passed = [days for days in DAYS_BEFORE if moments[days] <= now]
    for days, moment in moments.items():
        if moment > now:
            _schedule(licence, days, moment)
    if passed and licence.valid_until >= clock.today(licence.staff.unit.time_zone):
        _schedule(licence, min(passed), now)


def stop_reminding(licence: Licence) -> None:
    """Nothing more is said about this licence."""
    reminders.cancel(subject_id=licence.pk, kind=KIND)


def message_of(reminder: Any) -> reminders.Message | None:
    """What is said, to whom; None if withdrawn, renewed, or the person has left."""
    licence = (
        Licence.objects.filter(pk=reminder.subject_id, withdrawn_on__isnull=True)
        .select_related("staff__unit")
        .first()
    )
    if licence is None or not licence.staff.is_active or _renewed(licence):
        return None
    person = licence.staff
    people = {one.pk: one for one in (person, *supervisors_of(person))}
    people |= {one.pk: one for one in roles.holders(roles.ADMIN)}
    said = {
        "kind": licence.get_kind_display(),
        "name": person,
        "day": formats.date_format(licence.valid_until, "DATE_FORMAT"),
    }
    days = (licence.valid_until - clock.today(person.unit.time_zone)).days
    title = _("%(kind)s %(name)s berakhir %(day)s")
    return reminders.Message(
        recipients=list(people.values()),
        title=title % said,
        body=_("Berlaku sampai dengan %(day)s. Catat perpanjangannya begitu terbit.") % said,
        url=reverse("agency:staff_detail", args=[person.pk]),
        urgent=days <= 0,
    )


def _moment(licence: Licence, days: int) -> dt.datetime:
    day = licence.valid_until - dt.timedelta(days=days)
    hour = int(house_rules.value("reminder_hour"))
    return dt.datetime.combine(day, dt.time(hour), tzinfo=licence.staff.unit.zone)


def _schedule(licence: Licence, days: int, moment: dt.datetime) -> None:
    reminders.schedule(
        key=f"licence:{licence.pk}:{days}", kind=KIND, subject_id=licence.pk, send_at=moment
    )


def _renewed(licence: Licence) -> bool:
    later = Q(staff=licence.staff, kind=licence.kind, withdrawn_on__isnull=True)
    return Licence.objects.filter(later, valid_until__gt=licence.valid_until).exists()
