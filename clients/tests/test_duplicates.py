import datetime as dt

import pytest

from clients import names
from clients.models import Client, DifferentPerson, DuplicateInquiry
from clients.registration import Registration
from clients.selectors.duplicates import cards_for, find_matches
from clients.services.clients import register_client
from clients.services.duplicates import PossibleDuplicate, ask_about_duplicate, decide_duplicate
from clients.tests.factories import (
    AddressFactory,
    ClientFactory,
    FamilyMemberFactory,
    RegionFactory,
    lilis,
)
from core.models import Notice
from core.refusals import Changed, Refused
from core.states import WrongState

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def stopped_clock(today):
    """Every test here happens at T, 09:00."""


@pytest.fixture
def known(cast):
    """Lilis, a client of sari."""
    client = ClientFactory(responsible=cast.sari, nik="9988775205940001")
    AddressFactory(client=client, region=RegionFactory(), hamlet="Dusun Melati")
    return client


@pytest.fixture
def flood_family(cast):
    """The household of S5, client of nurhayati."""
    family = ClientFactory(
        responsible=cast.nurhayati, kind="family", name="Keluarga Latuheru", sex="",
        birth_date=None, birth_precision="unknown",
    )  # fmt: skip
    FamilyMemberFactory(client=family, name="Markus Latuheru", relation="head", sex="L")
    FamilyMemberFactory(
        client=family, name="Samuel Latuheru", relation="child", sex="L",
        birth_date=dt.date(2017, 9, 20), birth_precision="day", separated=True,
    )  # fmt: skip
    return family


def samuel(**changes):
    told = {
        "name": "Samuel", "sex": "L", "nik_missing": "documents_lost",
        "birth_date": dt.date(2017, 1, 1), "birth_precision": "estimate",
        "relative_name": "Markus", "where_now": "Posko 2",
    }  # fmt: skip
    return Registration(**{**told, **changes})


def refused(**kwargs):
    with pytest.raises(PossibleDuplicate) as caught:
        register_client(**kwargs)
    assert caught.value.rule == "R24"
    return caught.value


def test_r24_the_same_nik_is_refused_and_says_no_more_than_whom_to_ask(cast, known):
    refusal = refused(by=cast.dewi, facts=lilis(name="Lilis M."))
    [card] = refusal.cards
    assert card.ask == "Bagus Prakoso"
    assert (card.initials, card.year, card.village, card.url) == ("", "", "", "")
    assert "Bagus Prakoso" in str(refusal.detail)
    assert Client.objects.count() == 1


def test_the_same_nik_is_refused_even_with_a_reason(cast, known):
    refused(by=cast.dewi, facts=lilis(name="Orang Lain"), different_reason="beda orang")


def test_a_like_name_is_refused_with_initials_year_village_and_whom_to_ask(cast, known):
    [card] = refused(by=cast.dewi, facts=lilis(nik="", nik_missing="not_asked")).cards
    assert (card.initials, card.year, card.village) == ("L.M.", "1994", "Melati")
    assert (card.ask, card.url, card.same_nik) == ("Bagus Prakoso", "", False)


def test_whoever_may_open_the_file_gets_its_address(cast, known):
    [card] = refused(by=cast.sari, facts=lilis()).cards
    assert str(known.pk) in card.url
    assert card.initials == "L.M."


def test_a_like_name_passes_with_a_reason_that_is_kept(cast, known):
    client = register_client(
        by=cast.dewi, facts=lilis(nik="", nik_missing="not_asked"),
        different_reason="orang tua dan alamatnya berbeda",
    )  # fmt: skip
    said = DifferentPerson.objects.get()
    assert (said.client, said.other, said.said_by) == (client, known, cast.dewi)


def test_a_secret_address_takes_the_village_off_the_card(cast, known):
    AddressFactory(client=known, kind="secret", text="Rumah aman")
    [card] = refused(by=cast.dewi, facts=lilis(nik="", nik_missing="not_asked")).cards
    assert card.village == ""


@pytest.mark.parametrize(
    ("changes", "alike"),
    [
        ({"birth_date": dt.date(1994, 12, 5)}, True),
        ({"birth_date": dt.date(1995, 1, 1), "birth_precision": "year"}, True),
        ({"birth_date": dt.date(1970, 5, 12)}, False),
        ({"birth_date": None, "birth_precision": "unknown"}, True),
        ({"birth_date": None, "birth_precision": "unknown", "name": "Lili Maryani"}, True),
        (
            {"birth_date": None, "birth_precision": "unknown", "name": "Lili Maryani",
             "hamlet": "Dusun Mawar"},
            False,
        ),
        ({"sex": "L"}, False),
        ({"name": "Bu Lilis Mariani, S.Sos"}, True),
        ({"name": "Rina Susanti"}, False),
        ({"name": "Lilis", "relative_name": ""}, True),
        ({"name": "Lilis", "hamlet": ""}, False),
        ({"name": "🙂"}, False),
        ({"kind": "family"}, False),
    ],
)  # fmt: skip
def test_who_is_taken_for_whom(cast, known, changes, alike):
    told = {"nik": "", "nik_missing": "not_asked", "address": "", **changes}
    assert bool(find_matches(lilis(**told))) is alike


def test_python_and_the_database_agree_how_alike_two_names_are(cast, known):
    for name in ("Lilis Mariani", "Lili Maryani", "Lilis Maryanti"):
        [found] = Client.objects.named_like(name)
        key = names.search_key(name)
        assert found.similarity == pytest.approx(names.similarity(key, known.name_key), abs=1e-5)


def test_a_lost_child_is_recognised_by_name_age_and_father(cast, flood_family):
    [card] = refused(by=cast.dewi, facts=samuel()).cards
    assert (card.initials, card.year, card.ask) == ("S.L.", "2017", "Bagus Prakoso")
    assert not find_matches(samuel(relative_name="Yakobus"))
    assert not find_matches(samuel(birth_date=dt.date(2009, 1, 1), birth_precision="year"))


def test_one_person_brings_a_reunion_note_to_the_worker_of_the_known_client(cast, flood_family):
    inquiry = ask_about_duplicate(by=cast.dewi, facts=samuel())
    asked = Notice.objects.get(recipient=cast.bagus)
    assert "Samuel" not in asked.title + asked.body
    decide_duplicate(inquiry=inquiry, by=cast.bagus, outcome="one_person", note="Ini Samuel")
    assert list(DuplicateInquiry.objects.reunions_of(flood_family)) == [inquiry]
    note = Notice.objects.get(recipient=cast.nurhayati)
    assert str(flood_family.pk) in note.url
    assert Notice.objects.filter(recipient=cast.dewi).count() == 1
    refused(by=cast.dewi, facts=samuel())


def test_two_people_let_the_asker_register_once(cast, known):
    facts = lilis(name="Lilis M. Sari")
    inquiry = ask_about_duplicate(by=cast.dewi, facts=facts)
    assert (inquiry.found, inquiry.same_nik) == (known, True)
    decide_duplicate(inquiry=inquiry, by=cast.bagus, outcome="two_people", note="salah ketik NIK")
    refused(by=cast.sari, facts=facts, inquiry=inquiry)
    refused(by=cast.dewi, facts=lilis(name="Wati"), inquiry=inquiry)
    client = register_client(by=cast.dewi, facts=facts, inquiry=inquiry)
    inquiry.refresh_from_db()
    assert inquiry.registered == client
    assert DifferentPerson.objects.get(client=client).said_by == cast.bagus
    refused(by=cast.dewi, facts=facts, inquiry=inquiry)


def test_an_open_question_lets_nobody_register(cast, known):
    inquiry = ask_about_duplicate(by=cast.dewi, facts=lilis())
    refused(by=cast.dewi, facts=lilis(), inquiry=inquiry)


def test_the_same_question_is_asked_once(cast, known):
    first = ask_about_duplicate(by=cast.dewi, facts=lilis())
    assert ask_about_duplicate(by=cast.dewi, facts=lilis()) == first
    assert Notice.objects.filter(recipient=cast.bagus).count() == 1


def test_a_question_about_nobody_is_not_asked(cast):
    with pytest.raises(Changed):
        ask_about_duplicate(by=cast.dewi, facts=lilis())


def test_only_one_answer_counts(cast, known):
    inquiry = ask_about_duplicate(by=cast.dewi, facts=lilis())
    decide_duplicate(inquiry=inquiry, by=cast.bagus, outcome="one_person")
    with pytest.raises(WrongState):
        decide_duplicate(inquiry=inquiry, by=cast.bagus, outcome="two_people")


def test_r16_nobody_answers_their_own_question(cast, known):
    inquiry = ask_about_duplicate(by=cast.dewi, facts=lilis())
    with pytest.raises(Refused) as caught:
        decide_duplicate(inquiry=inquiry, by=cast.dewi, outcome="two_people")
    assert caught.value.rule == "R16"


def test_only_those_who_decide_on_the_known_client_may_decide(cast, known):
    inquiry = ask_about_duplicate(by=cast.dewi, facts=lilis())
    deciders = [
        person
        for person in (cast.bagus, cast.sari, cast.dewi, cast.endang, cast.ratna)
        if inquiry in DuplicateInquiry.objects.decidable_by(person)
    ]
    assert deciders == [cast.bagus]


def test_cards_are_written_for_their_reader(cast, known):
    matches = find_matches(lilis())
    assert cards_for(matches, cast.bagus)[0].url
    assert not cards_for(matches, cast.ratna)[0].url


def test_what_was_told_survives_being_kept(cast):
    facts = samuel(ppks=(21, 7))
    assert Registration.from_json(facts.as_json()) == facts
