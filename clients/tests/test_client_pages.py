"""The pages of the clients room, as people meet them."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from agency.models import AccessEvent, AuditEntry
from clients.models import Client
from clients.services.contacts import set_safe_contact
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


def test_sari_registers_lilis_and_the_file_shows_the_nik_masked(cast, enter):
    sari = enter(cast.sari)
    answer = sari.post(reverse("clients:new"), typed())
    assert answer.status_code == 303
    client = Client.objects.get()
    page = text_of(sari.get(answer["Location"]))
    assert "9988********0001" in page
    assert NIK not in page
    assert "32 th · Perempuan · Dusun Melati" in page
    assert "Belum ditanyakan cara menghubungi" in page
    assert AccessEvent.objects.filter(actor=cast.sari, client_id=client.pk).exists()


def test_the_same_form_sent_twice_registers_once(cast, enter):
    sari, form = enter(cast.sari), typed()
    first, second = (sari.post(reverse("clients:new"), form) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Client.objects.count() == 1


def test_r37_is_refused_with_its_article_and_nothing_is_lost(cast, enter):
    answer = enter(cast.nurhayati).post(
        reverse("clients:new"), typed(name="Mbah Karsinah", nik="", birth_precision="estimate",
                                      birth_year="1948", birth_date=None)
    )  # fmt: skip
    assert answer.status_code == 409
    page = text_of(answer)
    assert "NIK kosong harus disertai alasan." in page
    assert 'value="Mbah Karsinah"' in page
    assert 'value="1948"' in page


@pytest.mark.parametrize(
    ("changes", "part"),
    [
        ({"name": ""}, "Bidang ini"),
        ({"name": "🙂"}, "Tulis nama dengan huruf"),
        ({"name": "x" * 10_000}, "200"),
        ({"name": "a\x00b"}, "tidak dapat disimpan"),
        ({"birth_date": "2026-11-20"}, "masa depan"),
        ({"birth_date": "1800-01-01"}, "terlalu lama"),
        ({"birth_date": "kemarin"}, "Tulis tanggal"),
        ({"birth_date": ""}, "Isi tanggalnya"),
        ({"birth_precision": "estimate", "birth_date": "", "birth_year": "48"}, "empat angka"),
        ({"birth_precision": "year", "birth_date": "", "birth_year": "2027"}, "masa depan"),
        ({"birth_precision": "year", "birth_date": ""}, "Isi tahunnya"),
        ({"kind": "alien"}, "tidak tersedia"),
        ({"ppks": ["99"]}, "99"),
        ({"region_text": "Entah di mana itu"}, "belum ditemukan"),
    ],
)
def test_bad_input_gets_a_sentence_at_the_field_and_saves_nothing(cast, enter, changes, part):
    answer = enter(cast.sari).post(reverse("clients:new"), typed(**changes))
    assert answer.status_code == 422
    assert part.lower() in text_of(answer).lower()
    assert not Client.objects.exists()


def test_emoji_and_right_to_left_marks_are_kept(cast, enter):
    sari = enter(cast.sari)
    answer = sari.post(reverse("clients:new"), typed(name="\u200fLilis 🌷 Maryani"))
    assert answer.status_code == 303
    assert "🌷" in text_of(sari.get(answer["Location"]))


def test_a_strange_nik_is_warned_about_and_saved(cast, enter):
    sari = enter(cast.sari)
    answer = sari.post(reverse("clients:new"), typed(nik="9988775205950001"))
    page = text_of(sari.get(answer["Location"]))
    assert "berbeda dari tanggal lahir klien" in page


def test_the_list_shows_a_nik_masked(cast, enter, known):
    page = text_of(enter(cast.sari).get(reverse("clients:list")))
    assert "9988********0001" in page
    assert known.nik not in page


def test_the_list_shows_own_clients_with_name_age_and_hamlet_only(cast, enter, known):
    ClientFactory(responsible=cast.dewi, name="Rahasia Dewi")
    page = text_of(enter(cast.sari).get(reverse("clients:list")))
    assert "Lilis Maryani" in page
    assert "32 th · Perempuan · Dusun Melati" in page
    assert "Rahasia Dewi" not in page
    assert "Lilis" in text_of(enter(cast.bagus).get(reverse("clients:list")))
    assert "Lilis" not in text_of(enter(cast.dewi).get(reverse("clients:list")))
    assert enter(cast.ratna).get(reverse("clients:list")).status_code == 403


@pytest.mark.parametrize("count", [25, 100])
def test_the_list_asks_the_same_few_questions_however_long_it_is(
    cast, enter, count, django_assert_max_num_queries
):
    for _ in range(count):
        ClientFactory(responsible=cast.sari)
    sari = enter(cast.sari)
    sari.get(reverse("clients:list"))
    with django_assert_max_num_queries(12) as asked:
        assert text_of(sari.get(reverse("clients:list"))).count("list-row-title") == 25
    assert len(asked) <= 12


@pytest.mark.parametrize(
    "name",
    ["detail", "edit", "history", "nik", "nik_reveal", "contacts", "safe_contact", "address_new",
     "phone_new", "family", "member_new"],
)  # fmt: skip
def test_every_page_of_the_file_opens_for_its_worker_and_for_nobody_else(cast, enter, known, name):
    address = reverse(f"clients:{name}", args=[known.pk])
    assert enter(cast.sari).get(address).status_code == 200
    reads = name in {"detail", "history", "nik_reveal", "contacts", "family"}
    assert enter(cast.bagus).get(address).status_code == (200 if reads else 403)
    missing = enter(cast.dewi).get(reverse(f"clients:{name}", args=[uuid.uuid4()]))
    foreign = enter(cast.dewi).get(address)
    assert (foreign.status_code, foreign.content) == (404, missing.content)
    assert enter(cast.ratna).get(address).status_code == 403


def test_edit_saves_and_a_stale_edit_shows_both_texts_and_can_be_sent_again(cast, enter, known):
    sari, address = enter(cast.sari), reverse("clients:edit", args=[known.pk])
    form = {"version": "1", "name": "Lilis Maryani", "birth_precision": "day", "sex": "P",
            "birth_date": "1994-05-12", "safety_warning": "suami pulang sore"}  # fmt: skip
    assert sari.post(address, form).status_code == 303
    stale = sari.post(address, {**form, "safety_warning": "anjing galak"})
    assert stale.status_code == 409
    page = text_of(stale)
    assert "suami pulang sore" in page
    assert "anjing galak" in page
    assert 'name="version" value="2"' in page
    assert sari.post(address, {**form, "version": "2"}).status_code == 303
    history = text_of(sari.get(reverse("clients:history", args=[known.pk])))
    assert "Peringatan keselamatan" in history
    assert "— → suami pulang sore" in history


def test_buttons_vanish_where_they_are_not_safe(cast, enter, known):
    sari, address = enter(cast.sari), reverse("clients:detail", args=[known.pk])
    page = text_of(sari.get(address))
    for link in ("tel:+6280000000001", "https://wa.me/6280000000001", "geo:0,0"):
        assert link in page
    set_safe_contact(
        client=known, by=cast.sari, version=0, phone_ok=False, whatsapp_ok=False, visit_ok=False,
        letter_ok=True, note="suami memeriksa telepon",
    )  # fmt: skip
    page = text_of(sari.get(address))
    for gone in ("tel:", "wa.me", "geo:", "0800-0000-0001"):
        assert gone not in page
    assert "Jangan menelepon." in page
    assert "suami memeriksa telepon" in page
    assert page.index("Jangan menelepon.") < page.index("Nomor disembunyikan")


def test_a_secret_address_stands_on_the_address_page_only(cast, enter, known):
    sari = enter(cast.sari)
    new = reverse("clients:address_new", args=[known.pk])
    secret = {"kind": "secret", "text": "Rumah aman Jalan Anggrek 7", "hamlet": "Anggrek",
              "submission_id": str(uuid.uuid4())}  # fmt: skip
    assert sari.post(new, secret).status_code == 303
    pages = [reverse("clients:list"), reverse("clients:search") + "?name=lilis"]
    names = ("detail", "family", "history", "edit", "safe_contact")
    pages += [reverse(f"clients:{name}", args=[known.pk]) for name in names]
    for page in pages:
        assert "Anggrek" not in text_of(sari.get(page)), page
    contacts = reverse("clients:contacts", args=[known.pk])
    assert "Jalan Anggrek 7" in text_of(sari.get(contacts))
    assert AccessEvent.objects.filter(verb="clients:secret_address").count() == 1


def test_the_whole_nik_is_shown_once_with_a_reason_and_an_audit_row(cast, enter, known):
    bagus, address = enter(cast.bagus), reverse("clients:nik_reveal", args=[known.pk])
    assert NIK not in text_of(bagus.get(address))
    without = bagus.post(address, {})
    assert (without.status_code, NIK in text_of(without)) == (422, False)
    shown = bagus.post(address, {"reason": "card_check"})
    assert NIK in text_of(shown)
    assert "no-store" in shown.headers["Cache-Control"]
    row = AuditEntry.objects.get(act="client.reveal_nik")
    assert (row.actor, row.facts) == (cast.bagus, {"reason": "card_check"})


def test_a_nik_issued_later_clears_the_provisional_identity(cast, enter):
    karsinah = ClientFactory(
        responsible=cast.nurhayati, name="Karsinah", birth_date=dt.date(1948, 1, 1),
        birth_precision="estimate", nik_missing="no_documents", provisional_identity=True,
    )  # fmt: skip
    nurhayati, address = enter(cast.nurhayati), reverse("clients:nik", args=[karsinah.pk])
    form = {"version": "1", "nik": "9988774107480005", "take_birth_date": "on"}
    assert nurhayati.post(address, form).status_code == 303
    karsinah.refresh_from_db()
    assert not karsinah.provisional_identity
    assert karsinah.birth_date == dt.date(1948, 7, 1)
    history = text_of(nurhayati.get(reverse("clients:history", args=[karsinah.pk])))
    assert "9988********0005" in history
    assert "9988774107480005" not in history
    assert "Tidak memiliki dokumen" in history
