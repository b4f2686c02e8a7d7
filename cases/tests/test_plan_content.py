"""The fingerprint and the diff of plans, as plain objects."""

import dataclasses
import datetime as dt

from cases.plan_content import GoalText, PlanText, StepText, canonical, content_hash
from cases.plan_diff import ADDED, CHANGED, REMOVED, compare, words

GOAL = GoalText(
    lineage="g1", title="Makan teratur", indicator="Makan tiga kali sehari", baseline="Sekali",
    baseline_level=-2, levels=("", "", "Tiga kali", "", ""),
)  # fmt: skip
STEP = StepText(
    lineage="s1", goal="g1", title="Bu Darmi mengantar makan", who="Bu Darmi",
    due_on=dt.date(2026, 11, 26), resource="r1", resource_name="Bu Darmi",
)  # fmt: skip
PLAN = PlanText(strategy="Dukungan tetangga", goals=(GOAL,), steps=(STEP,))


def changed(part, **fields):
    return dataclasses.replace(part, **fields)


def test_every_field_of_the_content_changes_the_hash():
    others = [
        changed(PLAN, strategy="Panti"),
        changed(PLAN, risk_plan="Jatuh"),
        changed(PLAN, cost="Rp10.000"),
        changed(PLAN, review_on=dt.date(2026, 12, 1)),
        changed(PLAN, goals=()),
        changed(PLAN, steps=(STEP, changed(STEP, lineage="s2"))),
    ]
    others += [
        changed(PLAN, goals=(changed(GOAL, **{field: value}),))
        for field, value in {
            "lineage": "g9", "title": "x", "indicator": "x", "weight": 2, "baseline": "x",
            "baseline_level": 0, "levels": ("x", "", "Tiga kali", "", ""),
        }.items()
    ]  # fmt: skip
    others += [
        changed(PLAN, steps=(changed(STEP, **{field: value}),))
        for field, value in {
            "lineage": "s9", "goal": "g9", "title": "x", "who": "x", "due_on": None,
            "resource": "r9",
        }.items()
    ]  # fmt: skip
    hashes = {content_hash(plan) for plan in [PLAN, *others]}
    assert len(hashes) == len(others) + 1


def test_line_ends_and_the_name_of_a_resource_do_not_change_the_hash():
    one = changed(PLAN, strategy="a\r\nb ")
    two = changed(PLAN, strategy="a\nb", steps=(changed(STEP, resource_name="Bu D."),))
    assert content_hash(one) == content_hash(two)
    assert canonical(two) == canonical(two)


def test_words_show_what_was_taken_out_and_put_in():
    pieces = words("Makan dua kali sehari", "Makan tiga kali sehari di rumah")
    assert [(p.op, p.text) for p in pieces] == [
        ("same", "Makan "),
        ("del", "dua"),
        ("ins", "tiga"),
        ("same", " kali sehari"),
        ("ins", " di rumah"),
    ]


def test_several_changed_words_are_read_as_one_change():
    pieces = words("Mengenalkan layanan UPTD", "Mendampingi Lilis ke UPTD")
    assert [(p.op, p.text) for p in pieces] == [
        ("del", "Mengenalkan layanan"),
        ("ins", "Mendampingi Lilis ke"),
        ("same", " UPTD"),
    ]


def test_diff_names_added_removed_and_changed_parts():
    new = PlanText(
        strategy="Dukungan tetangga dan panti",
        goals=(changed(GOAL, indicator="Makan dua kali sehari"), GoalText("g2", "Sehat")),
        steps=(),
    )
    found = compare(PLAN, new)
    assert [change.label for change in found.fields] == ["Strategi"]
    assert [(part.kind, part.title) for part in found.goals] == [
        (CHANGED, "Makan teratur"),
        (ADDED, "Sehat"),
    ]
    assert [change.label for change in found.goals[0].changes] == ["Indikator"]
    assert [(part.kind, part.title) for part in found.steps] == [(REMOVED, STEP.title)]
    old = "".join(piece.text for piece in found.fields[0].old)
    assert (old, "".join(piece.text for piece in found.fields[0].new)) == (
        PLAN.strategy,
        new.strategy,
    )


def test_another_order_of_goals_is_a_difference_and_equal_plans_have_none():
    second = GoalText("g2", "Sehat")
    one = PlanText(goals=(GOAL, second))
    assert compare(one, PlanText(goals=(second, GOAL))).fields[0].label == "Urutan tujuan"
    assert compare(one, one).is_empty
