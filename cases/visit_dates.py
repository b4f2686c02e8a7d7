"""R23 for contacts: when one may have taken place (practice.md §9). Late entry is no error."""

import datetime as dt
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core import clock, wording
from core.refusals import Refused


def check_moments(
    *, root: Any, report: Any, happened_at: dt.datetime, ended_at: dt.datetime | None
) -> None:
    """Raise R23 unless the contact lies between the intake and now (aware moments).

    root: the case or the report it is written for. report: the report behind it, if any, since a
    contact before the intake is a contact of the report. Days are those of the unit's zone.
    """
    zone = root.unit.zone
    now = clock.now()
    for moment, field in ((happened_at, "happened_at"), (ended_at, "ended_at")):
        if moment is not None and moment > now:
            raise _refused(root, _("waktunya belum tiba"), field)
    if ended_at is not None and ended_at < happened_at:
        raise _refused(root, _("selesai lebih dulu daripada mulai"), "ended_at")
    begun, why = _beginning(root, report)
    if wording.day_of(happened_at, zone) < wording.day_of(begun, zone):
        day = wording.day_of(begun, zone)
        raise _refused(root, why % {"day": date_format(day)}, "happened_at")


def _beginning(root: Any, report: Any) -> tuple[dt.datetime, str]:
    if report is not None:
        return report.received_at, _("laporan baru diterima pada %(day)s")
    return root.opened_at, _(
        "kasus baru dibuka pada %(day)s; kontak sebelum itu dicatat pada laporannya"
    )


def _refused(root: Any, why: str, field: str) -> Refused:
    return Refused("R23", obj=root, detail=why, field=field)
