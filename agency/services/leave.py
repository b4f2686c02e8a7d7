"""Leave of staff: from which day to which, without any detail on health."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from agency.models import Leave, Staff
from agency.staffing import one_at_a_time
from core import clock
from core.refusals import Changed


@transaction.atomic
def record_leave(
    *, staff: Staff, starts_on: dt.date, ends_on: dt.date, reason: str, by: Staff
) -> Leave:
    """`staff` is away from `starts_on` through `ends_on` (whole days); reason: Leave.Reason.

    Raises Changed with a sentence where `why_not_record` finds something.
    """
    one_at_a_time()
    if wrong := why_not_record(staff=staff, starts_on=starts_on, ends_on=ends_on):
        raise Changed(" ".join(wrong.values()))
    leave = Leave.objects.create(
        staff=staff, starts_on=starts_on, ends_on=ends_on, reason=reason,
        recorded_by=by, recorded_at=clock.now(),
    )  # fmt: skip
    audit.record("staff.leave", by=by, obj=staff, starts_on=starts_on.isoformat())
    return leave


def why_not_record(*, staff: Staff, starts_on: dt.date, ends_on: dt.date) -> dict[str, str]:
    """What stands against it, by field ("ends_on", "starts_on"); empty if nothing."""
    if ends_on < starts_on:
        return {"ends_on": _("Tanggal akhir lebih awal daripada tanggal mulai.")}
    if ends_on < clock.today(staff.unit.time_zone):
        return {"ends_on": _("Masa ini sudah lewat.")}
    if (ends_on - starts_on).days > 366:
        return {"ends_on": _("Cuti paling lama satu tahun sekali catat.")}
    standing = Leave.objects.filter(staff=staff, cancelled_at__isnull=True)
    if standing.filter(starts_on__lte=ends_on, ends_on__gte=starts_on).exists():
        return {"starts_on": _("Sudah ada cuti yang tercatat pada masa itu.")}
    return {}


@transaction.atomic
def cancel_leave(*, leave: Leave, by: Staff) -> None:
    """The leave does not take place, or ends here. Raises Changed when it was cancelled before."""
    standing = Leave.objects.filter(pk=leave.pk, cancelled_at__isnull=True)
    if not standing.update(cancelled_at=clock.now()):
        raise Changed(_("Cuti ini sudah dibatalkan."))
    audit.record("staff.leave_cancel", by=by, obj=leave.staff)


def away_on(staff: Staff, day: dt.date) -> Leave | None:
    """The leave of `staff` on `day`, if any."""
    standing = Leave.objects.filter(staff=staff, cancelled_at__isnull=True)
    return standing.filter(starts_on__lte=day, ends_on__gte=day).first()
