"""What happens to a signed contact: a supervisor reads it, people add to it, nobody deletes it."""

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from agency import audit
from agency.acting import ways_to_another
from agency.lines import supervisors_of
from cases.models import Contact, ContactAddendum
from cases.services.stages import touch
from cases.services.visit_follow_up import initials_of, stop_waiting
from cases.visit_addresses import visit_url
from core import clock
from core.inbox import notify
from core.language import house_language
from core.refusals import Refused, WayOut

ADDED = "visit.addendum"


@transaction.atomic
def read_visit(*, contact: Contact, by: Any) -> bool:
    """A supervisor has read the contact; from now on it takes addenda only (R22).

    False if it was read before (the first reader stays). Raises R16 for one's own contact.
    """
    if contact.by_id == by.pk:
        raise Refused("R16", obj=contact, ways_out=ways_to_another(by))
    unread = Contact.objects.filter(pk=contact.pk, read_at__isnull=True)
    if not unread.update(read_at=clock.now(), read_by=by):
        return False
    contact.refresh_from_db(fields=["read_at", "read_by"])
    stop_waiting(contact)
    audit.record("visit.read", by=by, obj=contact)
    return True


@transaction.atomic
@house_language()
def add_to_visit(*, contact: Contact, by: Any, text: str) -> ContactAddendum:
    """Add a dated, signed note: by the worker, or by the supervisor who asks or answers.

    The author hears of a note by somebody else; the supervisors of a note by the author on a
    contact they have read.
    """
    addendum = ContactAddendum.objects.create(contact=contact, by=by, at=clock.now(), text=text)
    audit.record("visit.add", by=by, obj=contact, addendum=str(addendum.pk))
    if contact.case is not None:
        touch(contact.case)
    root: Any = contact.case or contact.report
    readers = supervisors_of(root.worker) if contact.read_at is not None else []
    for person in {one.pk: one for one in [contact.by, *readers]}.values():
        if person.pk != by.pk and person.is_active:
            notify(
                recipient=person,
                kind=ADDED,
                title=_("Tambahan catatan: %(number)s") % {"number": root.number},
                body=_("%(initials)s · ditulis %(who)s.")
                % {"initials": initials_of(contact), "who": by},
                url=visit_url("detail", contact),
                dedup=f"{ADDED}:{addendum.pk}",
            )
    return addendum


def delete_visit(*, contact: Contact, by: Any) -> None:
    """A case note is never deleted: always raises R30, with the addendum as the way out."""
    raise Refused(
        "R30",
        obj=contact,
        act="visit.delete",
        ways_out=[WayOut(_("Buat tambahan catatan"), visit_url("addendum", contact))],
    )
