"""A list of staff is read, looked at, and then becomes invitations."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from agency.models import Staff, StaffImport
from agency.services.invitations import invite
from agency.staff_rows import StaffRow, check_rows
from agency.staff_tables import read_table
from agency.staffing import one_at_a_time
from core import clock
from core.refusals import Changed


@transaction.atomic
def read_import(*, content: bytes, by: Staff) -> StaffImport:
    """Keep what a CSV or XLSX file says, for the preview. Raises BadTable with a sentence."""
    return StaffImport.objects.create(by=by, created_at=clock.now(), rows=read_table(content))


@transaction.atomic
def run_import(*, table: StaffImport, by: Staff) -> int:
    """Invite everybody whose row is good; returns how many. The faulty rows stay to be fetched.

    Rows are checked anew, so that a file that comes twice invites nobody twice. Raises Changed
    when this list was carried out already.
    """
    one_at_a_time()
    table = StaffImport.objects.select_for_update().get(pk=table.pk)
    if table.done_at is not None:
        raise Changed(_("Daftar ini sudah dijalankan."))
    rows = check_rows(table.rows)
    good = [row for row in rows if row.is_good]
    for row in good:
        _invite(row, by)
    table.rows = [[row.line, *row.cells] for row in rows if row.wrong]
    table.done_at, table.invited = clock.now(), len(good)
    table.save(update_fields=["rows", "done_at", "invited"])
    audit.record("staff.import", by=by, obj=table, invited=len(good), rows=len(rows))
    return len(good)


def _invite(row: StaffRow, by: Staff) -> None:
    name, email, *_rest = row.cells
    unit: Any = row.unit
    invite(by=by, name=name, email=email, unit=unit, roles=row.roles, supervisor=row.supervisor)
