"""S7. A colleague's client, transferred with consent. Steps 1-10, 12-14.

Step 11 (the client's own screens) belongs to a later part of Pekso; what those screens will show,
the worker, the day and the reason, is checked where it is kept.
"""

import datetime as dt

import pytest

from agency.models import AuditEntry
from cases.models import Case, ConflictOfInterest, Handover, ServiceRecord
from cases.selectors.caseloads import load_of
from cases.tests.factories import open_case_for
from tests.stories import scenes

pytestmark = pytest.mark.django_db
NIK = "9988776109880004"
SUMMARY = "Ayu bekerja pagi; hubungi sesudah pukul 17. Pertemuan keluarga tiap pekan."
HEALTH = "Sari menunggu hasil pemeriksaan jantung."


def test_s7_a_client_goes_to_a_colleague_with_consent(story):
    case = the_case_of_sari(story)
    steps_1_to_2_nobody_takes_it(story, case)
    steps_3_to_5_the_client_says_no(story, case)
    handover = step_6_all_agree(story, case)
    steps_7_to_8_before_the_day(story, case, handover)
    steps_9_to_10_on_the_day(story, case)
    steps_11_to_13_after_it(story, case, handover)


def the_case_of_sari(story) -> Case:
    """In intervention with sari; sari 12 cases, tandi 9, dewi 10."""
    story.at(-40)
    case = scenes.served(
        story.sari, story.bagus, name="Ni Luh Ayu Kartika", born=dt.date(1988, 9, 21), nik=NIK,
        nik_missing="",
    )  # fmt: skip
    for worker, number in ((story.sari, 11), (story.tandi, 9), (story.dewi, 10)):
        for _case in range(number):
            open_case_for(worker.person)
    assert case.stage == "intervention"
    return case


def steps_1_to_2_nobody_takes_it(story, case: Case) -> None:
    dewi, ratna = story.dewi, story.ratna
    # 1 | T-15 dewi | opens the case's address; asks to take the client over by case number
    story.at(-15)
    with story.refused("R10"):
        dewi.opens(case)
    with story.refused("R07"):
        dewi.asks_to_take_over(case.number)
    assert "Kartika" not in story.page
    # 2 | T-15 ratna | Penugasan: changes worker to dewi
    with story.refused("R07"):
        ratna.assigns_case(case, to=dewi)


def steps_3_to_5_the_client_says_no(story, case: Case) -> None:
    sari, bagus, dewi, ratna = story.sari, story.bagus, story.dewi, story.ratna
    # 3 | T-14 sari | Pengalihan: usul dewi, alasan cuti, mulai T-5; bagus approves; "Aktifkan"
    story.at(-14)
    proposal = sari.proposes_handover(case, to=dewi, starts_on=story.day(-5), reason="leave")
    bagus.approves_handover(proposal)
    with story.refused("R07"):
        sari.activates_handover(proposal)
    assert "persetujuan klien" in story.page
    assert "persetujuan penerima" in story.page
    assert "pengesahan supervisor" not in story.page
    assert not dewi.can_open(case)
    # 4 | T-13 client | menolak dewi, "tetangga saya" (told to sari, until the client's own screens)
    story.at(-13)
    words = "Jangan dewi, tetangga saya."
    sari.records_client_on_handover(proposal, answer="refuses", words=words)
    assert proposal.status == "refused"
    assert words in sari.reads_handover(proposal)
    assert words not in dewi.reads_handover(proposal)
    assert not ConflictOfInterest.objects.exists(), "no mark against dewi"
    # 5 | T-13 dewi | declares Benturan kepentingan: tetangga; a later assignment of dewi: R15
    tie = dewi.declares_conflict(case.number, kind="acquaintance")
    assert (tie.staff, tie.case) == (dewi.person, case)
    with story.refused("R15"):
        ratna.adds_second_worker(case, to=dewi)
    with story.refused("R15"):
        sari.proposes_handover(case, to=dewi, starts_on=story.day(-5))


def step_6_all_agree(story, case: Case) -> Handover:
    sari, tandi, bagus = story.sari, story.tandi, story.bagus
    # 6 | T-12 sari | proposes tandi; tandi agrees T-11; client agrees T-10; bagus approves
    story.at(-12)
    handover = sari.proposes_handover(
        case, to=tandi, starts_on=story.day(-5), reason="leave", summary=SUMMARY
    )
    assert SUMMARY not in tandi.reads_handover(handover), "not before the client agreed"
    story.at(-11)
    tandi.answers_handover(handover)
    story.at(-10)
    sari.records_client_on_handover(handover, words="Boleh, asal tetap sore.")
    bagus.approves_handover(handover)
    assert handover.status == "agreed"
    assert handover.starts_at == story.moment(-5, "00:00")
    return handover


def steps_7_to_8_before_the_day(story, case: Case, handover: Handover) -> None:
    sari, tandi = story.sari, story.tandi
    # 7 | T-9 tandi | opens the case: R10; only the handover summary the client agreed to
    story.at(-9)
    with story.refused("R10"):
        tandi.opens(case)
    page = tandi.reads_handover(handover)
    assert SUMMARY in page
    assert "Kartika" not in page
    # 8 | T-6 sari, tandi, client | joint session, note by sari
    story.at(-6)
    sari.records_service(case, note="Pertemuan bertiga: perkenalan dengan Pak Tandi.")
    story.at(-6, "23:59")
    assert not tandi.can_open(case)


def steps_9_to_10_on_the_day(story, case: Case) -> None:
    sari, tandi = story.sari, story.tandi
    # 9 | T-5 08:00 tandi | opens, writes a note; caseload sari 11, tandi 10; notice (6.8)
    story.at(-5, "08:00")
    assert tandi.can_open(case)
    tandi.records_service(case, note="Kunjungan pertama setelah serah terima.")
    assert (load_of(sari.person).cases, load_of(tandi.person).cases) == (11, 10)
    case.refresh_from_db()
    assert case.worker == case.client.responsible == tandi.person
    handover = Handover.objects.get(case=case, status="agreed")
    assert handover.client_at == story.moment(-10), "told who, when and why, by the agreement"
    # 10 | T-5 09:00 sari | writes a note: R10; may read until T-2 24:00, then R10
    story.at(-5, "09:00")
    with story.refused("R10"):
        sari.records_service(case, note="Catatan yang terlambat.")
    story.at(-2, "23:59")
    assert sari.can_open(case)
    assert sari.can_open(case.client)
    story.at(-1, "00:00")
    with story.refused("R10"):
        sari.opens(case)
    with story.refused("R10"):
        sari.opens(case.client)


def steps_11_to_13_after_it(story, case: Case, handover: Handover) -> None:
    sari, tandi, bagus, ratna = story.sari, story.tandi, story.bagus, story.ratna
    # 11 | T-4 | worker tandi, date, reason "cuti"; sari's health note to bagus is nowhere (9.3)
    story.at(-4)
    session = bagus.holds_session(sari, supportive=(30, HEALTH))
    for page in (tandi.opens(case), tandi.reads_handover(handover)):
        assert HEALTH not in page
    page = tandi.reads_handover(handover)
    assert all(told in page for told in ("Cuti", "14 November 2026, 00.00"))
    # 12 | T-4 ratna | opens sari's supportive note on her leave
    with story.refused("R33"):
        ratna.reads_session_note(session, function="supportive")
    # 13 | T-3 tandi | changes sari's signed note
    story.at(-3)
    note = ServiceRecord.objects.filter(case=case, by=sari.person).latest("recorded_at")
    with story.refused("R22"):
        tandi.changes_service(note)


def test_s7_14_a_cover_by_the_ethical_procedure(story):
    sari, tandi, bagus, ratna = story.sari, story.tandi, story.bagus, story.ratna
    story.at(-30)
    case = scenes.served(sari, bagus)
    # 14 | T-1 bagus | sari in hospital: cover by tandi for at most 14 days, without prior consent
    story.at(-1, "09:00")
    with story.refused("R10"):
        tandi.opens(case)
    cover = bagus.starts_cover(case, to=tandi, ground="ill")
    tandi.records_service(case, note="Menggantikan Sari untuk sementara.")
    assert sari.can_open(case)
    assert cover.due_at == story.moment(13, "09:00")
    # at 24 h without notice bagus gets an alarm
    story.at(0, "08:59").sweep()
    bagus.gets_reminder("belum diberi tahu", times=0)
    story.at(0, "09:00").sweep()
    bagus.gets_reminder(case.number, "belum diberi tahu")
    tandi.tells_of_cover(cover)
    # after 14 days an alarm to bagus and ratna each day until a successor is active
    story.at(13, "08:59").sweep()
    ratna.gets_reminder("melewati batas", times=0)
    for days in (13, 14, 15):
        story.at(days, "09:00").sweep()
        for person in (bagus, ratna):
            person.gets_reminder(case.number, "melewati batas", times=days - 12)
        assert tandi.can_open(case), "the client is never without a worker"
    the_successor_ends_the_alarms(story, case)


def the_successor_ends_the_alarms(story, case: Case) -> None:
    tandi, bagus, ratna = story.tandi, story.bagus, story.ratna
    # tandi, who covers, takes the case for good
    handover = bagus.proposes_handover(case, to=tandi, starts_on=story.day(17), reason="other")
    tandi.answers_handover(handover)
    bagus.records_client_on_handover(handover, way="phone")
    story.at(16, "09:00").sweep()
    ratna.gets_reminder(case.number, "melewati batas", times=4)
    bagus.approves_handover(handover)
    story.at(17, "09:00").sweep()
    story.at(18, "09:00").sweep()
    ratna.gets_reminder(case.number, "melewati batas", times=4)
    case.refresh_from_db()
    assert case.worker == case.client.responsible == tandi.person
    assert case.assignments.get(ends_at=None).kind == "main"
    assert AuditEntry.objects.filter(act="cover.start", actor=bagus.person).exists()
