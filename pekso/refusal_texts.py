"""Joins the rules' texts and the audit to the handler of refusals."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from agency import audit, audit_names
from core.refusals import Refused, WayOut
from ethics import rules

# Where the next right step is a page that everybody who meets the rule may open.
PAGES = {"R11": WayOut(_("Daftar kasus"), reverse_lazy("cases:admin_list"))}


def describe(refused: Refused) -> dict[str, Any]:
    """The texts of a refusal: the rule's message, its articles and the next right step."""
    rule = rules.rule(refused.rule)
    return {
        "rule": rule.id,
        "status": rule.status,
        "message": rule.sentence(refused.detail) if rule.detailed else rule.message,
        "detail": "" if rule.detailed else refused.detail,
        "missing": [
            part if isinstance(part, WayOut) else WayOut(str(part), "") for part in refused.missing
        ],
        "grounds": rules.grounds(rule),
        "laws": rule.laws,
        "way_out": rule.way_out,
        "ways_out": refused.ways_out or [page for page in [PAGES.get(rule.id)] if page],
    }


def record(request: HttpRequest, refused: Refused) -> None:
    """The audit row of a refusal, written after the roll-back."""
    act = refused.act or audit_names.of_request(request)
    audit.denied(act, by=request.user, obj=refused.obj, rule=refused.rule)
