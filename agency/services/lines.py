"""Acting supervisors: who decides while the supervisor is away, from when to when."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit, roles
from agency import acting as rules
from agency.models import Staff, SupervisoryLine
from agency.scope import Forbidden
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Changed


@transaction.atomic
def set_acting_supervisor(
    *,
    supervisor: Staff,
    acting: Staff,
    starts_at: dt.datetime,
    ends_at: dt.datetime,
    by: Any,
    reason: str,
    supervisees: Sequence[Staff] | None = None,
) -> list[SupervisoryLine]:
    """`acting` supervises beside `supervisor` from `starts_at` until `ends_at` (aware).

    supervisees: whom it concerns; None for everybody whose own supervisor `supervisor` is now.
    By the supervisor herself or an admin, else Forbidden. Raises Changed with a sentence where
    agency.acting.problems finds something (a form asks it first). The acting supervisor sees and
    decides; what is their own work they cannot decide (R16 follows the person).
    """
    _require_authority(supervisor, by)
    wanted = _locked_supervisees(supervisor, supervisees)
    span: dict[str, Any] = {"starts_at": starts_at, "ends_at": ends_at}
    wrong = rules.problems(supervisor=supervisor, acting=acting, supervisees=wanted, **span)
    if wrong:
        raise Changed(" ".join(wrong.values()), reverse("agency:staff_line"))
    lines = [
        SupervisoryLine.objects.create(
            supervisee=person,
            supervisor=acting,
            kind=SupervisoryLine.Kind.ACTING,
            reason=reason,
            set_by=by,
            **span,
        )
        for person in wanted
    ]
    access.sync_staff(*wanted)
    for line in lines:
        audit.record("line.acting", by=by, obj=line, supervisor=str(acting.pk))
    _announce(lines, supervisor=supervisor, by=by)
    return lines


@transaction.atomic
def end_acting(*, line: SupervisoryLine, by: Any) -> None:
    """End an acting line now; one that has not begun is taken away.

    By the supervisee's own supervisor or an admin, else Forbidden. Raises Changed when it is over
    already.
    """
    rows = SupervisoryLine.objects.select_for_update(of=("self",)).acting()
    stored = rows.select_related("supervisee__unit", "supervisor").filter(pk=line.pk).first()
    now = clock.now()
    if stored is None or (stored.ends_at is not None and stored.ends_at <= now):
        raise Changed(_("Masa pengganti ini sudah berakhir."), reverse("agency:staff_line"))
    if not rules.may_end(stored, by):
        raise Forbidden(stored)
    audit.record("line.end", by=by, obj=stored, supervisor=str(stored.supervisor_id))
    if stored.starts_at >= now:
        stored.delete()
    else:
        stored.ends_at = now
        stored.save(update_fields=["ends_at"])
    access.sync_staff(stored.supervisee)
    _tell_end(stored, dedup=f"line-ended:{line.pk}")


@house_language()
def _tell_end(line: SupervisoryLine, *, dedup: str) -> None:
    for person in (line.supervisor, line.supervisee):
        notify(
            recipient=person,
            kind="line.ended",
            title=_("Supervisor pengganti berakhir"),
            body=_("%(acting)s tidak lagi menggantikan supervisor %(name)s.")
            % {"acting": line.supervisor, "name": line.supervisee},
            dedup=dedup,
        )


def _require_authority(supervisor: Any, by: Any) -> None:
    if by.pk != supervisor.pk and roles.ADMIN not in roles.roles_of(by):
        raise Forbidden(supervisor)


def _locked_supervisees(supervisor: Any, only: Sequence[Staff] | None) -> list[Staff]:
    """Their own supervisees, or those `only`; the lines are held, so that two cannot be set at
    once.
    """
    regular = SupervisoryLine.objects.active(clock.now()).regular().filter(supervisor=supervisor)
    list(regular.select_for_update().order_by("pk"))
    own = rules.supervisees_of(supervisor)
    return own if only is None else [person for person in own if person in only]


@house_language()
def _announce(lines: Sequence[SupervisoryLine], *, supervisor: Any, by: Any) -> None:
    """The acting one hears it once, each supervisee for themselves, the supervisor if set by an
    admin.
    """
    first = lines[0]
    for line in lines:
        _tell(line.supervisee, line, supervisor, _("Anda mendapat supervisor pengganti"))
    _tell(first.supervisor, first, supervisor, _("Anda menjadi supervisor pengganti"))
    if by.pk != supervisor.pk:
        _tell(supervisor, first, supervisor, _("Supervisor pengganti Anda sudah ditetapkan"))


@house_language()
def _tell(recipient: Any, line: SupervisoryLine, supervisor: Any, title: str) -> None:
    tz = line.supervisee.unit.time_zone
    notify(
        recipient=recipient,
        kind="line.acting",
        title=title,
        body=_("%(acting)s menggantikan %(supervisor)s: %(span)s.")
        % {
            "acting": line.supervisor,
            "supervisor": supervisor,
            "span": rules.span_in_words(line, tz),
        },
        dedup=f"line:{line.pk}",
    )
