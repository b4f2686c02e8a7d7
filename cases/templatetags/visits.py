"""How contacts are shown. `{% load visits %}`."""

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from cases.models import Contact, Report
from cases.selectors import visits
from cases.visit_addresses import visit_url
from core.badges import Badge

register = template.Library()

REPORT_CONTACTS = 25
ICONS = {
    "home": "house-heart",
    "institution": "geo-alt",
    "office": "person-badge",
    "phone": "telephone",
    "whatsapp": "whatsapp",
    "outreach": "signpost-split",
    "group": "people",
}


@register.simple_tag
def contact_url(contact: Contact, what: str = "detail", *more: Any) -> str:
    """`{% contact_url visit "edit" %}`."""
    return visit_url(what, contact, *more)


@register.filter
def contact_icon(contact: Contact) -> str:
    """The icon of its kind."""
    return ICONS[contact.kind]


@register.filter
def story(contact: Contact) -> str:
    """The story in one line."""
    return visits.story_of(contact)


@register.simple_tag
def contact_badges(contact: Contact) -> list[Badge]:
    """What must be seen at a glance: not met, late entry, not yet read by a supervisor."""
    root: Any = contact.case or contact.report
    late = visits.late_label(contact, root.unit.zone)
    found = []
    if not contact.met:
        found.append(Badge(_("Tidak bertemu"), "warning", "eye-slash"))
    if late:
        found.append(Badge(late, "quiet", "clock-history"))
    if contact.read_at is None:
        tone = "warning" if contact.risk == "high" else "quiet"
        found.append(Badge(_("Belum dibaca supervisor"), tone, "eye"))
    return found


@register.inclusion_tag("cases/report_contacts.html")
def report_contacts(report: Report, rights: frozenset[str]) -> dict[str, Any]:
    """The contacts of a report that has become no case yet, and the way to the next one."""
    return {
        "report": report,
        "tz": report.unit.time_zone,
        "contacts": list(visits.contacts_of(report).filter(case__isnull=True)[:REPORT_CONTACTS]),
        "may_write": "change" in rights and report.case_id is None,
    }
