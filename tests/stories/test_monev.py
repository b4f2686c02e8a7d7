"""Monev through the real addresses: S2 21–22, S3 15, S4 12–13 and 17, S5 13, S8 15, reminders."""

import datetime as dt
from decimal import Decimal

import pytest

from cases.models import Case, MonevRecord, PlanVersion
from cases.services.monev_schedules import pending_due
from cases.tests.factories import client_for, open_case_for, with_plan


def served_case(story, worker, days, goals=3, **client):
    """A case with a plan in force since T+days."""
    story.at(days - 10)
    case = open_case_for(worker.person, client_for(worker.person, **client))
    story.at(days)
    with_plan(case, goals=goals)
    return case


def stage_of(case):
    return Case.objects.get(pk=case.pk).stage


def test_s2_a_decision_alone_is_no_monev(story):
    tandi = story.tandi
    case = served_case(story, tandi, -89, name="Bayu Pratama")
    story.at(-60)
    with story.refused("R26"):
        tandi.records_monev(case, decision="continue")
    record = tandi.records_monev(
        case,
        levels=(1, 0, 0),
        findings=["Hadir 18 dari 20 hari.", "Di rumah setelah magrib.", "Sudah membayar separuh."],
        interview="Bayu berkata ia betah di sekolah.",
        data_collection="Daftar hadir sekolah: 18 dari 20.",
        data_source="Wali kelas, dengan izin ibu",
        effective="yes",
        decision="continue",
    )
    assert record.t_score == Decimal("54.56")
    assert stage_of(case) == "intervention"


def test_s3_altering_the_strategy_opens_the_next_version(story):
    nurhayati, bagus = story.nurhayati, story.bagus
    case = served_case(story, nurhayati, -33, name="Mbah Karsinah")
    story.at(-15)
    record = nurhayati.records_monev(
        case,
        levels=(0, -1, -1),
        findings=["Makan tiga kali.", "Kamar akan ditinggalkan.", "Batuk belum sembuh."],
        observation="Bu Darmi mengemasi barang.",
        interview="Mbah ingin tinggal di PSTW.",
        effective="partly",
        decision="alter_strategy",
        reason="Bu Darmi pindah; klien kini ingin PSTW.",
    )
    assert record.t_score == Decimal("40.87")
    draft = PlanVersion.objects.get(case=case, status="draft")
    assert (draft.number, draft.based_on_id, stage_of(case)) == (2, record.plan_id, "planning")
    page = nurhayati.sees("cases:monev_detail", case.pk, record.pk)
    assert "40,87" in page
    assert "versi 2" in page
    story.at(-12)
    nurhayati.changes_plan(draft, strategy="Pindah ke PSTW dengan pendampingan.")
    nurhayati.records_answer(draft, way="thumb")
    nurhayati.submits_plan(draft)
    bagus.approves_plan(draft)
    assert stage_of(case) == "intervention"
    story.at(0)
    again = nurhayati.records_monev(
        case, levels=(0, 0, 0), observation="Sehat.", effective="yes", decision="continue"
    )
    assert again.t_score == 50
    assert nurhayati.sees("cases:monev_list", case.pk).count("<svg viewBox") == 3


def test_s4_scores_and_a_decision_that_closes_nothing(story):
    made = story.made
    case = served_case(story, made, -114, name="Dimas Aryo Nugroho")
    story.at(-80)
    lines = {
        "interview": "Ia mengaku memakai dua kali.",
        "data_collection": "Urine positif dua kali.",
        "data_source": "IPWL Sehat (fiktif)",
        "effective": "no",
    }
    with story.refused("R26"):
        made.records_monev(case, levels=(-2, -1, -1), **lines)
    record = made.records_monev(
        case, levels=(-2, -1, -1), **lines, decision="terminate", reason="klien relaps"
    )
    assert record.t_score == Decimal("31.74")
    closed = Case.objects.get(pk=case.pk)
    assert (closed.stage, closed.closed_at) == ("evaluation", None)
    with story.refused("R17"):
        made.sees("cases:monev_new", case.pk)


def test_s4_a_later_monev_after_the_relapse(story):
    made = story.made
    case = served_case(story, made, -79, name="Dimas Aryo Nugroho")
    story.at(-30)
    record = made.records_monev(
        case, levels=(1, 0, 1), interview="Bekerja di bengkel.", effective="yes",
        decision="continue",
    )  # fmt: skip
    assert record.t_score == Decimal("59.13")


def test_s5_a_monev_in_the_future_is_refused(story):
    nurhayati = story.nurhayati
    case = served_case(story, nurhayati, -10, goals=2, name="Keluarga Latuheru")
    story.at(-3)
    lines = {
        "levels": (0, 0), "observation": "Samuel tidur lebih tenang.", "effective": "yes",
        "decision": "continue",
    }  # fmt: skip
    nurhayati.records_monev(case, **lines)
    with story.refused("R23"):
        nurhayati.records_monev(case, **lines, on=story.day(2))
    assert MonevRecord.objects.count() == 1


def test_monev_is_reminded_recorded_and_reminded_again(story):
    sari, bagus = story.sari, story.bagus
    case = served_case(story, sari, -9, name="Lilis Maryani")
    first = sari.sets_monev_schedule(case, every=1, unit="weeks", starts_on=story.day(0))
    story.at(-3, "07:00").sweep().sweep()
    sari.gets_reminder(case.number, "jatuh tempo 19 November 2026")
    story.at(0, "07:01").sweep()
    sari.gets_reminder(case.number, "Hari jatuh tempo", "19 November 2026")
    story.at(1, "07:00").sweep()
    sari.gets_reminder(case.number, "terlambat")
    bagus.gets_reminder(case.number, times=0)
    story.at(3, "08:00").sweep()
    bagus.gets_reminder(case.number, "di tim Anda")
    assert "Terlambat sejak" in sari.sees("cases:monev_list", case.pk)
    record = sari.records_monev(
        case, levels=(0, 0, 0), interview="Lilis sudah bercerita.", effective="yes",
        decision="continue",
    )  # fmt: skip
    assert record.next_on == dt.date(2026, 11, 26)
    story.at(4, "07:00").sweep()
    sari.gets_reminder(case.number, "jatuh tempo 26 November 2026")
    sari.gets_reminder(case.number, times=4)
    assert pending_due(case).schedule == first


def test_r22_and_r30_signed_monev_stays_and_may_be_added_to(story):
    sari = story.sari
    case = served_case(story, sari, -30)
    story.at(-5)
    record = sari.records_monev(
        case, levels=(0, 0, 0), interview="Semua membaik.", effective="yes", decision="continue"
    )
    with story.refused("R22"):
        sari.changes_monev(record)
    with story.refused("R30"):
        sari.deletes_monev(record)
    sari.adds_to_monev(record, text="Yang benar: membaik sejak minggu lalu.")
    page = sari.sees("cases:monev_detail", case.pk, record.pk)
    assert "Yang benar: membaik sejak minggu lalu." in page


@pytest.mark.parametrize("route", ["monev_list", "monev_new", "monev_schedule"])
def test_r10_nobody_else_sees_monev(story, route):
    dewi, case = story.dewi, served_case(story, story.sari, -30)
    with story.refused("R10"):
        dewi.sees(f"cases:{route}", case.pk)


def test_r11_the_admin_sees_no_monev(story):
    ratna, case = story.ratna, served_case(story, story.sari, -30)
    with story.refused("R11"):
        ratna.sees("cases:monev_list", case.pk)
