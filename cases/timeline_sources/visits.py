"""Contacts in the timeline: what was seen comes first."""

from django.db.models import Count
from django.utils.translation import gettext as _

from cases.models import Case, Contact
from cases.selectors.visits import late_label, story_of
from cases.states import Risk
from cases.templatetags.visits import ICONS
from cases.timeline import Entry, register
from cases.visit_addresses import visit_url


@register
def entries(case: Case) -> list[Entry]:
    """One entry per contact of the case."""
    rows = Contact.objects.filter(case=case).select_related("by")
    rows = rows.annotate(
        added=Count("addenda", distinct=True), shown=Count("photos", distinct=True)
    )
    return [_entry(contact, case) for contact in rows]


def _entry(contact: Contact, case: Case) -> Entry:
    high = contact.risk == Risk.HIGH
    title = contact.get_kind_display()
    if contact.met:
        title = _("%(kind)s: bertemu %(who)s") % {"kind": title, "who": contact.met_who}
    return Entry(
        contact.happened_at,
        "visit",
        title,
        story_of(contact, length=400),
        str(contact.by),
        visit_url("detail", contact),
        tuple(_badges(contact, case)),
        icon=ICONS[contact.kind],
        tone="danger" if high else "",
    )


def _badges(contact: Contact, case: Case) -> list[tuple[str, str]]:
    late = late_label(contact, case.unit.zone)
    added = contact.added  # type: ignore[attr-defined]
    shown = contact.shown  # type: ignore[attr-defined]
    found = [
        ("danger", _("Risiko tinggi")) if contact.risk == Risk.HIGH else None,
        ("quiet", late) if late else None,
        ("quiet", _("%(n)d tambahan") % {"n": added}) if added else None,
        ("quiet", _("%(n)d foto") % {"n": shown}) if shown else None,
    ]
    return [badge for badge in found if badge is not None]
