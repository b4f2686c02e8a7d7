"""Every item of the code has an honest line, and every rule named in it exists."""

from ethics import coverage
from ethics.coverage import COVERAGE, RULES_IN_FORCE, State, coverage_of
from ethics.kodepeksos import CATALOGUE, article
from ethics.rules import RULES


def test_every_item_of_the_catalogue_has_exactly_one_line():
    named = [one.item_id for one in coverage._LINES] + list(coverage._NOT_YET)
    assert sorted(named) == sorted(CATALOGUE.items)
    assert list(COVERAGE) == list(CATALOGUE.items)


def test_every_rule_named_exists_and_is_in_force():
    assert set(RULES) >= RULES_IN_FORCE
    assert {rule for line in COVERAGE.values() for rule in line.rules} <= RULES_IN_FORCE


def test_every_rule_in_force_is_named_by_the_items_it_stands_on():
    for rule in sorted(RULES_IN_FORCE):
        items = [ref for ref in RULES[rule].ground if not ref.startswith("pasal ")]
        for ref in items:
            assert rule in COVERAGE[ref].rules, (rule, ref)


def test_a_served_item_says_how_and_an_unserved_one_claims_nothing():
    for line in COVERAGE.values():
        assert bool(line.how) == (line.state is not State.NOT_YET), line.item_id
        assert str(line.state.label)


def test_the_lines_of_an_article_come_in_order():
    assert [line.item_id for line in coverage_of(article(4))] == ["4.1", "4.2"]
