"""Who must answer to a plan, and what an answer does (7.2; R18, R23, R35, R38)."""

import datetime as dt

import pytest

from cases.models import ClientAnswer
from cases.selectors.plan_answers import required_answers, standings
from cases.services.plan_answers import record_answer
from cases.services.plan_drafts import edit_plan
from cases.services.plans import submit_plan
from cases.tests.factories import (
    answered,
    client_for,
    goal_line,
    open_case_for,
    step_line,
    with_draft,
)
from clients.models import FamilyMember
from conftest import TODAY
from core import clock
from core.refusals import Refused

pytestmark = pytest.mark.django_db


def born(years):
    return TODAY.replace(year=TODAY.year - years) - dt.timedelta(days=90)


def relative(client, name, relation="parent", years=40, **fields):
    return FamilyMember.objects.create(
        client=client, name=name, relation=relation, birth_date=born(years), birth_precision="day",
        created_at=clock.now(), **fields,
    )  # fmt: skip


@pytest.fixture
def adult_plan(cast, today):
    return with_draft(open_case_for(cast.sari))


@pytest.fixture
def child_plan(cast, today):
    """Bayu, 14, with his mother as guardian."""
    bayu = client_for(cast.tandi, name="Bayu Pratama", birth_date=born(14))
    relative(bayu, "Sumiati", is_guardian=True)
    return with_draft(open_case_for(cast.tandi, bayu))


@pytest.fixture
def family_plan(cast, today):
    """Markus and Yosina, Grace (14), Noel (1), Samuel (9) who is separated."""
    family = client_for(cast.nurhayati, name="Keluarga Latuheru", kind="family", birth_date=None)
    relative(family, "Markus", "head", 44)
    relative(family, "Yosina", "spouse", 41)
    relative(family, "Grace", "child", 14)
    relative(family, "Noel", "child", 1)
    relative(family, "Samuel", "child", 9, separated=True)
    return with_draft(open_case_for(cast.nurhayati, family))


def submit(plan, **fields):
    plan.refresh_from_db()
    return submit_plan(plan=plan, by=plan.case.worker, version=plan.version, **fields)


def refused_rule(plan, **fields):
    with pytest.raises(Refused) as refusal:
        submit(plan, **fields)
    plan.refresh_from_db()
    assert plan.status == "draft"
    return refusal.value


def test_adult_answers_alone_and_a_relative_has_no_veto(adult_plan):
    husband = relative(adult_plan.case.client, "Darto", "spouse")
    answered(adult_plan, "refuses", who="member", member=husband)
    answered(adult_plan)
    assert submit(adult_plan).status == "submitted"


def test_r18_without_an_answer(adult_plan):
    refusal = refused_rule(adult_plan)
    assert refusal.rule == "R18"
    assert [part.label for part in refusal.missing] == ["Klien"]


def test_r35_when_the_client_says_no(adult_plan):
    answered(adult_plan, "refuses", note="Saya tidak mau ke panti")
    assert refused_rule(adult_plan).rule == "R35"


def test_r35_comes_before_r18(child_plan):
    mother = child_plan.case.client.family.get()
    answered(child_plan, "refuses", who="guardian", member=mother)
    assert refused_rule(child_plan).rule == "R35"


def test_r18_while_the_child_is_not_asked_though_the_guardian_agrees(child_plan):
    mother = child_plan.case.client.family.get()
    answered(child_plan, who="guardian", member=mother)
    answered(child_plan, "not_asked", who="child")
    refusal = refused_rule(child_plan)
    assert (refusal.rule, [part.label for part in refusal.missing]) == ("R18", ["Anak"])
    answered(child_plan, who="child", way="oral")
    assert submit(child_plan).status == "submitted"


def test_r38_a_refusing_child_does_not_block_protection(child_plan):
    mother = child_plan.case.client.family.get()
    answered(child_plan, who="guardian", member=mother)
    answered(child_plan, "refuses", who="child", way="oral")
    assert refused_rule(child_plan).rule == "R38"
    plan = submit(child_plan, despite_refusal="Rumahnya sedang tidak aman.")
    assert plan.despite_refusal == "Rumahnya sedang tidak aman."


def test_young_child_is_not_asked(cast, today):
    toddler = client_for(cast.tandi, name="Noel", birth_date=born(3))
    plan = with_draft(open_case_for(cast.tandi, toddler))
    assert [party.who for party in required_answers(plan)] == ["guardian"]


def test_too_young_is_no_reason_for_a_child_of_fourteen(child_plan):
    with pytest.raises(Refused) as refusal:
        answered(child_plan, "not_asked", who="child", not_asked_reason="too_young")
    assert refusal.value.rule == "R18"


def test_guardian_who_may_not_be_asked_is_excused_with_a_reason(child_plan):
    mother = child_plan.case.client.family.get()
    answered(
        child_plan, "not_asked", who="guardian", member=mother, not_asked_reason="dangerous",
        note="Wali diduga pelaku",
    )  # fmt: skip
    answered(child_plan, who="child")
    assert submit(child_plan).status == "submitted"


def test_family_answers_by_its_adults_and_a_child_only_for_its_part(family_plan):
    parties = required_answers(family_plan)
    assert [(p.name, p.required) for p in parties] == [
        ("Markus", True),
        ("Yosina", True),
        ("Grace", False),
    ]
    for party in parties[:2]:
        answered(family_plan, who="member", member=party.member)
    answered(family_plan, "refuses", who="member", member=parties[2].member)
    assert refused_rule(family_plan).rule == "R38"
    answered(family_plan, who="member", member=parties[2].member)
    assert submit(family_plan).status == "submitted"


def test_answer_to_an_earlier_text_does_not_count(adult_plan):
    answered(adult_plan)
    edit_plan(
        plan=adult_plan, by=adult_plan.case.worker, version=adult_plan.version,
        strategy="Sesuatu yang lain", review_on=adult_plan.review_on, goals=[goal_line(1)],
        steps=[step_line(1)],
    )  # fmt: skip
    refusal = refused_rule(adult_plan)
    assert refusal.rule == "R18"
    assert standings(adult_plan)[0].state == "changed"
    answered(adult_plan)
    assert submit(adult_plan).status == "submitted"


def test_last_answer_of_a_person_counts_and_the_first_stays_readable(adult_plan):
    answered(adult_plan, "refuses")
    answered(adult_plan)
    assert submit(adult_plan).status == "submitted"
    assert ClientAnswer.objects.count() == 2


@pytest.mark.parametrize("days", [1, -5000])
def test_r23_answer_is_neither_in_the_future_nor_before_the_case(adult_plan, days):
    with pytest.raises(Refused) as refusal:
        record_answer(
            plan=adult_plan, by=adult_plan.case.worker, who="client", answer="agrees",
            way="oral", at=clock.now() + dt.timedelta(days=days),
        )  # fmt: skip
    assert refusal.value.rule == "R23"
