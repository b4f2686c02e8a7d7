"""What a case still needs before it can go on, where that is done, and why it is asked."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from cases.models import Case
from cases.selectors.frame import frame_of
from cases.states import PlanStatus, Stage
from core.refusals import WayOut
from ethics import rules


@dataclass(frozen=True)
class NextStep:
    """What is missing (each with its page), where to go when nothing is, and the rule behind it.

    `ready` is None where something is missing, or where nothing has to be begun by hand.
    """

    missing: tuple[WayOut, ...]
    ready: WayOut | None
    rule: rules.Rule

    @property
    def articles(self) -> list[Any]:
        """The articles that the rule stands on (R01, R17 or R26)."""
        return rules.grounds(self.rule)


def next_step_of(case: Case) -> NextStep:
    """The next step of an open case (practice.md §4, stage gates)."""
    if case.stage in (Stage.INTERVENTION, Stage.MONEV):
        monev = WayOut(_("Monev menurut jadwal"), _page("monev_list", case))
        return NextStep((monev,), None, rules.rule("R26"))
    if case.stage == Stage.PLANNING:
        return NextStep((_plan_part(case),), None, rules.rule("R17"))
    if not frame_of(case).consent_in_force:
        missing = [WayOut(_("Persetujuan klien"), _page("consent_new", case))]
        if case.stage != Stage.INTAKE:
            missing += _assessment_parts(case)
        return NextStep(tuple(missing), None, rules.rule("R01"))
    if case.stage in (Stage.INTAKE, Stage.CONSENT):
        ready = WayOut(_("Mulai asesmen"), _page("assessment_detail", case))
        return NextStep((), ready, rules.rule("R17"))
    return _after_assessment(case)


def _after_assessment(case: Case) -> NextStep:
    missing = tuple(_assessment_parts(case))
    ready = WayOut(_("Susun rencana"), _page("plan_detail", case))
    if case.stage == Stage.ASSESSMENT:
        ready = WayOut(_("Petakan sumber daya"), _page("resource_list", case))
    return NextStep(missing, None if missing else ready, rules.rule("R17"))


def _assessment_parts(case: Case) -> list[WayOut]:
    if frame_of(case).assessment_finished:
        return []
    return [WayOut(_("Asesmen yang selesai"), _page("assessment_detail", case))]


def _plan_part(case: Case) -> WayOut:
    """Where the newest version stands on its way to the supervisor's approval."""
    label = {
        PlanStatus.SUBMITTED: _("Keputusan supervisor atas rencana yang diajukan"),
        PlanStatus.RETURNED: _("Rencana yang dikembalikan supervisor, diperbaiki"),
        PlanStatus.DRAFT: _("Rencana yang diajukan kepada supervisor dan disahkan"),
    }.get(frame_of(case).plan_status, _("Rencana yang disahkan supervisor"))  # type: ignore[call-overload]
    return WayOut(label, _page("plan_detail", case))


def _page(name: str, case: Case) -> str:
    return reverse(f"cases:{name}", args=[case.pk])
