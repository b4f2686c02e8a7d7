"""Competences of staff, recorded and ended by an admin."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from agency.models import Competence, Staff
from agency.staffing import one_at_a_time
from core import clock
from core.refusals import Changed


@transaction.atomic
def record_competence(
    *, staff: Staff, code: str, since: dt.date, by: Staff | None, until: dt.date | None = None
) -> Competence:
    """That `staff` is trained in `code` (Competence.Code) from `since` through `until`, if any.

    Raises Changed with a sentence for an end before the start or a competence held in that time.
    """
    one_at_a_time()
    if wrong := why_not_record(staff=staff, code=code, since=since, until=until):
        raise Changed(" ".join(wrong.values()))
    held = Competence.objects.create(
        staff=staff, code=code, since=since, until=until, recorded_by=by, recorded_at=clock.now()
    )
    audit.record("staff.competence", by=by, obj=staff, code=code)
    return held


def why_not_record(
    *, staff: Staff, code: str, since: dt.date, until: dt.date | None
) -> dict[str, str]:
    """What stands against it, by field ("code", "until"); empty if nothing."""
    if until is not None and until < since:
        return {"until": _("Tanggal akhir lebih awal daripada tanggal mulai.")}
    rows = Competence.objects.filter(staff=staff, code=code)
    if until is not None:
        rows = rows.filter(since__lte=until)
    if rows.exclude(until__lt=since).exists():
        return {"code": _("Kompetensi ini sudah tercatat pada masa itu.")}
    return {}


@transaction.atomic
def end_competence(*, held: Competence, by: Staff) -> None:
    """The competence no longer holds from today on; one that began today is taken away.

    Raises Changed when it has ended already.
    """
    one_at_a_time()
    held = Competence.objects.select_related("staff__unit").get(pk=held.pk)
    today = clock.today(held.staff.unit.time_zone)
    if held.until is not None and held.until < today:
        raise Changed(_("Kompetensi ini sudah berakhir."))
    audit.record("staff.competence_end", by=by, obj=held.staff, code=held.code)
    if held.since >= today:
        held.delete()
        return
    held.until = today - dt.timedelta(days=1)
    held.save(update_fields=["until"])
