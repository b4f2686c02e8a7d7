"""G2: two people at once, from outside: exactly one wins, and the other keeps what was typed.

PEKSO_ROUNDS: how many rounds each test has.
"""

import html
import os
import threading
from collections import Counter

import pytest
from django.db import connections
from django.urls import reverse

from agency import access
from agency.models import SupervisoryLine
from cases.models import Assessment, Assignment, Case, PlanVersion
from cases.services.assessments import start_assessment
from cases.tests.factories import open_case_for, with_consent
from conftest import acknowledge_all, make_cast, moment
from core import clock
from supervision.models import PlanReview
from supervision.tests.factories import submitted
from tests.stories.proof import visible_text

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = int(os.environ.get("PEKSO_ROUNDS", "200"))
NOW = "10:00"


@pytest.fixture
def people():
    with clock.at(moment(0, NOW)):
        cast = make_cast()
        acknowledge_all(cast)
        yield cast


def both(browsers, url, forms_of_round, judge):
    """In each round both people send their form at the same moment.

    forms_of_round(number) -> the two forms; judge(number, forms, answers) looks at what came.
    """
    gate, forms, answers = threading.Barrier(3), {}, {}

    def person(name, browser):
        try:
            with clock.at(moment(0, NOW)):
                for _ in range(ROUNDS):
                    gate.wait(30)
                    answers[name] = browser.post(url, forms[name])
                    gate.wait(30)
        except threading.BrokenBarrierError:
            pass
        finally:
            connections.close_all()

    threads = [threading.Thread(target=person, args=pair) for pair in browsers.items()]
    for thread in threads:
        thread.start()
    try:
        for number in range(ROUNDS):
            forms.update(forms_of_round(number))
            gate.wait(30)
            gate.wait(30)
            judge(number, forms, answers)
    finally:
        gate.abort()
        for thread in threads:
            thread.join(30)


def winner_and_loser(answers):
    """The one who was answered 303 and the one who was answered 409; nothing else may come."""
    by_status = {answer.status_code: name for name, answer in answers.items()}
    assert sorted(by_status) == [303, 409], {n: a.status_code for n, a in answers.items()}
    return by_status[303], by_status[409]


def text_of(answer):
    return html.unescape(answer.content.decode())


def test_of_two_who_edit_one_assessment_one_saves_and_the_other_reads_both_texts(people, enter):
    case = with_consent(open_case_for(people.sari))
    Assignment.objects.create(
        case=case, staff=people.dewi, kind="second", starts_at=moment(-1), assigned_by=people.ratna
    )
    access.sync(case, case.client)
    assessment = start_assessment(case=case, by=people.sari)
    url = reverse("cases:assessment_summary", args=[case.pk])
    won = Counter()

    def forms_of_round(number):
        version = Assessment.objects.get(pk=assessment.pk).version
        return {
            name: {"version": version, "problem": f"Rumusan {number} dari {name}", "risk": "low"}
            for name in ("sari", "dewi")
        }

    def judge(number, forms, answers):
        winner, loser = winner_and_loser(answers)
        stored = Assessment.objects.get(pk=assessment.pk)
        assert stored.problem == forms[winner]["problem"], "a lost update"
        assert stored.version == forms[winner]["version"] + 1
        page = text_of(answers[loser])
        assert forms[loser]["problem"] in page, "the loser's text is gone"
        assert forms[winner]["problem"] in page
        won[winner] += 1

    browsers = {"sari": enter(people.sari), "dewi": enter(people.dewi)}
    both(browsers, url, forms_of_round, judge)
    print(f"G2: same assessment: {ROUNDS} rounds, one winner in each {dict(won)}, 0 lost updates")
    assert sum(won.values()) == ROUNDS


def submitted_to_two(people):
    """A plan that waits for bagus and endang, and its rows as they stand before a decision."""
    SupervisoryLine.objects.create(
        supervisee=people.sari, supervisor=people.endang, kind="acting", starts_at=moment(-1),
        ends_at=moment(7), set_by=people.ratna,
    )  # fmt: skip
    review = submitted(open_case_for(people.sari), goals=1)
    access.sync(review.case, review.case.client)
    rows = [(PlanReview, review.pk), (PlanVersion, review.plan_id), (Case, review.case_id)]
    return review, {model: model.objects.filter(pk=pk).values().get() for model, pk in rows}


def test_of_two_who_decide_on_one_plan_one_decides_and_the_other_reads_who(people, enter):
    review, fresh = submitted_to_two(people)
    url = reverse("supervision:plan_review", args=[review.pk])
    decisions = {"bagus": "approve", "endang": "return"}
    outcome = {"bagus": "approved", "endang": "returned"}
    won = Counter()

    def forms_of_round(number):
        for model, row in fresh.items():
            model.objects.filter(pk=row["id"]).update(**row)
        return {
            name: {
                "content_hash": review.content_hash,
                "decision": decision,
                "comment": f"Catatan {number} dari {name}",
            }
            for name, decision in decisions.items()
        }

    def judge(number, forms, answers):
        winner, loser = winner_and_loser(answers)
        stored = PlanReview.objects.select_related("decided_by").get(pk=review.pk)
        assert (stored.decided_by.username, stored.comment) == (winner, forms[winner]["comment"])
        plan = PlanVersion.objects.get(pk=review.plan_id)
        assert plan.status == stored.status == outcome[winner]
        page = text_of(answers[loser])
        assert forms[loser]["comment"] in page, "the loser's text is gone"
        said = f"oleh {stored.decided_by.name}"
        assert said in visible_text(page) or "pada saat yang sama" in page
        won[winner] += 1

    browsers = {name: enter(getattr(people, name)) for name in decisions}
    both(browsers, url, forms_of_round, judge)
    print(f"G2: same plan: {ROUNDS} rounds, one winner in each {dict(won)}, 0 lost updates")
    assert sum(won.values()) == ROUNDS
