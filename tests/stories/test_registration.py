"""Getting to know a client: the steps of S1, S3 and S5 that happen in the clients room."""

import datetime as dt

import pytest

from agency.models import AuditEntry
from clients.models import Client

pytestmark = pytest.mark.django_db


def test_s1_a_client_is_registered_once(story):
    sari, dewi = story.sari, story.dewi
    story.at(-10, "09:00")
    lilis = sari.registers_client(
        name="Lilis Maryani", sex="P", born=dt.date(1994, 5, 12), nik="9988775205940001",
        hamlet="Dusun Melati", address="RT 03",
    )  # fmt: skip
    assert "9988********0001" in sari.sees("clients:detail", lilis.pk)
    assert "Dusun Melati" in sari.sees("clients:list")
    story.at(-10, "09:05")
    with story.refused("R24"):
        dewi.registers_client(name="Lilis M.", nik="9988775205940001")
    page = story.page
    assert "Bagus Prakoso" in page
    assert "Maryani" not in page
    assert Client.objects.count() == 1


def test_s3_a_woman_without_papers_gets_a_nik_later(story):
    nurhayati = story.nurhayati
    story.at(-40, "08:40")
    told = {"sex": "P", "born_about": 1948}
    with story.refused("R37"):
        nurhayati.registers_client(name="Mbah Karsinah", **told)
    karsinah = nurhayati.registers_client(name="Mbah Karsinah", nik_missing="no_documents", **told)
    page = nurhayati.sees("clients:detail", karsinah.pk)
    assert "Identitas sementara" in page
    assert "± 78 th" in page
    story.at(-20)
    nurhayati.sets_nik(karsinah, nik="9988774107480005", take_birth_date=True)
    page = nurhayati.sees("clients:detail", karsinah.pk)
    assert "Identitas sementara" not in page
    assert "1 Juli 1948" in page
    assert "Tidak memiliki dokumen" in nurhayati.sees("clients:history", karsinah.pk)


def test_s5_a_lost_child_comes_back_to_its_family(story):
    nurhayati, dewi, bagus = story.nurhayati, story.dewi, story.bagus
    story.at(-14, "06:30")
    family = nurhayati.registers_client(
        name="Keluarga Markus Latuheru",
        kind="family",
        member_count=5,
        ppks=[21],
        hamlet="Pasar Lama",
    )
    nurhayati.adds_member(
        family, name="Markus Latuheru", relation="head", sex="L", born=dt.date(1982, 4, 14)
    )
    nurhayati.adds_member(
        family,
        name="Samuel",
        relation="child",
        sex="L",
        born=story.day(-60).replace(year=2017),
        separated=True,
    )
    assert "Terpisah dari keluarga" in nurhayati.sees("clients:family", family.pk)
    story.at(-13, "10:00")
    told = {"sex": "L", "born_about": 2017, "relative_name": "Markus"}
    told["nik_missing"] = "documents_lost"
    with story.refused("R24"):
        dewi.registers_client(name="Samuel", **told)
    question = dewi.asks_about_duplicate(name="Samuel", where_now="Posko 2, tenda biru", **told)
    bagus.decides_duplicate(question, outcome="one_person", note="Samuel, anak Pak Markus")
    page = nurhayati.sees("clients:detail", family.pk)
    assert "Catatan temu kembali: Samuel" in page
    assert "Posko 2, tenda biru" in page
    assert "Nurhayati Hasan" in dewi.sees("clients:inquiry", question.pk)
    assert Client.objects.count() == 1
    assert AuditEntry.objects.filter(act="duplicate.decide", actor=story.cast.bagus).exists()


def test_two_people_with_one_nik_are_registered_after_the_supervisor_said_so(story):
    sari, dewi, bagus = story.sari, story.dewi, story.bagus
    sari.registers_client(name="Lilis Maryani", nik="9988775205940001", sex="P")
    question = dewi.asks_about_duplicate(name="Ani Rahayu", nik="9988775205940001")
    with story.refused("R24"):
        dewi.registers_client(name="Ani Rahayu", nik="9988775205940001")
    bagus.decides_duplicate(question, outcome="two_people", note="salah ketik di KTP")
    ani = dewi.registers_client(name="Ani Rahayu", nik="9988775205940001", inquiry=question)
    assert ani.responsible == story.cast.dewi


def test_what_is_not_safe_is_not_offered(story):
    sari, tandi = story.sari, story.tandi
    lilis = sari.registers_client(
        name="Lilis Maryani", nik_missing="not_asked", phone="0800-0000-0011", hamlet="Dusun Melati"
    )
    sari.adds_address(lilis, kind="secret", text="Rumah aman, Jalan Anggrek 7")
    assert "tel:+62" in sari.sees("clients:detail", lilis.pk)
    sari.records_safe_contact(lilis, letter_ok=True, note="suami memeriksa telepon")
    page = sari.sees("clients:detail", lilis.pk)
    assert "tel:+62" not in page
    assert "suami memeriksa telepon" in page
    assert "Anggrek" not in page
    assert "Jalan Anggrek 7" in sari.sees("clients:contacts", lilis.pk)
    sari.changes_client(lilis, safety_warning="pelaku tinggal serumah")
    assert "pelaku tinggal serumah" in sari.sees("clients:detail", lilis.pk)
    sari.sets_nik(lilis, nik="9988775205940001")
    assert "9988775205940001" in sari.reads_whole_nik(lilis)
    sari.adds_phone(lilis, number="0800-0000-0012", owner="adik")
    with story.refused("R10"):
        tandi.changes_client(lilis, name="Lain")
