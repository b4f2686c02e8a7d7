"""The windows of time that a handover sets, and how they are put back."""

import datetime as dt

from agency import access
from agency.house_rules import value
from cases.models import Assignment, Case, Handover
from cases.services.handover_leaves import undo_leave
from clients.models import Client


def reads_until(row: Handover, starts: dt.datetime) -> dt.datetime:
    """The former worker reads until the end of the day, some days after (house rule)."""
    local = starts.astimezone(row.case.unit.zone)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + dt.timedelta(days=value("handover_read_days") + 1)


def undo(row: Handover, assignment: Assignment) -> None:
    """The windows as they were before all had agreed."""
    starts, case = assignment.starts_at, row.case
    undo_leave(row, assignment)
    assignment.delete()
    Assignment.objects.filter(case=case, ends_at=starts).update(
        ends_at=None, reads_until=None, ended_by=None
    )
    case.covers.filter(ended_at=starts).update(ended_at=None)
    Client.objects.filter(pk=case.client_id, responsible_until=starts).update(
        responsible_until=None
    )
    access.sync(case, Client.objects.get(pk=case.client_id))


def close_covers(case: Case, *, at: dt.datetime) -> None:
    """A successor is found: the cover ends with its beginning, and with it the alarms."""
    case.covers.filter(ended_at__isnull=True).update(ended_at=at)
