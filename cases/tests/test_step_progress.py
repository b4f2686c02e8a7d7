"""Ticking, delaying and reassigning a step is progress and no edit."""

import datetime as dt

import pytest
from django.urls import reverse

from cases.models import StepProgress
from cases.selectors.plans import hash_now, steps_now
from cases.services.plan_drafts import new_version
from cases.services.step_progress import delay_step, reassign_step, reopen_step, tick_step
from cases.tests.factories import open_case_for, with_draft, with_plan
from core import clock
from core.refusals import Changed

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(cast, today):
    return open_case_for(cast.sari)


@pytest.fixture
def plan(case):
    return with_plan(case)


def test_progress_stands_beside_the_plan_and_changes_no_word_of_it(case, plan):
    step = plan.steps.first()
    later = clock.today() + dt.timedelta(days=20)
    delay_step(case=case, lineage=step.lineage, by=case.worker, due_on=later, note="Hujan")
    reassign_step(case=case, lineage=step.lineage, by=case.worker, who="Bu Tuti")
    tick_step(case=case, lineage=step.lineage, by=case.worker)
    now = steps_now(plan)[0]
    assert (now.done, now.due_on, now.who, now.delayed, now.reassigned) == (
        True, later, "Bu Tuti", True, True,
    )  # fmt: skip
    assert hash_now(plan) == plan.content_hash
    assert plan.status == "approved"
    reopen_step(case=case, lineage=step.lineage, by=case.worker)
    assert not steps_now(plan)[0].done


def test_same_progress_twice_is_one_row(case, plan):
    step = plan.steps.first()
    assert tick_step(case=case, lineage=step.lineage, by=case.worker) is not None
    assert tick_step(case=case, lineage=step.lineage, by=case.worker) is None
    assert StepProgress.objects.count() == 1


def test_progress_needs_a_plan_in_force(case):
    step = with_draft(case).steps.first()
    with pytest.raises(Changed):
        tick_step(case=case, lineage=step.lineage, by=case.worker)


def test_next_version_takes_over_who_and_when_and_what_is_done(case, plan):
    step = plan.steps.first()
    later = clock.today() + dt.timedelta(days=20)
    delay_step(case=case, lineage=step.lineage, by=case.worker, due_on=later, note="Hujan")
    tick_step(case=case, lineage=step.lineage, by=case.worker)
    now = steps_now(new_version(plan=plan, by=case.worker, reason="Lanjut"))[0]
    assert (now.done, now.step.due_on, now.delayed) == (True, later, False)


def test_delay_asks_for_a_date_and_a_reason_at_the_field(case, plan, enter):
    url = reverse("cases:step_progress", args=[case.pk, plan.steps.first().lineage])
    page = enter(case.worker).post(url, {"kind": "delayed"})
    assert page.status_code == 422
    assert "Isi tanggal barunya." in page.content.decode()
    assert not StepProgress.objects.exists()


def test_supervisor_reads_progress_but_does_not_write_it(cast, case, plan, enter):
    url = reverse("cases:step_progress", args=[case.pk, plan.steps.first().lineage])
    assert enter(cast.bagus).post(url, {"kind": "done"}).status_code == 403
    assert enter(cast.tandi).post(url, {"kind": "done"}).status_code == 404
