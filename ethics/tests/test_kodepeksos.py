"""The catalogue: complete, checked on load, and found by the words people type."""

import json
from dataclasses import FrozenInstanceError

import pytest

from ethics.kodepeksos import (
    CATALOGUE,
    EDITION,
    SOURCE,
    CatalogueError,
    article,
    item,
    read_catalogue,
    search,
)


def found(text: str) -> list[tuple[int, list[str]]]:
    return [(hit.article.number, [one.id for one in hit.items]) for hit in search(text)]


@pytest.fixture
def altered(tmp_path):
    """A function that writes the catalogue with one change and gives its path."""

    def write(change):
        raw = json.loads(SOURCE.read_text(encoding="utf-8"))
        change(raw)
        target = tmp_path / "catalogue.json"
        target.write_text(json.dumps(raw), encoding="utf-8")
        return target

    return write


def test_the_edition_has_sixteen_articles_in_groups_a_to_g():
    assert EDITION == "IPSPI-16-pasal (rumusan 2011)"
    assert list(CATALOGUE.articles) == list(range(1, 17))
    assert [group.letter for group in CATALOGUE.groups] == list("ABCDEFG")
    assert [a.number for a in CATALOGUE.groups[1].articles] == [6, 7]


def test_an_item_is_named_by_its_id():
    assert item("7.12").text.startswith("Tidak membuka rahasia klien kepada orang lain kecuali")
    assert item("7.12").is_prohibition
    assert not item("7.2").is_prohibition
    assert item("6.10").article_number == 6
    with pytest.raises(KeyError):
        item("17.1")
    with pytest.raises(KeyError):
        article(17)


def test_every_item_belongs_to_the_article_of_its_number():
    listed = [one for a in CATALOGUE.articles.values() for one in a.items]
    assert list(CATALOGUE.items.values()) == listed
    assert len(listed) == 83


def test_the_catalogue_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        item("1.1").text = "lain"
    with pytest.raises(TypeError):
        CATALOGUE.items["1.1"] = item("1.2")


def test_search_is_blind_to_case_and_accents():
    assert found("ÓNGKOS pélayanan") == found("ongkos pelayanan") != []


def test_search_wants_every_word_in_one_place():
    assert found("persetujuan jelas klien") == [(7, ["7.13"])]
    assert found("persetujuan ongkos sanksi") == []


def test_search_looks_in_norms_and_titles_too():
    assert found("kondusif") == [(10, []), (15, [])]
    assert 11 in [number for number, _ in found("imbalan jerih payah")]
    assert 3 in [number for number, _ in found("Kemampuan Profesional")]


def test_search_by_number_finds_the_item_or_the_article():
    assert found("7.12") == [(7, ["7.12"])]
    assert found("Pasal 16") == [(16, ["16.1", "16.2", "16.3"])]
    assert found("99") == []


@pytest.mark.parametrize("text", ["", "   ", "\x00", "\u202e", "😀", "x" * 10_000])
def test_search_for_nothing_sensible_finds_nothing(text):
    assert search(text) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda raw: raw["articles"][0]["items"][0].update(id="1.9"), "1.9"),
        (lambda raw: raw["articles"][0]["items"][0].update(kind="wish"), "1.1"),
        (lambda raw: raw["articles"][6].update(norm_clean=""), "article 7"),
        (lambda raw: raw["articles"][6].update(group="A"), "group B"),
        (lambda raw: raw["groups"][1].update(articles=[6]), "groups"),
        (lambda raw: raw["articles"].append(raw["articles"][0]), "twice"),
        (lambda raw: raw.update(edition=""), "edition"),
    ],
)
def test_a_catalogue_that_contradicts_itself_is_refused_on_load(altered, change, says):
    with pytest.raises(CatalogueError, match=says):
        read_catalogue(altered(change))
