"""The rights of clients over their data, played through the pages (UU 27/2022)."""

import pytest

from clients.models import Client
from core import clock
from ethics.rules import rule
from tests.pdf_text import text_of
from tests.stories import scenes

pytestmark = pytest.mark.django_db
TUTI = "Saya dengar teriakan tiap malam."
CHILD = "Ayah marah kepada ibu."


def test_lilis_gets_her_copy_without_the_words_of_her_neighbour(story):
    sari, bagus = story.sari, story.bagus
    story.at(-10, "09:00")
    lilis = sari.registers_client(name="Lilis Maryani", nik="9988775205940001")
    case = sari.opens_case(lilis, presenting_problem="Suami sering memukul saya.")
    story.at(-5, "14:00")
    sari.logs_visit(
        case, met_who="Lilis dan Bu Tuti", seen_heard="Ada memar di lengan.", risk="high",
        said=[("Bu Tuti", TUTI), ("Rara", CHILD, True), ("Lilis", "Tolong dirahasiakan.")],
    )  # fmt: skip
    story.at(-4, "10:00")
    request = sari.asks_for_data(lilis)
    assert request.due_at == story.moment(-1, "10:00")
    secret = next(row for row in case.contacts.get().statements.all() if row.secret_from_client)
    with story.refused("R12"):
        sari.answers_request(request, show=[f"statement:{secret.pk}"])
    sari.answers_request(request)
    bagus.answers_request(request)
    said = text_of(sari.downloads_copy(request)).replace("\n", " ")
    assert TUTI not in said
    assert CHILD not in said
    assert "Tolong dirahasiakan." in said
    assert said.count(str(rule("R12").message)) == 2
    assert "Sari Wulandari" in said
    assert sari.answers_request(request).status == "answered"


def test_a_father_under_suspicion_gets_nothing_and_is_refused_on_that_ground(story):
    tandi, bagus = story.tandi, story.bagus
    child = tandi.registers_client(name="Rara", born=story.born(7), nik_missing="not_asked")
    father = tandi.adds_member(
        client=child, name="Joko", relation="parent", is_guardian=True, suspected=True
    )
    request = tandi.asks_for_data(child, asker="guardian", guardian=father, check="card")
    with story.refused("R08"):
        tandi.answers_request(request)
    request = bagus.refuses_request(request, ground="suspect", reason="Demi keselamatan anak.")
    assert (request.status, request.ground) == ("refused", "suspect")


def test_a_correction_is_made_or_refused_with_the_clients_words(story):
    sari, bagus = story.sari, story.bagus
    lilis = sari.registers_client(name="Lilis Maryani", nik="9988775205940001")
    first = sari.asks_for_data(lilis, kind="correction", asked="Tempat lahir saya keliru.")
    assert sari.corrects(first, outcome="Tempat lahir diperbaiki.").status == "answered"
    second = sari.asks_for_data(lilis, kind="correction", asked="Saya tidak pernah marah.")
    with story.forbidden():
        sari.refuses_request(second, ground="content_true", reason="Itu yang terlihat.")
    bagus.refuses_request(
        second, ground="content_true", reason="Itu yang terlihat.", statement="Saya hanya takut."
    )
    assert second.statements.get().text == "Saya hanya takut."


def test_restriction_stops_what_leads_outside_and_not_help(story):
    sari = story.sari
    case = scenes.agreed(sari)
    sari.restricts(sari.asks_for_data(case.client, kind="restriction"))
    assert "Pemrosesan dibatasi." in sari.opens(case)
    with story.refused("R29"):
        sari.records_consent(
            case, answers={"service": "agrees", "disclosure": "agrees"},
            recipients={"disclosure": "Dinas Sosial"},
        )  # fmt: skip
    assert sari.records_service(case, note="Makanan.", immediate_reason="food")


def test_consents_are_withdrawn_by_a_request(story):
    sari = story.sari
    case = scenes.agreed(sari)
    consent = case.consents.get(purpose="service")
    request = sari.asks_for_data(case.client, kind="withdrawal")
    sari.withdraws_by_request(request, consents=[consent])
    consent.refresh_from_db()
    assert consent.withdrawn_at == clock.now()
    with story.refused("R29"):
        sari.starts_assessment(case)


def test_an_erasure_takes_two_people_and_leaves_a_receipt(story):
    sari, bagus = story.sari, story.bagus
    story.at(-10)
    lilis = sari.registers_client(name="Lilis Maryani", nik="9988775205940001")
    case = sari.opens_case(lilis)
    request = sari.asks_for_data(lilis, kind="erasure")
    with story.refused("R30"):
        sari.erases(request)
    sari.closes_case(case)
    with story.refused("R30"):
        sari.erases(request)
    story.sets_house_rule("file_keep_years", 0)
    story.later(hours=1)
    assert sari.erases(request) is None
    with story.forbidden():
        sari.erases(request)
    receipt = bagus.erases(request)
    assert receipt.client_number == lilis.number
    assert Client.objects.get(pk=lilis.pk).name == "[dihapus]"
    assert "sudah dihapus" in sari.opens(lilis)


def test_a_breach_names_the_affected_clients_by_number(story):
    sari, ratna = story.sari, story.ratna
    lilis = sari.registers_client(name="Lilis Maryani", nik="9988775205940001")
    sari.opens(lilis)
    breach = ratna.registers_breach(opened_by=sari)
    assert [row.client_number for row in breach.clients.all()] == [lilis.number]
    page = ratna.reads("agency:breach_detail", breach.pk)
    assert lilis.number in page
    assert "Lilis" not in page
