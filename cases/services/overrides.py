"""A supervisor lifts R13 or R25 with a reason; an admin asks for it (scenarios 0.4, 0.5)."""

import datetime as dt
from typing import Any, cast

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from agency import access, audit, lines, roles
from agency.house_rules import value
from agency.scope import Forbidden
from cases.assignment_rules import MAIN, Lift, Thing, require_eligible, to_lift
from cases.competence_needs import in_words
from cases.models import AssignmentOverride, Case, Report, Task
from cases.services.assignments import assign_case
from cases.services.reports import assign_report
from cases.services.tasks import create_task
from cases.states import OVERRIDE_STEPS, OverrideStatus
from core import clock, states
from core.fields import seal_again
from core.inbox import notify, settle
from core.language import house_language
from core.refusals import Changed, Refused


def may_lift(by: Any, thing: Thing, to: Any) -> bool:
    """Whether `by` supervises the case, or the person who is to get it."""
    if roles.SUPERVISOR not in roles.roles_of(by):
        return False
    return access.can(by, thing, access.DECIDE) or lines.supervises(by, to)


@transaction.atomic
def ask_override(
    *, thing: Thing, to: Any, by: Any, why: str, kind: str = MAIN
) -> AssignmentOverride:
    """Ask the supervisor of `to` to let them have it in spite of R13 or R25. Asked once.

    Raises R14 and R15, which nobody lifts, and Changed where nothing has to be lifted.
    """
    require_eligible(thing, to)
    found = to_lift(thing, to, kind=kind)
    if not found.rules:
        raise Changed(_("Izin tidak diperlukan: tugaskan langsung."), _assign_url(thing))
    about: dict[str, Any] = {"case" if isinstance(thing, Case) else "report": thing}
    override, new = AssignmentOverride.objects.get_or_create(
        **about, staff=to, kind=kind, status=OverrideStatus.ASKED,
        defaults={
            "rules": list(found.rules), "competences": found.competences, "load": found.load,
            "asked_by": by, "asked_at": clock.now(), "asked_why": why,
        },
    )  # fmt: skip
    if new:
        audit.record("override.ask", by=by, obj=override, rules=list(found.rules))
        tell_supervisors(override, thing)
    return override


@transaction.atomic
def assign_despite(
    *,
    thing: Thing,
    to: Any,
    by: Any,
    reason: str,
    kind: str = MAIN,
    ends_at: dt.datetime | None = None,
) -> AssignmentOverride:
    """The supervisor lifts the rules and assigns at once. Raises what grant_override raises."""
    override = ask_override(thing=thing, to=to, by=by, why="", kind=kind)
    return grant_override(override=override, by=by, reason=reason, ends_at=ends_at)


@transaction.atomic
def grant_override(
    *, override: AssignmentOverride, by: Any, reason: str, ends_at: dt.datetime | None = None
) -> AssignmentOverride:
    """Lift the rules with a reason and carry the assignment out; it ends by itself at `ends_at`.

    Lifting R13 opens a learning task (Pasal 3). By a supervisor of the case or of the person, else
    Forbidden; R16 for oneself. Raises WrongState when it was decided before, R14, R15, R07, R23
    for an end that has passed, Changed where the case went to somebody else.
    """
    thing, to = thing_of(override), override.staff
    _require_authority(by, thing, to)
    _require_end(override, ends_at)
    found = obstacles_of(override)
    states.move(
        override, OverrideStatus.GRANTED, steps=OVERRIDE_STEPS, decided_by=by,
        decided_at=clock.now(), reason=reason, ends_at=ends_at,
        rules=list(found.rules) or override.rules, load=found.load,
        competences=found.competences,
    )  # fmt: skip
    if isinstance(thing, Report):
        assign_report(report=thing, to=to, by=by, lifted=found.rules)
    else:
        if override.assignment is None:
            override.assignment = assign_case(
                case=thing, to=to, by=by, kind=override.kind, ends_at=ends_at, lifted=found.rules
            )
            override.save(update_fields=["assignment"])
        open_learning(override, case=thing)
    audit.record("override.grant", by=by, obj=override, rules=override.rules)
    _tell_answer(override, thing, _("%(number)s: izin penugasan diberikan"))
    return override


def _require_end(override: AssignmentOverride, ends_at: dt.datetime | None) -> None:
    """R23 for an end that has passed; Changed where a case opened oneself is in other hands by now,
    or where it would be left without a worker.
    """
    held = override.assignment
    if held is not None and held.ends_at is not None:
        raise Changed(_("%(name)s tidak lagi memegang kasus ini.") % {"name": override.staff})
    if held is not None and ends_at is not None:
        raise Changed(_("Kasus ini tidak boleh tanpa pekerja. Usulkan pengalihan."))
    if ends_at is not None and ends_at <= clock.now():
        raise Refused("R23", obj=override, detail=_("batas ini sudah lewat"), field="days")


@transaction.atomic
def refuse_override(*, override: AssignmentOverride, by: Any, reason: str) -> AssignmentOverride:
    """Say no with a reason; nothing is assigned. Raises what grant_override raises."""
    thing = thing_of(override)
    _require_authority(by, thing, override.staff)
    states.move(
        override, OverrideStatus.REFUSED, steps=OVERRIDE_STEPS, decided_by=by,
        decided_at=clock.now(), reason=reason,
    )  # fmt: skip
    audit.record("override.refuse", by=by, obj=override)
    _tell_answer(override, thing, _("%(number)s: izin penugasan tidak diberikan"))
    return override


def obstacles_of(override: AssignmentOverride) -> Lift:
    """What stands against it now; a case that its worker opened herself is no additional one."""
    own = int(override.assignment_id is not None)
    return to_lift(thing_of(override), override.staff, kind=override.kind, held_already=own)


def lifted_for(report: Report, staff: Any) -> frozenset[str]:
    """The rules that a supervisor lifted when `staff` got this report."""
    rows = report.overrides.filter(staff=staff, case=None, status=OverrideStatus.GRANTED)
    return frozenset(rule for rules in rows.values_list("rules", flat=True) for rule in rules)


def carry_over(*, report: Report, case: Case) -> None:
    """A report that was given in spite of a rule became a case: it is shown there too."""
    held = case.assignments.get(ends_at__isnull=True)
    rows = AssignmentOverride.objects.filter(report=report, staff=held.staff, case__isnull=True)
    for override in rows.filter(status=OverrideStatus.GRANTED):
        override.case, override.assignment = case, held
        override.save(update_fields=["case", "assignment"])
        seal_again(override)
        open_learning(override, case=case)


@house_language()
def open_learning(override: AssignmentOverride, *, case: Case, on: dt.date | None = None) -> None:
    """After R13 was lifted: what is not known yet is learned with the supervisor (Pasal 3), some
    days after `on` (today unless told).
    """
    if "R13" not in override.rules:
        return
    begins = on or clock.today(case.unit.time_zone)
    day = begins + dt.timedelta(days=value("learning_days"))
    create_task(
        case=case, owner=override.staff, kind=Task.Kind.LEARNING, due_on=day,
        by=override.decided_by, origin_id=override.pk,
        title=_("Pendampingan belajar dengan %(name)s: %(codes)s")
        % {"name": override.decided_by, "codes": in_words([frozenset(override.competences)])},
    )  # fmt: skip


def thing_of(override: AssignmentOverride) -> Thing:
    """The case, or the report while there is none."""
    thing: Any = override.case or override.report
    return cast(Thing, thing)


def _require_authority(by: Any, thing: Thing, to: Any) -> None:
    if by.pk == to.pk:
        raise Refused("R16", obj=thing)
    if not may_lift(by, thing, to):
        raise Forbidden(thing)


def _assign_url(thing: Thing) -> str:
    name = "assign" if isinstance(thing, Case) else "report_assign"
    return reverse(f"cases:{name}", args=[thing.pk])


@house_language()
def tell_supervisors(override: AssignmentOverride, thing: Thing) -> None:
    others = [one for one in lines.supervisors_of(override.staff) if one != override.asked_by]
    if may_lift(override.asked_by, thing, override.staff):
        return
    for person in others:
        notify(
            recipient=person,
            kind="override.asked",
            title=_("%(number)s: izin menugaskan %(name)s diminta")
            % {"number": thing.number, "name": override.staff},
            url=reverse("cases:override_decide", args=[override.pk]),
            dedup=f"override:{override.pk}",
            urgent=True,
        )


@house_language()
def _tell_answer(override: AssignmentOverride, thing: Thing, title: str) -> None:
    settle(dedup=f"override:{override.pk}")
    if override.asked_by_id != override.decided_by_id:
        notify(
            recipient=override.asked_by,
            kind="override.answered",
            title=title % {"number": thing.number},
            body=override.staff.name,
            dedup=f"override-answer:{override.pk}",
        )
