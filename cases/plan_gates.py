"""What a plan version needs before it can be submitted, and what the supervisor should look at."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from agency import house_rules
from cases.models import PlanVersion
from cases.selectors.plan_answers import CHANGED, EXCUSED, OPEN, REFUSES, Standing
from core.refusals import Refused, WayOut


def missing_for_submit(plan: PlanVersion) -> list[WayOut]:
    """The parts a version still lacks, each with the page where it is written (R17).

    Goals and steps are named by their number, since a refusal shows no case content.
    """
    url = reverse("cases:plan_edit", args=[plan.case_id, plan.pk])
    goals, steps = list(plan.goals.all()), list(plan.steps.all())
    lacking = [] if goals else [_("tujuan")]
    for number, goal in enumerate(goals, 1):
        parts = [
            (goal.indicator, _("indikator")),
            (goal.baseline, _("keadaan awal")),
            (goal.baseline_level is not None, _("tingkat awal")),
            (goal.level_0, _("tingkat 0 (hasil yang diharapkan)")),
            ([step for step in steps if step.goal_id == goal.pk], _("langkah")),
        ]
        names = [name for filled, name in parts if not filled]
        if names:
            place = {"number": number, "parts": ", ".join(names)}
            lacking.append(_("Tujuan %(number)d: %(parts)s") % place)
    undated = [number for number, step in enumerate(steps, 1) if step.due_on is None]
    lacking += [_("Langkah %(number)d: kapan") % {"number": number} for number in undated]
    lacking += [] if plan.strategy.strip() else [_("strategi")]
    lacking += [] if plan.review_on else [_("tanggal peninjauan")]
    return [WayOut(text, url) for text in lacking]


def warnings_of(plan: PlanVersion) -> list[str]:
    """What is unusual but allowed: fewer goals than the lembaga advises (GAS needs several)."""
    least, number = house_rules.value("goals_least"), len(plan.goals.all())
    if 0 < number < least:
        return [
            ngettext(
                "Rencana ini baru berisi %(number)d tujuan; disarankan minimal %(least)d.",
                "Rencana ini baru berisi %(number)d tujuan; disarankan minimal %(least)d.",
                number,
            )
            % {"number": number, "least": least}
        ]
    return []


def require_answers(
    plan: PlanVersion, found: list[Standing], *, despite_refusal: str, act: str
) -> None:
    """Raise R35 when somebody said no, R38 when only a child did and no reason is given, R18 when
    an answer is missing or was given to an earlier text.

    A child's refusal does not block protection: with `despite_refusal` it goes to the supervisor.
    Who is not required (a relative of an adult client) has no veto.
    """
    answer_url = reverse("cases:plan_answer", args=[plan.case_id, plan.pk])
    submit_url = reverse("cases:plan_submit", args=[plan.case_id, plan.pk])
    refusing = [
        one.party
        for one in found
        if one.state == REFUSES and (one.party.required or one.party.is_child)
    ]
    if any(not party.is_child for party in refusing):
        edit = reverse("cases:plan_edit", args=[plan.case_id, plan.pk])
        ways = [WayOut(_("Ubah rencana bersama klien"), edit)]
        raise Refused("R35", obj=plan, act=act, ways_out=ways)
    if refusing and not despite_refusal.strip():
        ways = [WayOut(_("Tulis alasan kepentingan terbaik anak"), submit_url)]
        raise Refused("R38", obj=plan, act=act, ways_out=ways)
    waiting = [
        WayOut(
            _("%(who)s: dijawab sebelum rencana diubah") % {"who": one.party.label}
            if one.state == CHANGED
            else one.party.label,
            answer_url,
        )
        for one in found
        if one.party.required and one.state in {OPEN, CHANGED}
    ]
    if waiting:
        ways = [WayOut(_("Catat jawaban"), answer_url)]
        raise Refused("R18", obj=plan, act=act, missing=waiting, ways_out=ways)


def to_consider(plan: PlanVersion, found: list[Standing]) -> list[Any]:
    """What the supervisor should think about before approving (5.2, 7.2): sentences."""
    points: list[Any] = list(warnings_of(plan))
    for one in found:
        reason = one.answer.get_not_asked_reason_display() if one.answer else ""
        if one.state == EXCUSED:
            said = {"who": one.party.name or one.party.label, "reason": str(reason).lower()}
            points.append(_("%(who)s belum ditanya: %(reason)s.") % said)
        if one.state == REFUSES and one.party.is_child:
            points.append(_("Anak menolak. Bahas kepentingan terbaik anak."))
    if found and all(one.state != "agrees" for one in found):
        points.append(_("Belum seorang pun menyetujui rencana ini."))
    if not plan.risk_plan.strip():
        points.append(_("Risiko dan cara menjaganya belum ditulis."))
    return points
