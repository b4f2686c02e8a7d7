"""The table of rules: complete, on real ground, and readable with and without a detail."""

import pytest

from ethics.kodepeksos import CATALOGUE
from ethics.rules import RULES, grounds, rule, rules_for
from ethics.ways_out import WAYS_OUT


def test_the_table_holds_r01_to_r38_in_order():
    assert list(RULES) == [f"R{n:02}" for n in range(1, 39)]
    assert list(WAYS_OUT) == list(RULES)
    with pytest.raises(KeyError):
        rule("R39")


def test_the_status_of_each_rule_is_fixed():
    forbidden = {"R11", "R16", "R33"}
    for one in RULES.values():
        expected = 404 if one.id == "R10" else 403 if one.id in forbidden else 409
        assert one.status == expected, one.id


def test_only_r13_and_r25_may_be_overridden():
    assert {one.id for one in RULES.values() if one.override} == {"R13", "R25"}


def test_every_rule_stands_on_ground_that_exists():
    for one in RULES.values():
        assert one.ground or one.laws, one.id
        for article in grounds(one):
            assert article.number in CATALOGUE.articles
            assert all(i.id in one.ground for i in article.items)
        named = sum(len(a.items) for a in grounds(one))
        whole = sum(ref.startswith("Pasal ") for ref in one.ground)
        assert named + whole == len(one.ground), one.id


@pytest.mark.parametrize(
    ("id", "ground"),
    [
        ("R02", ("6.4", "6.5", "7.8", "7.9")),
        ("R10", ("5.2", "7.3")),
        ("R13", ("Pasal 3", "6.3")),
        ("R16", ("10.3",)),
        ("R34", ("Pasal 16",)),
        ("R35", ("7.2", "7.7")),
    ],
)
def test_a_rule_names_its_ground(id, ground):
    assert rule(id).ground == ground


def test_r14_stands_on_the_law_alone():
    assert rule("R14").ground == ()
    assert rule("R14").laws == ("UU 14/2019 ps. 28",)


def test_grounds_come_by_article_with_only_the_items_named():
    shown = [(a.number, [i.id for i in a.items]) for a in grounds(rule("R02"))]
    assert shown == [(6, ["6.4", "6.5"]), (7, ["7.8", "7.9"])]
    assert [(a.number, len(a.items)) for a in grounds(rule("R13"))] == [(3, 0), (6, 1)]


def test_the_rules_of_an_article_are_found_from_the_article():
    assert [one.id for one in rules_for(3)] == ["R13"]
    assert "R10" in [one.id for one in rules_for(5)]
    assert rules_for(13) == []


def test_every_message_reads_well_alone_and_every_rule_shows_a_way_out():
    for one in RULES.values():
        sentence = one.sentence()
        assert sentence.endswith("."), one.id
        assert "%" not in sentence
        assert "…" not in sentence
        assert str(one.way_out).endswith("."), one.id


def test_a_detail_stands_in_its_place_in_the_sentence():
    assert rule("R13").sentence("anak") == (
        "Kasus ini memerlukan kompetensi anak yang belum tercatat pada pekerja ini."
    )
    assert rule("R17").sentence(missing=["masalah", "kekuatan"]) == (
        "Belum dapat dilanjutkan; yang masih kurang: masalah, kekuatan."
    )
    assert rule("R23").sentence("100 % di masa depan.") == (
        "Tanggal belum sesuai: 100 % di masa depan."
    )


def test_a_detail_follows_a_sentence_that_has_no_place_for_it():
    assert (
        rule("R16")
        .sentence("Bagus menyusun rencana ini.")
        .endswith("diputus sendiri. Bagus menyusun rencana ini.")
    )
