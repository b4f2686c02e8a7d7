"""Whatever is typed into the form of a session: a sentence at the field, nothing lost."""

import datetime as dt
import uuid

import pytest
from django.urls import reverse

from cases.tests.factories import client_for, open_case_for
from core import clock
from supervision.models import Agreement, SupervisionSession
from supervision.tests.factories import EDUCATIVE, session_of
from supervision.tests.posting import new_session, row_of, typed

pytestmark = pytest.mark.django_db
LONG = "a" * 10_000


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        ({"educative_minutes": ""}, "Berapa menit untuk fungsi ini?"),
        ({"supportive_text": "  "}, "Tulis catatannya, atau kosongkan lamanya."),
        ({"educative_minutes": "0"}, "lebih besar dari atau sama dengan 1"),
        ({"educative_minutes": "481"}, "lebih kecil dari atau sama dengan 480"),
        ({"educative_minutes": "480"}, "paling lama 8 jam"),
        ({"educative_minutes": "banyak"}, "Masukkan keseluruhan angka"),
        ({"held_at": "kemarin"}, "Tulis tanggal dan jam"),
        ({"held_at": ""}, "tidak boleh kosong"),
        ({"kind": "lain"}, "Pilihan ini tidak tersedia"),
        ({"cases": [str(uuid.uuid4())]}, "Pilihan ini tidak tersedia"),
        ({"supportive_text": "a" * 10_001}, "paling banyak 10000"),
        ({"supportive_text": "nol\x00"}, "tidak dapat disimpan"),
    ],
)
def test_bad_input_gets_a_sentence_and_keeps_what_was_typed(cast, today, enter, bad, sentence):
    answer = new_session(enter(cast.bagus), cast.made, **bad)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in page
    assert EDUCATIVE in page
    assert "Menulis rencana jaga" in page
    assert not SupervisionSession.objects.exists()


def test_an_empty_form_asks_for_one_of_the_three_functions(cast, today, enter):
    browser = enter(cast.bagus)
    address = reverse("supervision:session_new", args=[cast.made.pk])
    assert browser.post(address, {}).status_code == 422
    empty = dict.fromkeys(
        ["educative_minutes", "educative_text", "supportive_minutes", "supportive_text"]
    )
    page = browser.post(address, typed(cast.made, **empty)).content.decode()
    assert "Isi sedikitnya satu dari ketiga fungsi supervisi." in page


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"due_on": "2026-11-18"}, "Tanggal ini sebelum sesinya."),
        ({"due_on": "2206-11-18"}, "lebih dari dua tahun lagi"),
        ({"due_on": ""}, "tidak boleh kosong"),
        ({"due_on": "0001-01-01"}, "Tanggal ini sebelum sesinya."),
        ({"who": str(uuid.uuid4())}, "Pilihan ini tidak tersedia"),
        ({"what": "a" * 501}, "paling banyak 500"),
        ({"what": "nol\x00"}, "tidak dapat disimpan"),
        ({"pk": uuid.uuid4()}, "Kesepakatan ini bukan dari sesi ini."),
    ],
)
def test_a_bad_agreement_gets_a_sentence(cast, today, enter, row, sentence):
    pk = row.pop("pk", "")
    rows = [row_of(cast.made, pk=pk) | row]
    answer = new_session(enter(cast.bagus), cast.made, rows=rows)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not SupervisionSession.objects.exists()


def test_an_agreement_of_a_third_person_is_refused(cast, today, enter):
    answer = new_session(enter(cast.bagus), cast.made, rows=[row_of(cast.sari)])
    assert answer.status_code == 422


def test_an_agreement_of_another_session_cannot_be_moved_here(cast, today, enter):
    other = session_of(cast.bagus, cast.sari).agreements.get()
    session = session_of(cast.bagus, cast.made)
    rows = [row_of(cast.made, "Diambil alih", pk=other.pk)]
    for extra in ({}, {"agreement-0-DELETE": "on"}):
        sent = typed(cast.made, rows=rows, version=session.version, **extra)
        enter(cast.made).post(reverse("supervision:session_edit", args=[session.pk]), sent)
        other.refresh_from_db()
        assert (other.what, other.who) == ("Menulis rencana jaga", cast.sari)


@pytest.mark.parametrize("text", ["😀🎉", "\u202eterbalik\u202c", "<script>x</script>", LONG])
def test_emoji_marks_and_long_texts_are_kept_as_they_are(cast, today, enter, text):
    answer = new_session(enter(cast.bagus), cast.made, supportive_text=text)
    assert answer.status_code == 303
    note = SupervisionSession.objects.get().notes.get(function="supportive")
    assert note.text == text
    page = enter(cast.made).get(answer.headers["Location"]).content.decode()
    assert "<script>x" not in page


def test_a_tampered_row_count_is_no_error_500(cast, today, enter):
    for number in ("x", "-1", "5000"):
        sent = {"agreement-TOTAL_FORMS": number}
        assert new_session(enter(cast.bagus), cast.made, **sent).status_code in {303, 422}


def test_a_function_is_taken_out_by_emptying_it(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    emptied = {"supportive_minutes": "", "supportive_text": "", "version": 1}
    sent = typed(cast.made, session, **emptied)
    enter(cast.bagus).post(reverse("supervision:session_edit", args=[session.pk]), sent)
    session.refresh_from_db()
    assert [note.function for note in session.notes.all()] == ["educative"]
    assert session.minutes == 45


def test_rows_are_added_changed_and_taken_away(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    stored = session.agreements.get()
    address = reverse("supervision:session_edit", args=[session.pk])
    rows = [row_of(cast.bagus, "Mencari pelatihan", pk=stored.pk), row_of(cast.made, "Membaca")]
    browser = enter(cast.bagus)
    browser.post(address, typed(cast.made, session, rows=rows, version=1))
    found = {(row.what, row.who) for row in session.agreements.all()}
    assert found == {("Mencari pelatihan", cast.bagus), ("Membaca", cast.made)}
    gone = {"agreement-0-DELETE": "on", "version": 2}
    browser.post(address, typed(cast.made, session, **gone))
    assert [row.what for row in session.agreements.all()] == ["Membaca"]


def test_ticked_meanwhile_it_stays_ticked(cast, today, enter):
    session = session_of(cast.bagus, cast.made)
    sent = typed(cast.made, session, version=1, **{"agreement-0-what": "Diubah terlambat"})
    Agreement.objects.update(done_at=clock.now(), done_by=cast.made)
    answer = enter(cast.bagus).post(reverse("supervision:session_edit", args=[session.pk]), sent)
    assert answer.status_code == 303
    assert session.agreements.get().what == "Menulis rencana jaga"


def test_cases_of_the_supervisee_are_offered_and_kept(cast, today, enter):
    case = open_case_for(cast.made, client_for(cast.made, name="Dimas Aryo"))
    browser = enter(cast.bagus)
    page = browser.get(reverse("supervision:session_new", args=[cast.made.pk])).content.decode()
    assert f"{case.number} · Dimas Aryo" in page
    new_session(browser, cast.made, cases=[str(case.pk)])
    assert SupervisionSession.objects.get().cases.get() == case


def test_an_evening_in_the_unit_counts_as_that_day(cast, today, enter):
    with clock.at(dt.datetime(2026, 11, 19, 17, 30, tzinfo=dt.UTC)):
        sent = {"held_at": "2026-11-20T00:15", "rows": [row_of(cast.made, due_on="2026-11-19")]}
        page = new_session(enter(cast.bagus), cast.made, **sent).content.decode()
    assert "Tanggal ini sebelum sesinya." in page
