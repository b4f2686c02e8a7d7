"""Benturan kepentingan: declared by case number, without seeing the file (2.2, 6.11)."""

from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit, lines
from agency.scope import Forbidden
from cases.models import Case, ConflictOfInterest
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed, Refused


@transaction.atomic
def declare_conflict(
    *, case: Case, staff: Any, by: Any, kind: str, note: str = ""
) -> ConflictOfInterest:
    """Note a tie between `staff` and the client: by oneself, or by one's supervisor.

    kind: ConflictOfInterest.Kind. The supervisors are told. Raises Forbidden for others, Changed
    where a tie stands already.
    """
    if by.pk != staff.pk and not lines.supervises(by, staff):
        raise Forbidden(case)
    conflict, new = ConflictOfInterest.objects.get_or_create(
        case=case, staff=staff, ended_at=None,
        defaults={
            "kind": kind, "note": note, "declared_by": by, "declared_at": clock.now(),
        },
    )  # fmt: skip
    if not new:
        raise Changed(_("Hubungan ini sudah dicatat."), reverse("cases:conflict_list"))
    audit.record("conflict.declare", by=by, obj=conflict, kind=kind)
    _tell(conflict)
    return conflict


@transaction.atomic
def accept_acquaintance(*, conflict: ConflictOfInterest, by: Any, client_said: str) -> None:
    """A mere acquaintance may serve, with the client's knowledge and by a supervisor of the case.

    Raises R15 for any other tie, R16 for one's own, Forbidden for others, Changed where it ended.
    """
    row = ConflictOfInterest.objects.select_for_update().get(pk=conflict.pk)
    if by.pk == row.staff_id:
        raise Refused("R16", obj=row.case)
    if not access.can(by, row.case, access.DECIDE):
        raise Forbidden(row)
    if row.kind != ConflictOfInterest.Kind.ACQUAINTANCE:
        raise Refused("R15", obj=row.case)
    if row.ended_at is not None or row.accepted_at is not None:
        raise Changed(_("Hubungan ini sudah diputuskan."), reverse("cases:conflict_list"))
    row.accepted_by, row.accepted_at, row.client_said = by, clock.now(), client_said
    row.save(update_fields=["accepted_by", "accepted_at", "client_said"])
    audit.record("conflict.accept", by=by, obj=row)


@transaction.atomic
def end_conflict(*, conflict: ConflictOfInterest, by: Any) -> None:
    """It was a mistake, or is over: by a supervisor of that person, else Forbidden."""
    if not lines.supervises(by, conflict.staff):
        raise Forbidden(conflict)
    rows = ConflictOfInterest.objects.filter(pk=conflict.pk, ended_at__isnull=True)
    if not rows.update(ended_at=clock.now()):
        raise Changed(_("Hubungan ini sudah berakhir."), reverse("cases:conflict_list"))
    audit.record("conflict.end", by=by, obj=conflict)


@house_language()
def _tell(conflict: ConflictOfInterest) -> None:
    for person in lines.supervisors_of(conflict.staff):
        if person.pk != conflict.declared_by_id:
            notify(
                recipient=person,
                kind="conflict.declared",
                title=_("%(name)s menyatakan benturan kepentingan: %(number)s")
                % {"name": conflict.staff, "number": conflict.case.number},
                url=reverse("cases:conflict_list"),
                dedup=f"conflict:{conflict.pk}",
            )
