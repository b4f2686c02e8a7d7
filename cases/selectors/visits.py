"""What the pages about contacts read."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from cases.models import Case, Contact, Report
from cases.visit_text import content_of, differences
from core import wording
from core.versions import Difference


@dataclass(frozen=True)
class OldVersion:
    """How a contact read before a correction: only what was changed then."""

    number: int
    replaced_at: dt.datetime
    replaced_by: Any
    differences: list[Difference]


def contacts_of(root: Case | Report) -> Any:
    """The contacts of a case or of a report, newest first."""
    field = "case" if isinstance(root, Case) else "report"
    return Contact.objects.filter(**{field: root}).select_related(
        "by", "read_by", "case__unit", "report__unit"
    )


def visits_in_scope(
    user: Any, *, text: str = "", kind: str = "", risk: str = "", show: str = "", worker: Any = None
) -> Any:
    """Contacts of all cases and reports that `user` may open, newest first."""
    found = Contact.objects.visible_to(user).select_related(
        "case__client__unit", "case__unit", "report__unit", "by"
    )
    if kind:
        found = found.filter(kind=kind)
    if risk:
        found = found.filter(risk=risk)
    if worker is not None:
        found = found.filter(by=worker)
    if show:
        found = found.unread() if show == "unread" else found.not_met()
    return found.matching(text, user) if text else found


def late_label(contact: Contact, zone: Any) -> str:
    """ "dicatat 3 hari kemudian" for a contact written down on a later day, else ""."""
    done = wording.day_of(contact.happened_at, zone)
    days = (wording.day_of(contact.recorded_at, zone) - done).days
    if days < 1:
        return ""
    return ngettext("dicatat %(n)d hari kemudian", "dicatat %(n)d hari kemudian", days) % {
        "n": days
    }


def story_of(contact: Contact, length: int = 160) -> str:
    """The story in one line: what was seen, or why nobody was met."""
    if contact.met:
        text = contact.seen_heard
    else:
        why = contact.get_not_met_reason_display()
        text = _("Tidak bertemu: %(why)s.") % {"why": why} + f" {contact.seen_heard}"
    text = " ".join(text.split())
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def old_versions(contact: Contact, zone: Any) -> list[OldVersion]:
    """The corrections of a contact, the latest first, each with what it changed."""
    rows = list(contact.versions.select_related("replaced_by").order_by("number"))
    if not rows:
        return []
    contents: list[Any] = [row.content for row in rows]
    after = [*contents[1:], content_of(contact)]
    return [
        OldVersion(row.number, row.replaced_at, row.replaced_by, differences(old, new, zone))
        for row, old, new in reversed(list(zip(rows, contents, after, strict=True)))
    ]


def extra_facts(contact: Contact, tz_name: str) -> list[tuple[Any, Any]]:
    """Pairs (label, value) of what was added beside the required fields."""
    ended = wording.local_time(contact.ended_at, tz_name) if contact.ended_at else ""
    child = contact.get_child_alone_display() if contact.child_alone else ""
    rows = [
        (_("Tujuan kunjungan"), contact.purpose),
        (pgettext("waktu", "Selesai"), ended),
        (_("Tempat"), contact.place),
        (_("Yang mendampingi"), contact.companions),
        (_("Izin penghuni rumah"), contact.household_consent),
        (_("Keadaan rumah dan lingkungan"), contact.house),
        (_("Anak ditemui sendiri?"), " · ".join(w for w in (child, contact.child_alone_note) if w)),
        (_("Risiko bagi pekerja"), contact.worker_risk),
        (_("Edukasi/motivasi"), contact.education_given),
    ]
    return [(label, value) for label, value in rows if value]
