"""Contacts in the timeline: what was seen comes first."""

from typing import Any

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from cases.models import Case, Contact, ContactAddendum, ContactPhoto
from cases.selectors.visits import late_label, story_of
from cases.states import Risk
from cases.templatetags.visits import ICONS
from cases.timeline import Entry, told_from
from cases.visit_addresses import visit_url


def _contacts(case: Case) -> Any:
    """The contacts with how many addenda and photos they have."""
    return Contact.objects.filter(case=case).annotate(
        added=_number(ContactAddendum), shown=_number(ContactPhoto)
    )


def _number(model: type[models.Model]) -> Coalesce:
    rows = model._base_manager.filter(contact=OuterRef("pk")).order_by()
    return Coalesce(Subquery(rows.values("contact").annotate(n=Count("pk")).values("n")), 0)


@told_from(
    _contacts,
    at="happened_at",
    reads=[
        "kind", "met", "met_who", "not_met_reason", "seen_heard", "risk", "recorded_at", "by__name",
        "case_id", "added", "shown",
    ],
)  # fmt: skip
def visit(case: Case, contact: Contact) -> Entry:
    """One entry per contact of the case."""
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
