"""What people see of a possible duplicate and of the question whether two are one."""

import uuid

import pytest
from django.urls import reverse

from agency.models import AuditEntry
from clients.models import Client, DifferentPerson, DuplicateInquiry
from clients.tests.factories import (
    AddressFactory,
    ClientFactory,
    PhoneFactory,
    RegionFactory,
)

pytestmark = pytest.mark.django_db
NIK = "9988775205940001"


@pytest.fixture(autouse=True)
def stopped_clock(today):
    """Every test here happens at T, 09:00."""


@pytest.fixture
def known(cast):
    """Lilis, a client of sari, with an address and a phone."""
    client = ClientFactory(responsible=cast.sari, nik=NIK, hamlet="Dusun Melati")
    AddressFactory(client=client, region=RegionFactory(), hamlet="Dusun Melati", text="RT 03")
    PhoneFactory(client=client, whatsapp=True)
    return client


def typed(**changes):
    form = {
        "kind": "person", "name": "Lilis Maryani", "sex": "P", "birth_precision": "day",
        "birth_date": "1994-05-12", "nik": NIK, "hamlet": "Dusun Melati", "address": "RT 03",
        "submission_id": str(uuid.uuid4()),
    }  # fmt: skip
    return {key: value for key, value in {**form, **changes}.items() if value is not None}


def text_of(answer):
    return " ".join(answer.content.decode().split())


def test_r24_shows_whom_to_ask_and_keeps_what_was_typed(cast, enter, known):
    answer = enter(cast.dewi).post(reverse("clients:new"), typed(name="Lilis M."))
    assert answer.status_code == 409
    page = text_of(answer)
    assert "Klien mungkin sudah terdaftar." in page
    assert "Tanyakan kepada Bagus Prakoso." in page
    assert 'value="Lilis M."' in page
    assert "Maryani" not in page
    assert str(known.pk) not in page
    assert 'value="different"' not in page
    [row] = AuditEntry.objects.denied()
    assert (row.actor, row.rule, row.client_id) == (cast.dewi, "R24", known.pk)


def test_r24_leads_to_the_file_where_it_is_ones_own(cast, enter, known):
    page = text_of(
        enter(cast.sari).post(reverse("clients:new"), typed(nik="", nik_missing="no_documents"))
    )
    assert "Berkasnya dapat Anda buka; periksa dulu." in page
    assert f'href="{reverse("clients:detail", args=[known.pk])}">Buka berkas L.M.' in page
    assert "Tanyakan kepada" not in page.split("Jalan yang benar")[0]


def test_another_person_of_a_like_name_is_registered_with_a_reason(cast, enter, known):
    dewi, form = enter(cast.dewi), typed(nik="", nik_missing="not_asked")
    page = text_of(dewi.post(reverse("clients:new"), form))
    assert "L.M." in page
    assert 'value="different"' in page
    empty = dewi.post(reverse("clients:new"), {**form, "decision": "different"})
    assert empty.status_code == 422
    assert "mengapa orang ini berbeda" in text_of(empty)
    done = {**form, "decision": "different", "different_reason": "beda orang tua"}
    assert dewi.post(reverse("clients:new"), done).status_code == 303
    assert DifferentPerson.objects.get().reason == "beda orang tua"


def test_a_question_goes_to_the_supervisor_and_back(cast, enter, known):
    dewi, bagus = enter(cast.dewi), enter(cast.bagus)
    asked = dewi.post(reverse("clients:new"), typed(name="Lilis M.", decision="ask"))
    inquiry = DuplicateInquiry.objects.get()
    assert asked["Location"] == reverse("clients:inquiry", args=[inquiry.pk])
    page = text_of(dewi.get(asked["Location"]))
    assert "Bagus Prakoso sudah diberi tahu" in page
    assert "Maryani" not in page
    decide = reverse("clients:inquiry_decide", args=[inquiry.pk])
    both = text_of(bagus.get(decide))
    assert "Lilis M." in both
    assert "Lilis Maryani" in both
    for queue in ("home", "supervision:decisions"):
        assert "1 pertanyaan" in text_of(bagus.get(reverse(queue)))
    answer = {"outcome": "two_people", "note": "NIK salah ketik"}
    assert bagus.post(decide, answer).status_code == 303
    assert "1 pertanyaan" not in text_of(bagus.get(reverse("home")))
    page = text_of(dewi.get(asked["Location"]))
    onward = f"{reverse('clients:new')}?inquiry={inquiry.pk}"
    assert onward in page
    assert 'value="Lilis M."' in text_of(dewi.get(onward))
    assert dewi.post(onward, typed(name="Lilis M.")).status_code == 303
    assert Client.objects.count() == 2
    again = bagus.post(decide, answer)
    assert again.status_code == 409
    assert dewi.get(onward, follow=True).status_code == 200


def test_foreign_inquiries_look_like_missing_ones(cast, enter, known):
    enter(cast.dewi).post(reverse("clients:new"), typed(decision="ask"))
    inquiry = DuplicateInquiry.objects.get()
    missing = enter(cast.tandi).get(reverse("clients:inquiry", args=[uuid.uuid4()]))
    for name in ("inquiry", "inquiry_decide"):
        answer = enter(cast.tandi).get(reverse(f"clients:{name}", args=[inquiry.pk]))
        assert (answer.status_code, answer.content) == (404, missing.content)
    assert enter(cast.sari).get(
        reverse("clients:inquiry_decide", args=[inquiry.pk])
    ).status_code == 403  # fmt: skip
    assert (
        enter(cast.tandi).get(f"{reverse('clients:new')}?inquiry={inquiry.pk}").status_code == 404
    )


def test_search_first_shows_own_clients_and_cards_of_others(cast, enter, known):
    search = reverse("clients:search")
    own = text_of(enter(cast.sari).get(search, {"name": "lilis"}))
    assert reverse("clients:detail", args=[known.pk]) in own
    dewi = enter(cast.dewi)
    assert "L.M." not in text_of(dewi.get(search, {"name": "Lilis Maryani"}))
    page = text_of(dewi.get(search, {"name": "Lilis Mariani", "birth_year": "1994"}))
    assert "L.M." in page
    assert "Melati" in page
    assert "Tanyakan kepada Bagus Prakoso." in page
    assert str(known.pk) not in page
    assert AuditEntry.objects.filter(act="client.card", client_id=known.pk).count() == 1
    new = text_of(dewi.get(f"{reverse('clients:new')}?name=Rina&birth_year=1990"))
    assert 'value="Rina"' in new
    assert 'value="1990"' in new


def test_a_nik_that_another_client_has_waits_for_the_supervisor(cast, enter, known):
    other = ClientFactory(responsible=cast.dewi, name="Wati", nik_missing="not_asked")
    dewi, bagus = enter(cast.dewi), enter(cast.bagus)
    address, form = reverse("clients:nik", args=[other.pk]), {"version": "1", "nik": NIK}
    refused = dewi.post(address, form)
    assert refused.status_code == 409
    assert "Tanyakan kepada Bagus Prakoso." in text_of(refused)
    assert dewi.post(address, {**form, "decision": "ask"}).status_code == 303
    inquiry = DuplicateInquiry.objects.get()
    decide = reverse("clients:inquiry_decide", args=[inquiry.pk])
    assert bagus.post(decide, {"outcome": "two_people"}).status_code == 303
    assert dewi.post(address, form).status_code == 303
    other.refresh_from_db()
    assert other.nik == NIK
