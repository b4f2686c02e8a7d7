"""STR and SIPPS of staff, recorded and withdrawn by an admin, with reminders before they end."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from agency.licence_reminders import remind, stop_reminding
from agency.models import Licence, Staff
from agency.staffing import one_at_a_time
from core import clock
from core.refusals import Changed


@transaction.atomic
def record_licence(
    *,
    staff: Staff,
    kind: str,
    number: str,
    valid_until: dt.date,
    by: Staff | None,
    valid_from: dt.date | None = None,
) -> Licence:
    """A registration as it stands on the paper; both dates are whole days.

    kind: Licence.Kind. A renewal is a new record: the old one stays. Raises Changed with a
    sentence where `why_not_record` finds something.
    """
    one_at_a_time()
    wrong = why_not_record(
        staff=staff, kind=kind, number=number, valid_from=valid_from, valid_until=valid_until
    )
    if wrong:
        raise Changed(" ".join(wrong.values()))
    licence = Licence.objects.create(
        staff=staff, kind=kind, number=number, valid_from=valid_from, valid_until=valid_until,
        recorded_by=by, recorded_at=clock.now(),
    )  # fmt: skip
    remind(licence)
    audit.record("staff.licence", by=by, obj=staff, kind=kind, until=valid_until.isoformat())
    return licence


def why_not_record(
    *, staff: Staff, kind: str, number: str, valid_from: dt.date | None, valid_until: dt.date
) -> dict[str, str]:
    """What stands against it, by field ("valid_until", "number"); empty if nothing."""
    if valid_from is not None and valid_until < valid_from:
        return {"valid_until": _("Tanggal akhir lebih awal daripada tanggal mulai.")}
    same = Licence.objects.filter(kind=kind, number__iexact=number, withdrawn_on__isnull=True)
    if same.filter(staff=staff).exists():
        return {"number": _("Nomor ini sudah tercatat.")}
    if same.exists():
        return {"number": _("Nomor ini sudah tercatat pada orang lain.")}
    return {}


@transaction.atomic
def withdraw_licence(*, licence: Licence, by: Staff) -> None:
    """The licence does not hold any more: withdrawn, or entered wrongly. Raises Changed twice."""
    one_at_a_time()
    today = clock.today(licence.staff.unit.time_zone)
    standing = Licence.objects.filter(pk=licence.pk, withdrawn_on__isnull=True)
    if not standing.update(withdrawn_on=today):
        raise Changed(_("Catatan ini sudah dicabut."))
    stop_reminding(licence)
    audit.record("staff.licence_withdraw", by=by, obj=licence.staff, kind=licence.kind)
