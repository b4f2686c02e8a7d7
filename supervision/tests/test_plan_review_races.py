"""Two people decide on the same plan at once: exactly one wins (G2)."""

import threading

import pytest
from django.db import connection, transaction

from agency import access
from agency.models import SupervisoryLine
from cases.models import PlanVersion
from cases.tests.factories import open_case_for
from conftest import acknowledge_all, make_cast, moment
from core import clock
from core.refusals import Changed
from supervision.models import PlanReview
from supervision.services.plan_reviews import approve_plan, return_plan
from supervision.tests.factories import submitted

ROUNDS = 20


@pytest.mark.django_db(transaction=True)
def test_of_two_decisions_at_once_exactly_one_stands_and_the_other_reads_whose():
    with clock.at(moment()):
        cast = make_cast()
        acknowledge_all(cast)
        SupervisoryLine.objects.create(
            supervisee=cast.sari, supervisor=cast.endang, kind="acting", starts_at=moment(-1),
            ends_at=moment(7), set_by=cast.ratna,
        )  # fmt: skip
        for number in range(ROUNDS):
            review = submitted(open_case_for(cast.sari), goals=1)
            access.sync(review.case)
            results = _both(review, cast, number)
            _judge(review, results)


def _both(review, cast, number):
    """bagus approves and endang returns at the same moment; who starts first alternates."""
    results, gate = {}, threading.Barrier(2)

    def decide(name, person, approving):
        row = PlanReview.objects.select_related("plan__case", "case").get(pk=review.pk)
        facts = {"review": row, "by": person, "content_hash": row.content_hash}
        gate.wait()
        try:
            with clock.at(moment()), transaction.atomic():
                if approving:
                    approve_plan(**facts)
                else:
                    return_plan(**facts, comment="Perbaiki strateginya.")
            results[name] = "done"
        except Changed as changed:
            results[name] = str(changed.sentence)
        finally:
            connection.close()

    acts = [("bagus", cast.bagus, True), ("endang", cast.endang, False)]
    threads = [threading.Thread(target=decide, args=act) for act in acts[:: (-1) ** number]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return results


def _judge(review, results):
    review.refresh_from_db()
    plan = PlanVersion.objects.get(pk=review.plan_id)
    winner = next(name for name, result in results.items() if result == "done")
    loser = results["endang" if winner == "bagus" else "bagus"]
    assert review.decided_by.username == winner
    assert plan.status == review.status == {"bagus": "approved", "endang": "returned"}[winner]
    assert review.decided_by.name in loser
