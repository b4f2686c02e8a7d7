"""Recording monev: what must be there, what follows from the decision, and that it stays."""

import datetime as dt
from decimal import Decimal

import pytest

from agency.models import AuditEntry
from cases.models import Goal, MonevDue, MonevRecord, PlanVersion
from cases.services.monev import GoalFinding, MonevText, record_monev
from cases.services.monev_schedules import open_schedule, pending_due, set_monev_schedule
from cases.tests.factories import open_case_for, with_plan
from conftest import moment
from core import clock
from core.models import Notice, Reminder
from core.refusals import Changed, Refused

pytestmark = pytest.mark.django_db
TODAY = dt.date(2026, 11, 19)


@pytest.fixture
def plan(cast):
    """A plan in force since T-30, with three goals of weight 1; the clock stands at T."""
    with clock.at(moment(-30)):
        case = open_case_for(cast.sari)
        plan = with_plan(case, goals=3)
    with clock.at(moment()):
        yield plan


def recorded(plan, levels=(0, -1, -1), next_on=None, **text):
    case = type(plan.case).objects.get(pk=plan.case_id)
    goals = list(plan.goals.all())
    found = {
        goal.pk: GoalFinding(f"Temuan {goal.position}", level)
        for goal, level in zip(goals, levels, strict=False)
    }
    written = MonevText(
        **{
            "held_on": TODAY,
            "interview": "Klien bercerita kepada kakaknya.",
            "effective": "partly",
            "decision": "continue",
            **text,
        }
    )
    return record_monev(
        case=case, by=case.worker, plan=plan, text=written, findings=found, next_on=next_on
    )


def scheduled(plan, starts_on=TODAY, every=30, unit="days"):
    case = plan.case
    return set_monev_schedule(
        case=case, by=case.worker, every=every, unit=unit, starts_on=starts_on
    )


def stage(plan):
    return type(plan.case).objects.get(pk=plan.case_id).stage


def test_continue_keeps_the_case_in_intervention_and_makes_the_next_date(plan):
    scheduled(plan)
    record = recorded(plan)
    due = pending_due(plan.case)
    assert record.due.status == "done"
    assert (due.nominal_on, record.next_on) == (dt.date(2026, 12, 19), dt.date(2026, 12, 21))
    assert stage(plan) == "intervention"


def test_the_t_score_is_that_of_the_story(plan):
    assert recorded(plan, (0, -1, -1)).t_score == Decimal("40.87")


def test_weights_count_in_the_t_score(plan):
    Goal.objects.filter(plan=plan, position=0).update(weight=3)
    assert recorded(plan, (1, 0, 0)).t_score == Decimal("57.69")


def test_recording_takes_back_the_reminders_of_that_date(plan):
    scheduled(plan)
    record = recorded(plan)
    of_date = Reminder.objects.filter(subject_id=record.due_id)
    assert set(of_date.values_list("status", flat=True)) == {"cancelled"}
    assert Reminder.objects.filter(subject_id=pending_due(plan.case).pk, status="waiting").exists()


def test_the_worker_may_choose_the_next_date(plan):
    scheduled(plan)
    assert recorded(plan, next_on=dt.date(2026, 11, 26)).next_on == dt.date(2026, 11, 26)
    with clock.at(moment(7)):
        recorded(plan, held_on=dt.date(2026, 11, 26))
    assert pending_due(plan.case).nominal_on == dt.date(2026, 12, 19)


def test_an_early_monev_counts_for_the_date_that_was_pending(plan):
    scheduled(plan, starts_on=dt.date(2026, 11, 25))
    recorded(plan)
    assert pending_due(plan.case).nominal_on == dt.date(2026, 12, 25)


def test_an_extra_monev_between_two_dates_leaves_the_date_standing(plan):
    scheduled(plan, starts_on=dt.date(2026, 12, 14))
    due = pending_due(plan.case)
    record = recorded(plan)
    assert (record.due, record.next_on) == (None, due.due_on)
    assert pending_due(plan.case) == due
    assert Reminder.objects.filter(subject_id=due.pk, status="waiting").count() == 4


def test_an_extra_monev_may_bring_the_next_one_forward(plan):
    scheduled(plan, starts_on=dt.date(2026, 12, 14))
    recorded(plan, next_on=dt.date(2026, 11, 26))
    assert [due.due_on for due in MonevDue.objects.pending()] == [dt.date(2026, 11, 26)]
    assert MonevDue.objects.get(status="cancelled").due_on == dt.date(2026, 12, 14)


def test_without_a_schedule_monev_can_still_be_recorded(plan):
    assert recorded(plan).next_on is None
    assert not MonevDue.objects.exists()


def test_altering_the_strategy_opens_the_next_version_and_goes_on_reminding(plan):
    scheduled(plan)
    reason = "Bu Darmi pindah; klien ingin PSTW."
    recorded(plan, decision="alter_strategy", decision_reason=reason)
    draft = PlanVersion.objects.get(case=plan.case, status="draft")
    assert (draft.number, draft.based_on, draft.reason) == (2, plan, reason)
    assert stage(plan) == "planning"
    assert pending_due(plan.case).nominal_on == dt.date(2026, 12, 19)


def test_altering_again_while_the_new_version_is_written_leads_to_that_version(plan):
    for _time in range(2):
        recorded(plan, decision="alter_strategy", decision_reason="Perlu cara lain.")
    assert PlanVersion.objects.filter(case=plan.case, status="draft").count() == 1


def test_terminating_stops_monev_and_leads_to_evaluation(plan, cast):
    scheduled(plan)
    record = recorded(plan, decision="terminate", decision_reason="Tujuan tercapai.")
    assert stage(plan) == "evaluation"
    assert (open_schedule(plan.case), pending_due(plan.case)) == (None, None)
    assert record.due.status == "done"
    assert not Reminder.objects.filter(status="waiting").exists()
    assert Notice.objects.get(recipient=cast.bagus).url.endswith(f"{record.pk}/")
    assert plan.case.closed_at is None


def test_terminating_puts_a_half_written_version_aside(plan):
    recorded(plan, decision="alter_strategy", decision_reason="Perlu cara lain.")
    recorded(plan, decision="terminate", decision_reason="Tujuan ternyata tercapai.")
    assert stage(plan) == "evaluation"
    assert set(PlanVersion.objects.values_list("status", flat=True)) == {"approved", "shelved"}


def test_terminating_waits_for_a_version_that_waits_for_approval(plan):
    recorded(plan, decision="alter_strategy", decision_reason="Perlu cara lain.")
    PlanVersion.objects.filter(status="draft").update(status="submitted", content_hash="x")
    with pytest.raises(Changed):
        recorded(plan, decision="terminate", decision_reason="Tujuan tercapai.")


def test_after_evaluation_began_no_monev_is_recorded(plan):
    recorded(plan, decision="terminate", decision_reason="Tujuan tercapai.")
    with pytest.raises(Refused) as refused:
        recorded(plan)
    assert refused.value.rule == "R17"


def test_r17_no_monev_without_a_plan_in_force(plan):
    PlanVersion.objects.update(status="superseded")
    with pytest.raises(Refused) as refused:
        recorded(plan)
    assert refused.value.rule == "R17"


@pytest.mark.parametrize(
    ("lacking", "named"),
    [
        ({"interview": ""}, "Cara"),
        ({"data_collection": "Hadir 18 dari 20 hari."}, "Sumber data"),
        ({"levels": (0, 0)}, "tujuan 3"),
        ({"levels": (0, None, 0)}, "Tingkat GAS untuk tujuan 2"),
        ({"effective": ""}, "Efektif"),
        ({"decision": ""}, "Keputusan"),
        ({"decision": "alter_strategy"}, "Alasan"),
    ],
)
def test_r26_names_what_a_monev_lacks(plan, lacking, named):
    with pytest.raises(Refused) as refused:
        recorded(plan, **lacking)
    assert refused.value.rule == "R26"
    assert named in " ".join(refused.value.missing)
    assert not MonevRecord.objects.exists()


def test_r26_with_only_a_decision_everything_else_is_named(plan):
    with pytest.raises(Refused) as refused:
        recorded(plan, levels=(), interview="", effective="", decision="continue")
    assert len(refused.value.missing) == 8


@pytest.mark.parametrize(
    "dates",
    [
        {"held_on": TODAY + dt.timedelta(days=1)},
        {"held_on": TODAY - dt.timedelta(days=31)},
        {"next_on": TODAY},
    ],
)
def test_r23_dates_that_cannot_be(plan, dates):
    with pytest.raises(Refused) as refused:
        recorded(plan, **dates)
    assert refused.value.rule == "R23"


def test_monev_on_the_day_of_approval_and_late_entry_are_accepted(plan):
    recorded(plan, held_on=TODAY - dt.timedelta(days=30))
    assert recorded(plan, held_on=TODAY - dt.timedelta(days=2)).recorded_at == clock.now()


def test_a_version_that_is_no_longer_in_force_is_not_judged(plan):
    case = type(plan.case).objects.get(pk=plan.case_id)
    other = PlanVersion.objects.create(
        case=case, number=9, created_by=case.worker, created_at=clock.now()
    )
    with pytest.raises(Changed):
        record_monev(
            case=case, by=case.worker, plan=other, text=MonevText(held_on=TODAY), findings={}
        )


def test_the_audit_notes_decision_and_score_and_no_text(plan):
    record = recorded(plan)
    row = AuditEntry.objects.get(act="monev.record")
    assert row.object_id == str(record.pk)
    assert row.facts == {"decision": "continue", "t_score": "40.87"}
