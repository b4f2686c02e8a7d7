"""Every item of the code has an honest line, and every rule named in it exists."""

from django.urls import reverse

from ethics import coverage
from ethics.coverage import (
    COVERAGE,
    RULES_IN_FORCE,
    WHOLE_ARTICLES,
    State,
    coverage_as_a_whole,
    coverage_of,
    line_of,
)
from ethics.kodepeksos import CATALOGUE, article
from ethics.rules import RULES


def test_every_item_of_the_catalogue_has_exactly_one_line():
    named = [one.item_id for one in coverage._LINES] + list(coverage._NOT_YET)
    assert sorted(named) == sorted(CATALOGUE.items)
    assert list(COVERAGE) == list(CATALOGUE.items)


def test_every_rule_named_exists_and_is_in_force():
    assert set(RULES) >= RULES_IN_FORCE
    assert {rule for line in COVERAGE.values() for rule in line.rules} <= RULES_IN_FORCE


def test_every_rule_in_force_is_named_by_each_ground_it_stands_on():
    stood_on = {(rule, ref) for rule in RULES_IN_FORCE for ref in RULES[rule].ground}
    assert ("R13", "Pasal 3") in stood_on
    for rule, ref in sorted(stood_on):
        line = line_of(ref)
        assert line is not None, (rule, ref)
        assert rule in line.rules, (rule, ref)


def test_every_rule_that_a_line_names_stands_on_that_line_or_on_its_article():
    for line in (*COVERAGE.values(), *WHOLE_ARTICLES.values()):
        for rule in line.rules:
            assert line.item_id in RULES[rule].ground, (line.item_id, rule)


def test_an_article_as_a_whole_has_a_line_only_where_a_rule_in_force_stands_on_it():
    named = {ref for rule in RULES_IN_FORCE for ref in RULES[rule].ground if ref not in COVERAGE}
    assert set(WHOLE_ARTICLES) == named
    assert coverage_as_a_whole(article(3)).rules == ("R13",)
    assert coverage_as_a_whole(article(16)) is None, "R34 is not in force"


def test_the_page_of_an_article_shows_the_line_of_the_whole(cast, enter):
    page = enter(cast.sari).get(reverse("ethics:article", args=[3])).content.decode()
    assert str(WHOLE_ARTICLES["Pasal 3"].how) in page
    other = enter(cast.sari).get(reverse("ethics:article", args=[16])).content.decode()
    assert "Pasal ini sebagai keseluruhan" not in other


def test_a_served_item_says_how_and_an_unserved_one_claims_nothing():
    for line in COVERAGE.values():
        assert bool(line.how) == (line.state is not State.NOT_YET), line.item_id
        assert str(line.state.label)


def test_the_lines_of_an_article_come_in_order():
    assert [line.item_id for line in coverage_of(article(4))] == ["4.1", "4.2"]
