"""Agreements of a supervision session: dated tasks, reminded, ticked by either of the two."""

import uuid
from collections.abc import Collection, Sequence
from typing import Any

from django.db import transaction

from agency import audit
from agency.scope import Forbidden
from core import clock
from supervision.agreement_reminders import cancel_reminders, schedule_reminders
from supervision.drafts import AgreementDraft
from supervision.models import Agreement, SupervisionSession


def write_agreements(
    *, session: SupervisionSession, drafts: Sequence[AgreementDraft], removed: Collection[uuid.UUID]
) -> None:
    """Write the open agreements of `session`; ticked ones stay as they are.

    An open one that is neither in `drafts` nor in `removed` stays too.
    """
    stored = {row.pk: row for row in Agreement.objects.open().filter(session=session)}
    for pk in stored.keys() & set(removed):
        cancel_reminders(stored[pk])
        stored[pk].delete()
    for position, draft in enumerate(drafts):
        row = stored.get(draft.agreement_id) if draft.agreement_id else Agreement(session=session)
        if row is None:  # ticked since the form was opened
            continue
        row.what, row.who, row.due_on, row.position = draft.what, draft.who, draft.due_on, position
        row.save()
        schedule_reminders(row)


@transaction.atomic
def finish_agreement(*, agreement: Agreement, by: Any) -> bool:
    """Tick it; False if it was ticked before. Raises Forbidden for a third."""
    _require_party(agreement, by)
    rows = Agreement.objects.open().filter(pk=agreement.pk)
    if not rows.update(done_at=clock.now(), done_by=by):
        return False
    cancel_reminders(agreement)
    audit.record("agreement.finish", by=by, obj=agreement)
    return True


@transaction.atomic
def reopen_agreement(*, agreement: Agreement, by: Any) -> bool:
    """Take the tick back; False if there was none. Raises Forbidden for a third."""
    _require_party(agreement, by)
    rows = Agreement.objects.filter(pk=agreement.pk, done_at__isnull=False)
    if not rows.update(done_at=None, done_by=None):
        return False
    schedule_reminders(agreement)
    audit.record("agreement.reopen", by=by, obj=agreement)
    return True


def _require_party(agreement: Agreement, by: Any) -> None:
    if by.pk not in {agreement.session.supervisor_id, agreement.session.supervisee_id}:
        raise Forbidden(agreement)
