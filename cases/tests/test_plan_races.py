"""A plan is edited while it is submitted: what is frozen is what was hashed (G2)."""

import threading

import pytest
from django.db import connection, transaction

from cases.models import PlanVersion
from cases.selectors.plans import hash_now
from cases.services.plan_drafts import edit_plan
from cases.services.plans import submit_plan
from cases.tests.factories import answered, goal_line, open_case_for, step_line, with_draft
from conftest import make_cast, moment
from core import clock
from core.refusals import Changed

ROUNDS = 20


@pytest.mark.django_db(transaction=True)
def test_edit_and_submit_at_once_leave_a_version_that_fits_its_hash():
    with clock.at(moment()):
        cast = make_cast()
        outcomes = set()
        for number in range(ROUNDS):
            plan = with_draft(open_case_for(cast.sari), goals=1)
            answered(plan)
            outcomes.add(_both(plan, number))
            plan = PlanVersion.objects.get(pk=plan.pk)
            if plan.status == "submitted":
                assert hash_now(plan) == plan.content_hash
                assert plan.strategy != "Kata yang datang bersamaan"
            else:
                assert plan.strategy == "Kata yang datang bersamaan"
        assert outcomes <= {("edited", "changed"), ("changed", "submitted")}


def _both(plan, number):
    """The outcomes of the edit and of the submission, started in turn."""
    results, gate = {}, threading.Barrier(2)

    def edit():
        edit_plan(
            plan=plan, by=plan.case.worker, version=plan.version, goals=[goal_line(9)],
            strategy="Kata yang datang bersamaan", steps=[step_line(1)],
            review_on=plan.review_on,
        )  # fmt: skip

    def submit():
        submit_plan(plan=plan, by=plan.case.worker, version=plan.version)

    def run(name, act, word):
        gate.wait()
        try:
            with clock.at(moment()), transaction.atomic():
                act()
            results[name] = word
        except Changed:
            results[name] = "changed"
        finally:
            connection.close()

    acts = [("edit", edit, "edited"), ("submit", submit, "submitted")]
    threads = [threading.Thread(target=run, args=act) for act in acts[:: (-1) ** number]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return results["edit"], results["submit"]
