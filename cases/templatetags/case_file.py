"""The frame of the case file: stage bar and tabs. `{% load case_file %}`."""

from dataclasses import dataclass
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from agency import access
from cases import client_part
from cases.consent_script import Paragraph, paragraphs
from cases.models import Case
from cases.selectors import case_file
from cases.selectors.frame import frame_of
from core import clock

register = template.Library()

TABS = (
    ("detail", _("Ringkasan")),
    ("consent_list", _("Persetujuan")),
    ("assessment_detail", _("Asesmen")),
    ("resource_list", _("Sumber daya")),
    ("visit_list_of_case", _("Kunjungan")),
    ("plan_detail", _("Rencana")),
    ("service_list", _("Pelayanan")),
    ("monev_list", _("Monev")),
)


@dataclass(frozen=True)
class Tab:
    """One tab of the case file."""

    label: Any
    url: str
    current: bool


@register.inclusion_tag("cases/case_road.html", takes_context=True)
def case_road(context: template.Context, case: Case) -> dict[str, Any]:
    """The stage bar, what is missing for the next stage and why, and an emergency that waits.

    The parts are links for those who may work in the case; the others only read.
    """
    emergency = frame_of(case).emergency if case.closed_at is None else None
    return {
        "case": case,
        "road": case_file.road_of(case),
        "may_work": access.CHANGE in (context.get("rights") or ()),
        "emergency": emergency,
        "emergency_late": emergency is not None and emergency.consent_due_at < clock.now(),
        "tz": case.unit.time_zone,
    }


@register.inclusion_tag("cases/break_glass_banner.html", takes_context=True)
def break_glass_banner(context: template.Context, case: Case) -> dict[str, Any]:
    """Says on every page of a case that it is read in an emergency, and until when."""
    user = context["request"].user
    return {
        "opened": client_part.opened_by(user, context.get("rights") or (), case=case),
        "tz_name": case.unit.time_zone,
        "csrf_token": context.get("csrf_token"),
    }


@register.inclusion_tag("cases/case_tabs.html", takes_context=True)
def case_tabs(context: template.Context, case: Case) -> dict[str, Any]:
    """The tabs; the one whose address begins this page's address is the current one."""
    path = context["request"].path
    tabs = [(label, reverse(f"cases:{name}", args=[case.pk])) for name, label in TABS]
    here = max((url for _label, url in tabs if path.startswith(url)), key=len, default="")
    return {"tabs": [Tab(label, url, url == here) for label, url in tabs]}


@register.simple_tag
def consent_script() -> tuple[Paragraph, ...]:
    """The words to read aloud before a client answers."""
    return paragraphs()
